import { PLACEHOLDERS, placeholdersIn } from '../render/running-lines.ts';
import { suggest } from '../schema/index.ts';
import { report, type Source } from '../source/index.ts';
import type { ThemeFile } from '../types.ts';

/** Checks that running lines have no placeholders but the known ones. */
export function checkPlaceholders(source: Source, own: ThemeFile): void {
  for (const name of ['header', 'footer'] as const) {
    const line = own[name];
    if (typeof line === 'string') checkText(source, `/${name}`, line);
    else for (const [side, text] of Object.entries(line ?? {})) checkText(source, `/${name}/${side}`, text);
  }
}

function checkText(source: Source, pointer: string, text: string): void {
  for (const name of placeholdersIn(text)) {
    if (PLACEHOLDERS.some((known) => known === name)) continue;
    const meant = suggest(name, PLACEHOLDERS);
    report(source.file, {
      ruleId: 'theme/placeholder',
      severity: 'error',
      reason: `Unknown placeholder \`{${name}}\`${meant === undefined ? '' : `; did you mean \`{${meant}}\`?`}`,
      place: source.at(pointer),
      note: `Known: ${PLACEHOLDERS.map((known) => `\`{${known}}\``).join(', ')}.`,
      expected: (meant === undefined ? PLACEHOLDERS : [meant]).map((known) => `{${known}}`),
      actual: `{${name}}`,
    });
  }
}
