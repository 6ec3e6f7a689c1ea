import { nameOf } from '../read-pdf.ts';
import { dictOf, type Report, type Subject } from './subject.ts';

const LANGUAGE = /^[a-zA-Z]{1,8}(-[a-zA-Z0-9]{1,8})*$/;

/** What the file says of itself as a whole: tagged, titled, in a language, with the colours of sRGB. */
export function checkCatalogue(subject: Subject, report: Report): void {
  const { pdf, catalogue, elements } = subject;
  const mark = dictOf(pdf, catalogue.MarkInfo);
  if (mark.Marked !== true) report('UA 6.2-1', 'MarkInfo does not say that the file is tagged');
  if (mark.Suspects === true) report('UA 7.1-4', 'MarkInfo says that tags are suspect');
  if (dictOf(pdf, catalogue.ViewerPreferences).DisplayDocTitle !== true)
    report('UA 7.1-10', 'The title is not shown in the window');
  if (typeof catalogue.Lang !== 'string') report('UA 7.2-34', 'The file has no language');
  else checkLanguage(catalogue.Lang, report);
  for (const { dict } of elements) if (typeof dict.Lang === 'string') checkLanguage(dict.Lang, report);
  checkColours(subject, report);
}

function checkLanguage(language: string, report: Report): void {
  if (!LANGUAGE.test(language)) report('UA 7.2-29', `${JSON.stringify(language)} is no language`);
}

function checkColours({ pdf, catalogue }: Subject, report: Report): void {
  const intents = pdf.list(catalogue.OutputIntents).map((intent) => dictOf(pdf, intent));
  const [intent] = intents.filter(({ S }) => nameOf(S) === 'GTS_PDFA1');
  if (intents.length !== 1 || intent === undefined) {
    report('A 6.2.4.3-2', 'The file has not one output intent of PDF/A');
    return;
  }
  const profile = pdf.stream(intent.DestOutputProfile);
  const isRgb = profile.slice(12, 20) === 'mntrRGB ' && dictOf(pdf, intent.DestOutputProfile).N === 3;
  if (!isRgb || profile.charCodeAt(8) > 4)
    report('A 6.2.3-1', 'The colour profile is not one of RGB screens');
}
