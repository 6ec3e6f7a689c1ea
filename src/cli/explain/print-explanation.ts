import { styleText } from 'node:util';
import type { SeveritySetting } from '../../rules/index.ts';
import type { Output } from '../io.ts';
import { severityStyles } from '../reporters/pretty.ts';
import { type ExplanationPart, explainSections } from './explain-sections.ts';
import { type Explanation, groupByFamily } from './explanation.ts';
import { wrapText } from './wrap-text.ts';

/** Longer lines are hard to read, however wide the terminal is. */
const readableWidth = 100;

type Terminal = Pick<Output, 'color' | 'columns'>;
type Paint = (style: Parameters<typeof styleText>[0], text: string) => string;

/** One explanation, for people. */
export function printExplanation(explanation: Explanation, { color, columns }: Terminal): string {
  const paint = painter(color);
  const width = Math.max(40, Math.min(columns, readableWidth));
  const head = `${paint('bold', explanation.id)} ${paintSeverity(explanation.severity, paint)}`;
  const blocks = [
    [head, ...wrapText(explanation.flags, width)],
    ...explainSections(explanation).map(({ title, parts }) => [
      paint('bold', title),
      parts.map((part) => printPart(part, width, paint).join('\n')).join('\n\n'),
    ]),
  ];
  return `${blocks.map((lines) => lines.join('\n')).join('\n\n')}\n`;
}

/** A line for each explanation, by family. */
export function printExplanationList(explanations: Explanation[], { color }: Terminal): string {
  const paint = painter(color);
  const longest = Math.max(...explanations.map(({ id }) => id.length));
  const print = ({ id, severity, flags }: Explanation) =>
    `  ${id.padEnd(longest)}  ${paintSeverity(severity, paint, 'warning'.length)}  ${flags}`;
  const blocks = groupByFamily(explanations).map(({ family, type, members }) => {
    const title = type === 'message' ? `${family}: how files are written` : family;
    return [paint('bold', title), ...members.map(print)].join('\n');
  });
  return `${blocks.join('\n\n')}\n\n\`jd explain ID\` says more about each.\n`;
}

function painter(color: boolean): Paint {
  return (style, text) => (color ? styleText(style, text, { validateStream: false }) : text);
}

function paintSeverity(severity: SeveritySetting, paint: Paint, width = 0): string {
  return paint(severity === 'off' ? 'dim' : severityStyles[severity], severity.padEnd(width));
}

function printPart(part: ExplanationPart, width: number, paint: Paint): string[] {
  switch (part.type) {
    case 'paragraph':
      return wrapText(part.text, width - 2).map((line) => `  ${line}`);
    case 'list':
      return part.items
        .map((item) => (typeof item === 'string' ? item : `${item.title}: ${item.url}`))
        .flatMap((item) =>
          wrapText(item, width - 4).map((line, index) => `  ${index === 0 ? '-' : ' '} ${line}`),
        );
    case 'code': {
      const gutter = paint('dim', '|');
      const lines = part.text.replace(/\n$/, '').split('\n');
      return [
        ...(part.path === undefined ? [] : [`  ${paint('cyan', part.path)}`]),
        ...lines.map((line) => `  ${gutter} ${line}`.trimEnd()),
      ];
    }
  }
}
