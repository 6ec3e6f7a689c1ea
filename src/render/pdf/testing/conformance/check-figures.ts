import type { Value } from '../read-pdf.ts';
import { attributeOf } from '../structure.ts';
import type { Report, Subject, SubjectElement } from './subject.ts';

/** Figures have words and a box on their page. */
export function checkFigures(subject: Subject, report: Report): void {
  for (const element of subject.elements) {
    if (element.type === 'Formula' && !hasWords(element)) report('UA 7.7-1', 'A formula has no words');
    if (element.type !== 'Figure') continue;
    if (!hasWords(element)) report('UA 7.3-1', 'A figure has no words');
    const page = subject.pages[element.pages[0] ?? -1];
    const media = subject.pdf.list(page?.dict.MediaBox).map(Number);
    if (!isInside(attributeOf(element, 'BBox'), media))
      report('PDF 14.8.5.4.3', `The figure “${String(element.dict.Alt)}” has no box on its page`);
  }
  for (const { id, content } of subject.forms)
    if (content.sequences.some(({ mcid }) => mcid !== undefined))
      report('UA 7.20-2', `Drawing ${id} has content of the structure`);
}

function hasWords({ dict }: SubjectElement): boolean {
  const { Alt, ActualText } = dict;
  return [Alt, ActualText].some((words) => typeof words === 'string' && words.trim() !== '');
}

function isInside(box: Value | undefined, media: readonly number[]): boolean {
  if (!Array.isArray(box) || box.length !== 4) return false;
  const [left = 0, bottom = 0, right = 0, top = 0] = box.map(Number);
  const [, , width = 0, height = 0] = media;
  return (
    left >= 0 && bottom >= 0 && right <= width + 0.01 && top <= height + 0.01 && left < right && bottom < top
  );
}
