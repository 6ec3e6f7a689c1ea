import {
  CFF,
  type CffEntry,
  cffOffset,
  readCffDict,
  readCffIndex,
  readCffStart,
  writeCffEntry,
  writeCffIndex,
} from './cff.ts';

/** How many strings every CFF font has without naming them. */
const STANDARD_STRINGS = 391;
/** What the new Top DICT says anew, or what has no meaning in it. */
const REPLACED = new Set<number>([
  CFF.ros,
  CFF.cidCount,
  CFF.charset,
  CFF.encoding,
  CFF.charStrings,
  CFF.private,
  CFF.fdArray,
  CFF.fdSelect,
]);

/** Where parts of the new table stand. */
interface Places {
  /** How much further on those stand that are taken over. */
  shift: number;
  charset: number;
  fontDicts: number;
}

/**
 * A CFF table of a CID-keyed font, whose glyphs a PDF finds by their numbers in a collection of characters: these
 * become the given ids, one a glyph, rising from 0. Throws if the table is damaged or has another count of glyphs.
 */
export function numberByGlyph(cff: Uint8Array, ids: readonly number[]): Uint8Array {
  const { names, top, strings } = readCffStart(cff);
  if (readCffIndex(cff, cffOffset(top, CFF.charStrings)).count !== ids.length)
    throw new RangeError('The CFF table has other glyphs than were asked for');
  const texts = Array.from({ length: strings.count }, (_, i) => strings.item(i));
  const newStrings = writeCffIndex([...texts, Buffer.from('Adobe'), Buffer.from('Identity')]);
  const numbers = { registry: STANDARD_STRINGS + strings.count, count: (ids.at(-1) ?? 0) + 1 };
  const start = (places: Places): Uint8Array =>
    Buffer.concat([cff.subarray(0, names.end), writeCffIndex([topDict(top, numbers, places)]), newStrings]);
  // What follows the strings is taken over whole; its own charset and Font DICTs are read by nobody.
  const rest = cff.subarray(strings.end);
  const { length } = start({ shift: 0, charset: 0, fontDicts: 0 });
  const shift = length - strings.end;
  const charset = charsetOf(ids);
  const charsetAt = length + rest.length;
  return Buffer.concat([
    start({ shift, charset: charsetAt, fontDicts: charsetAt + charset.length }),
    rest,
    charset,
    movedFontDicts(cff, cffOffset(top, CFF.fdArray), shift),
  ]);
}

function topDict(
  old: readonly CffEntry[],
  { registry, count }: { registry: number; count: number },
  { shift, charset, fontDicts }: Places,
): Uint8Array {
  return Buffer.concat([
    // It has to come first.
    writeCffEntry(CFF.ros, [registry, registry + 1, 0]),
    ...old.filter(({ operator }) => !REPLACED.has(operator)).map(({ bytes }) => bytes),
    writeCffEntry(CFF.cidCount, [count]),
    writeCffEntry(CFF.charset, [charset]),
    writeCffEntry(CFF.charStrings, [cffOffset(old, CFF.charStrings) + shift]),
    writeCffEntry(CFF.fdArray, [fontDicts]),
    writeCffEntry(CFF.fdSelect, [cffOffset(old, CFF.fdSelect) + shift]),
  ]);
}

/** The numbers of all glyphs but the first, which is 0 in every font. */
function charsetOf(ids: readonly number[]): Uint8Array {
  return Uint8Array.from([0, ...ids.slice(1).flatMap((id) => [id >> 8, id])]);
}

/** The Font DICTs, whose private parts have moved. */
function movedFontDicts(cff: Uint8Array, at: number, shift: number): Uint8Array {
  const dicts = readCffIndex(cff, at);
  const moved = Array.from({ length: dicts.count }, (_, i) =>
    Buffer.concat(
      readCffDict(dicts.item(i)).map(({ operator, operands: [size = 0, offset = 0], bytes }) =>
        operator === CFF.private ? writeCffEntry(operator, [size, offset + shift]) : bytes,
      ),
    ),
  );
  return writeCffIndex(moved);
}
