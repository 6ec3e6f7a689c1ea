import { named, type Report, type Subject } from './subject.ts';

/** Headings begin at the first level, skip none, and have text. */
export function checkHeadings({ elements }: Subject, report: Report): void {
  let before = 0;
  for (const element of elements) {
    if (element.type === 'H') report('UA 7.4.4-3', `${named(element)} has no level`);
    if (!/^H[1-6]$/.test(element.type)) continue;
    const level = Number(element.type.slice(1));
    if (level > before + 1) report('UA 7.4.2-1', `${named(element)} follows a heading of level ${before}`);
    if (element.text.trim() === '') report('PDF 14.8.4.3.2', `${element.type} has no text`);
    before = level;
  }
}
