import { styleText } from 'node:util';
import type { CareerStep, Careers } from '../../model/index.ts';

/** What paths are printed with. */
export interface PathContext {
  careers: Careers;
  /** What changes from a role to its next step, in one line. */
  changes(from: string, to: string): string;
  color: boolean;
}

/** Ways up as trees, each step under the one before it; a step that was shown above is only named again. */
export function printPaths(
  starts: readonly CareerStep[],
  before: readonly CareerStep[],
  context: PathContext,
): string {
  const bold = (text: string) => (context.color ? styleText('bold', text, { validateStream: false }) : text);
  const shown = new Set<string>();
  const trees = starts.map((start) =>
    [bold(nameOf(start)), ...branches(start, '', shown, context)].join('\n'),
  );
  const from = before.length === 0 ? [] : [`from ${before.map((step) => nameOf(step)).join(', ')}`];
  return `${[...from, ...trees].join('\n\n')}\n`;
}

function branches(step: CareerStep, indent: string, shown: Set<string>, context: PathContext): string[] {
  shown.add(step.id);
  const next = step.next.flatMap((id) => context.careers.step(id) ?? []);
  return next.flatMap((target, index) => {
    const isLast = index === next.length - 1;
    const below = `${indent}${isLast ? '   ' : '│  '}`;
    const line = `${indent}${isLast ? '└─ ' : '├─ '}${nameOf(target)}`;
    const changes = context.changes(step.id, target.id);
    const more = changes === '' ? [] : [`${below}${dim(changes, context)}`];
    if (shown.has(target.id)) return [`${line} (above)`, ...more];
    return [line, ...more, ...branches(target, below, shown, context)];
  });
}

function nameOf({ title, level, id }: CareerStep): string {
  return `${title} (${id}${level === undefined ? '' : `, level ${level}`})`;
}

function dim(text: string, { color }: PathContext): string {
  return color ? styleText('dim', text, { validateStream: false }) : text;
}
