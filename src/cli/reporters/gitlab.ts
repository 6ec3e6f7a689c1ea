import { foundMessages, type SeverityName } from '../../check/found-messages.ts';
import { fingerprints } from './fingerprints.ts';
import type { Reporter } from './reporter.ts';

const severities: Record<SeverityName, string> = { error: 'major', warning: 'minor', info: 'info' };

/** A code quality report of GitLab. */
export const gitlab: Reporter = (files, { fromTop = (file) => file }) => {
  const found = foundMessages(files).map((each) => ({ ...each, file: fromTop(each.file) }));
  const prints = fingerprints(found);
  const issues = found.map(({ file, line, endLine, severity, message }, index) => ({
    description: message.reason,
    check_name: message.ruleId ?? 'jd',
    fingerprint: prints[index],
    severity: severities[severity],
    location: { path: file, lines: { begin: line, end: endLine } },
  }));
  return `${JSON.stringify(issues, undefined, 2)}\n`;
};
