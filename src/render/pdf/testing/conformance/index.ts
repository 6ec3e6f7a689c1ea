/**
 * A checker of our own for the ordinary tests: the bytes of a PDF go in, each condition of PDF/UA-1, PDF/A-2a and
 * ISO 32000-1 that it does not meet comes out, by its clause. It knows only what our files have: whatever else it
 * meets is a finding too. veraPDF, the reference checker, runs in CI (`.ci/check-conformance.js`).
 */
import { checkCatalogue } from './check-catalogue.ts';
import { checkFigures } from './check-figures.ts';
import { checkFile } from './check-file.ts';
import { checkFonts } from './check-fonts.ts';
import { checkHeadings } from './check-headings.ts';
import { checkLinks } from './check-links.ts';
import { checkMarking } from './check-marking.ts';
import { checkMetadata } from './check-metadata.ts';
import { checkNavigation } from './check-navigation.ts';
import { checkNesting } from './check-nesting.ts';
import { checkTables } from './check-tables.ts';
import { type Finding, readSubject } from './subject.ts';

export type { Finding } from './subject.ts';

const checks = [
  checkFile,
  checkCatalogue,
  checkMetadata,
  checkMarking,
  checkNesting,
  checkHeadings,
  checkTables,
  checkFigures,
  checkLinks,
  checkFonts,
  checkNavigation,
];

/** Everything that keeps a file from conforming; nothing if it does. Throws if it is no PDF with pages. */
export function checkConformance(bytes: Uint8Array): Finding[] {
  const subject = readSubject(bytes);
  const findings: Finding[] = [];
  for (const check of checks) check(subject, (clause, what) => findings.push({ clause, what }));
  return findings;
}
