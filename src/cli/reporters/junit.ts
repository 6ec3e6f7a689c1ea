import type { VFile } from 'vfile';
import { type FoundMessage, foundMessages } from '../../check/found-messages.ts';
import type { Reporter } from './reporter.ts';

/**
 * JUnit's XML: a test case a file, which fails if the file has errors; warnings and infos are its output.
 * Times are 0, so that the same files give the same report.
 */
export const junit: Reporter = (files, { fromTop = (file) => file }) => {
  const cases = [...files]
    .sort((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0))
    .map((file) => testCase(file, fromTop));
  const failures = cases.filter(({ failed }) => failed).length;
  const counts = `tests="${cases.length}" failures="${failures}" errors="0"`;
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<testsuites name="jd" ${counts} time="0">`,
    `  <testsuite name="jd validate" ${counts} skipped="0" time="0">`,
    ...cases.map(({ xml }) => xml),
    '  </testsuite>',
    '</testsuites>',
    '',
  ].join('\n');
};

function testCase(file: VFile, fromTop: (file: string) => string): { failed: boolean; xml: string } {
  const found = foundMessages([file]).map((each) => ({ ...each, file: fromTop(each.file) }));
  const errors = found.filter(({ severity }) => severity === 'error');
  const others = found.filter(({ severity }) => severity !== 'error');
  const path = escapeAttribute(fromTop(file.path));
  const parts = [
    ...(errors.length > 0 ? [failure(errors)] : []),
    ...(others.length > 0 ? [`      <system-out>${linesOf(others)}</system-out>`] : []),
  ];
  const opening = `    <testcase classname="jd" name="${path}" file="${path}" time="0"`;
  const xml = parts.length === 0 ? `${opening}/>` : [`${opening}>`, ...parts, '    </testcase>'].join('\n');
  return { failed: errors.length > 0, xml };
}

function failure(errors: FoundMessage[]): string {
  const [first] = errors;
  const message = errors.length === 1 ? (first?.message.reason ?? '') : `${errors.length} errors`;
  const type = escapeAttribute(first?.message.ruleId ?? 'error');
  return `      <failure type="${type}" message="${escapeAttribute(message)}">${linesOf(errors)}</failure>`;
}

function linesOf(found: FoundMessage[]): string {
  const lines = found.map(
    ({ file, line, column, severity, message: { ruleId, reason, note } }) =>
      `${file}:${line}:${column} ${severity} ${ruleId ?? ''}: ${reason}${typeof note === 'string' ? ` ${note}` : ''}`,
  );
  return escapeXml(lines.join('\n'));
}

/** Characters that XML can't hold, not even escaped, and other control characters. */
const forbidden = /[^\P{Cc}\t\n\r]|\p{Cs}|[\uFFFE\uFFFF]/gu;

function escapeXml(text: string): string {
  return text
    .replace(forbidden, '\uFFFD')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

/** Text of an attribute, where a line's end would become a space. */
function escapeAttribute(text: string): string {
  return escapeXml(text).replace(/[\r\n\t]/g, (character) => `&#${character.charCodeAt(0)};`);
}
