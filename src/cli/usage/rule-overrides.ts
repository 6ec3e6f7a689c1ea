import { rules, type SeveritySetting } from '../../rules/index.ts';
import { didYouMean } from './did-you-mean.ts';
import { UsageError } from './usage-error.ts';

const severities: readonly SeveritySetting[] = ['error', 'warning', 'info', 'off'];

/**
 * Reads the severities that a command line sets, each as `id=severity`.
 *
 * @throws UsageError if there is no such rule or severity.
 */
export function readRuleOverrides(settings: readonly string[]): Record<string, SeveritySetting> {
  return Object.fromEntries(settings.map(readSetting));
}

function readSetting(setting: string): [id: string, severity: SeveritySetting] {
  const [id = '', word = ''] = setting.split('=');
  const ids = rules.map((rule) => rule.id);
  if (!ids.includes(id)) {
    throw new UsageError(`Unknown rule \`${id}\`${didYouMean(id, ids)}`, '`jd explain` lists the rules.');
  }
  const severity = severities.find((known) => setting === `${id}=${known}`);
  if (severity !== undefined) return [id, severity];
  throw new UsageError(
    word === ''
      ? `Missing severity of \`${id}\``
      : `Unknown severity \`${word}\`${didYouMean(word, severities)}`,
    `Write it as in ${id}=warning; known: ${severities.join(', ')}.`,
  );
}
