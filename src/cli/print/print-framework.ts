import { styleText } from 'node:util';
import type { CompetencyFramework } from '../../model/index.ts';
import type { Output } from '../io.ts';

/** What was understood of a competency framework, for people. */
export function printFramework(framework: CompetencyFramework, { color }: Pick<Output, 'color'>): string {
  const bold = (text: string) => (color ? styleText('bold', text, { validateStream: false }) : text);
  const { id, title, path, levels, competencies } = framework;
  const lines = [
    `${bold(title)} (${id})`,
    `  ${path}`,
    '',
    bold('Levels'),
    ...(levels.length === 0
      ? ['  none']
      : levels.map((level) => `  ${level.id}${level.title ? ` ${level.title}` : ''}`)),
    '',
    bold('Competencies'),
    ...competencies.flatMap((competency) => [
      `  ${competency.group ? `${competency.group}: ` : ''}${competency.title} {#${competency.id}}`,
      ...[...competency.levels].map(
        ([level, { indicators }]) => `    level ${level}: ${count(indicators.length)}`,
      ),
      ...(competency.indicators.length > 0 ? [`    ${count(competency.indicators.length)}`] : []),
    ]),
  ];
  return `${lines.join('\n')}\n`;
}

function count(indicators: number): string {
  return `${indicators} ${indicators === 1 ? 'indicator' : 'indicators'}`;
}
