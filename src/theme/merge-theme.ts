import type { RunningLine, Theme } from '../render/theme.ts';
import type { ThemeFile } from '../types.ts';

/** Width and height of paper, in millimetres: ISO 216, ANSI/ASME Y14.1. */
const PAPER = {
  A4: { width: 210, height: 297 },
  A5: { width: 148, height: 210 },
  Letter: { width: 215.9, height: 279.4 },
} as const;

/** A theme with what it leaves out taken from its base; only the built-in default has none, and is complete. */
export function mergeTheme(base: Theme | undefined, own: ThemeFile): Theme {
  const merged = {
    page: {
      ...paperOf(base, own),
      margins: { ...base?.page.margins, ...own.page?.margins },
    },
    text: { ...base?.text, ...own.text },
    colours: { ...base?.colours, ...own.colours },
    cover: own.cover ?? base?.cover,
    header: { ...base?.header, ...toLine(own.header) },
    footer: { ...base?.footer, ...toLine(own.footer) },
  };
  // A test holds that the built-in default leaves nothing out.
  return merged as Theme;
}

function paperOf(base: Theme | undefined, { page }: ThemeFile): { width?: number; height?: number } {
  const width = page?.width;
  const height = page?.height;
  if (width !== undefined && height !== undefined) return { width, height };
  if (page?.size !== undefined) return PAPER[page.size];
  return base === undefined ? {} : { width: base.page.width, height: base.page.height };
}

function toLine(line: ThemeFile['header']): RunningLine {
  return typeof line === 'string' ? { left: line } : (line ?? {});
}
