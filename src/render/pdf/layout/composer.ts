import type { Bidi } from 'bidi-js';
import type { Drawing, Inline, Origin, Pack, Picture, RenderMessage } from '../../../pack/tree.ts';
import type { FaceChain, Typefaces } from '../../fonts/typefaces.ts';
import { type RunningLines, runningLines } from '../../running-lines.ts';
import type { Theme } from '../../theme.ts';
import type { FlowItem } from './items.ts';
import type { Bookmark, DrawnPicture } from './page.ts';
import type { PageGeometry, Scale } from './scale.ts';
import { type SetDrawing, setDrawing } from './set-drawing.ts';
import type { LineBreakerClass } from './text/break-opportunities.ts';
import type { Prepared } from './text/prepare.ts';
import { type FacePart, missingCharacter, splitByFace } from './text/split-by-face.ts';

/** What all handlers share while one pack is composed. */
export interface Composer {
  pack: Pack;
  page: PageGeometry;
  scale: Scale;
  colours: Theme['colours'];
  running: RunningLines;
  cover: Theme['cover'];
  lineBreaker: LineBreakerClass | undefined;
  /** Absent where all text runs from left to right. */
  bidi: Bidi | undefined;
  /** The pack runs from right to left: what is called left here is right on the page. */
  mirrored: boolean;
  /** Anchors that links may lead to. */
  destinations: ReadonlySet<string>;
  /** Footnotes that were composed, by index. */
  notes: Map<number, FlowItem[]>;
  /** The outermost bookmarks. */
  outline: Bookmark[];
  /** Where the next bookmark goes: those of the section, or of the cover's title. */
  bookmarks: Bookmark[];
  messages: RenderMessage[];
  /** Words already told of as too long. */
  longWords: Set<string>;
  /** Text of tables that was measured and waits to be composed. */
  prepared: WeakMap<readonly Inline[], { key: string; prepared: Prepared }>;
  /** Level of heading of the outermost sections: 1, or 2 after a cover. */
  headingBase: number;
  /** Name of the destination of a footnote. */
  noteDestination(note: number): string;
  /** Name of the destination of the first reference to a footnote; no id of an author holds a colon. */
  referenceDestination(note: number): string;
  /** The picture as it is drawn; reports one that can't be. */
  toDrawn(picture: Picture | Drawing, origin: Origin | undefined): DrawnPicture | undefined;
  /** Cuts text by face and reports characters that none has. */
  splitByFace(text: string, faces: FaceChain, origin: Origin | undefined): FacePart[];
}

/** What a composer is made of. */
export interface ComposerOptions {
  pack: Pack;
  theme: Theme;
  typefaces: Typefaces;
  page: PageGeometry;
  scale: Scale;
  lineBreaker: LineBreakerClass | undefined;
  bidi: Bidi | undefined;
  mirrored: boolean;
  destinations: ReadonlySet<string>;
}

/** Starts the composing of a pack. */
export function createComposer(options: ComposerOptions): Composer {
  const { pack, theme, page, scale, lineBreaker, bidi, mirrored, destinations } = options;
  const messages: RenderMessage[] = [];
  const missing = new Map<string, RenderMessage>();
  const undrawn = new Set<Picture>();
  const outline: Bookmark[] = [];
  const set = new Map<Drawing, SetDrawing>();
  const composer: Composer = {
    pack,
    page,
    scale,
    colours: theme.colours,
    running: runningLines(pack, theme),
    cover: theme.cover,
    lineBreaker,
    bidi,
    mirrored,
    destinations,
    notes: new Map(),
    outline,
    bookmarks: outline,
    messages,
    longWords: new Set(),
    prepared: new WeakMap(),
    headingBase: 1,
    noteDestination: (note) => `note-${note + 1}`,
    referenceDestination: (note) => `note-${note + 1}:reference`,
    toDrawn(picture, origin) {
      const drawing = 'type' in picture ? picture : picture.drawing;
      if (drawing) return known(set, drawing, () => setDrawing(drawing, composer, origin));
      if ('type' in picture) return undefined;
      if (picture.mediaType !== 'image/svg+xml' && picture.width > 0 && picture.height > 0) return picture;
      if (!undrawn.has(picture)) messages.push(undrawnPicture(picture, origin));
      undrawn.add(picture);
      return undefined;
    },
    splitByFace: (text, faces, origin) =>
      splitByFace(text, faces, (character) => {
        const known = missing.get(character);
        if (known) {
          // Contents and running lines repeat words without their place.
          if (origin) known.origin ??= origin;
          return;
        }
        const message = missingCharacter(character, origin);
        missing.set(character, message);
        messages.push(message);
      }),
  };
  return composer;
}

function known<Key, Value>(values: Map<Key, Value>, key: Key, make: () => Value): Value {
  let value = values.get(key);
  if (value === undefined) {
    value = make();
    values.set(key, value);
  }
  return value;
}

function undrawnPicture(picture: Picture, origin: Origin | undefined): RenderMessage {
  return {
    ruleId: 'pack/picture-format',
    reason: `Unexpected picture of type \`${picture.mediaType}\` that holds no drawing; the text alternative stands in its place`,
    fatal: false,
    ...(origin ? { origin } : {}),
  };
}
