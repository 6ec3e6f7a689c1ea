import type { Role, Workspace } from '../../model/index.ts';
import { flagWords } from '../flag-words.ts';
import type { Rule } from '../rule.ts';
import { countWords, type FoundWords } from '../text/index.ts';
import { capitalWords, findAcronyms, isExplained, isShouted, wellKnownAcronyms } from './acronyms.ts';

type Options = { allow: string[] };

/** Flags acronyms that nothing explains. */
export const undefinedAcronym: Rule<Options> = {
  id: 'clarity/undefined-acronym',
  severity: 'warning',
  flags:
    'An acronym that is explained neither in the text nor in the glossary; each once, where it is first used.',
  why: 'Someone from outside the organisation stops at it, and may take it that the post is for insiders. The GOV.UK style guide asks to explain an acronym at first use unless most readers know it.',
  sources: [
    { title: 'GOV.UK style guide', url: 'https://www.gov.uk/guidance/style-guide/a-to-z-of-gov-uk-style' },
  ],
  options: { allow: { default: [], description: 'Acronyms that every reader of these roles knows.' } },
  limits:
    'An explanation anywhere in the text counts: “Improvement Cymru (IC)”, “IC (Improvement Cymru)”, or the full name in capitals. Words in capitals that the text also has in small letters are taken for emphasis; headings and quotations are not read. In a criterion it is information only, and the short name of a qualification, register or licence passes there, since whoever holds it knows it.',
  examples: {
    good: [
      '---\ntitle: Psychological Wellbeing Practitioner\nteam: Acute Medical Unit\n---\n\nYou are a PWP in the Acute Medical Unit team of the AMU.\n',
      '---\ntitle: Adviser\n---\n\n## Person specification\n\n### Essential\n\n- Chartered member of the RTPI (A)\n- RSA III typing or equivalent\n- Registered with the BPS or BABCP\n- City and Guilds, CSCS card (C)\n- SMSTS (C)\n- IRRV technician qualification\n',
      '---\ntitle: Adviser\n---\n\nYou join the multidisciplinary team (MDT) at the GPs’ surgery. The MDT meets weekly. Improvement Cymru (IC) and the CAB (Citizens Advice Bureau) help the NHS.\n',
      '---\ntitle: Adviser\n---\n\nStaff do NOT carry keys. ALL STAFF sign in. See phase II at 10 AM, or Arrel Valley Health Partnership, whose Board the AVHP has.\n',
      '---\ntitle: Adviser\n---\n\nYou work for RVT with two ACPs.\n',
      '---\ntitle: Adviser\n---\n\nYou record each visit on OASIS, and follow CDM 2015 and WCAG 2.2.\n',
    ],
    files: {
      'jd.yaml': 'organisation: {name: Riverside Valley Trust, short_name: RVT}\n',
      'glossary.yaml':
        '- term: anticipatory care plan\n  short: ACP\n  meaning: A record of what should happen.\n',
    },
    bad: [
      '---\ntitle: Lecturer\n---\n\n## Person specification\n\n### Essential\n\n- Experience of HE\n',
      '---\ntitle: Adviser\n---\n\nYou attend the MDT each week.\n',
      '---\ntitle: Adviser\n---\n\n## Main duties\n\n1. Keep the SLA of the CMHT, and of other CMHTs.\n',
      '---\ntitle: Adviser\n---\n\n## Person specification\n\n### Essential\n\n- Knowledge of the P&L (weekly)\n',
    ],
  },
  load() {
    const known = new Set([...wellKnownAcronyms, ...capitalWords]);
    return {
      check(role, { text, workspace, options: { allow } }) {
        if (!text.isEnglish) return [];
        const met = new Set<string>();
        const first = findAcronyms(text).filter(({ match: [word] }) => {
          const isNew = !known.has(word) && !met.has(word);
          met.add(word);
          return isNew;
        });
        if (first.length === 0) return [];
        const whole = text.passages().reduce((words, { text: own }) => `${words}${own}\n`, namesOf(role));
        const named = namedElsewhere(workspace, Array.isArray(allow) ? allow : []);
        return first
          .filter(({ match: [word] }) => !named.has(word) && !isExplained(word, whole))
          .filter(({ match: [word], start, passage }) => !isShouted(word, start, passage.text, whole))
          .filter((found) => !isQualification(found) && !isClear(found))
          .filter((found, index, all) => !isSecondHalf(found, all[index - 1]))
          .map((found) =>
            flagWords(found, {
              reason: `Unexplained \`${found.match[0]}\`, expected its words at first use`,
              note: 'Write it out, as in “Improvement Cymru (IC)”, or add it to `glossary.yaml`; if every reader knows it, to `allow` of this rule.',
              actual: found.match[0],
              ...(found.passage.kind === 'criterion' && { severity: 'info' }),
            }),
          );
      },
    };
  },
};

/** The names that the facts give, which packs print above the text. */
function namesOf({ title, frontmatter: { subtitle, also_known_as: others = [] }, facts }: Role): string {
  const names = [title, subtitle, ...others.map((name) => `(${name})`), facts.team, facts.service];
  return names.map((name) => `${name ?? ''}\n`).join('');
}

/** What follows or precedes the short name of a qualification, a register or a licence. */
const ofQualification =
  /\b(?:qualif\w*|diploma|certificat\w*|registr\w*|registered|member\w*|chartered|accredited|card|tickets?|licen[cs]ed?|provider|authorised|approved|typing|trained|or equivalent|level \d)\b/i;

/** A criterion that is hardly more than the name, such as `Driver CPC`. */
const mostWordsOfName = 3;

/** Whether a criterion asks for a qualification by its short name: whoever holds it knows it. */
function isQualification({ passage: { kind, text, about } }: FoundWords): boolean {
  if (kind !== 'criterion' && (kind !== 'cell' || about === undefined)) return false;
  if (/^(?:[a-z]+ )?(?:experience|knowledge|understanding|awareness)\b/i.test(text)) return false;
  return countWords(text) <= mostWordsOfName || ofQualification.test(text) || isShownByCertificate(about);
}

function isShownByCertificate(about: object | undefined): boolean {
  const { methods } = (about ?? {}) as { methods?: string[] };
  return methods?.length === 1 && methods[0] === 'certificate';
}

/** What is kept is kept in some system, of which this is the name. */
const keptIn = /\b(?:records?|notes|data|enter|log)\b[^.;]{0,80} (?:on|in|onto|into) $/i;

/** Whether the words around say what it is: a law or standard of a year, the system that records are kept in. */
function isClear({ passage: { text }, start, match: [word] }: FoundWords): boolean {
  return (
    /^ (?:\d{4}|\d+\.\d+)\b/.test(text.slice(start + word.length, start + word.length + 8)) ||
    keptIn.test(text.slice(Math.max(0, start - 120), start))
  );
}

/** Whether it is the rest of a name in two parts, such as `PCI DSS`, of which the first was flagged. */
function isSecondHalf({ passage, start }: FoundWords, before: FoundWords | undefined): boolean {
  return before?.passage === passage && start === before.start + before.match[0].length + 1
    ? /[ -]/.test(passage.text.charAt(start - 1))
    : false;
}

/** Words in capitals that the glossary, the organisation's names or the rule's option have. */
function namedElsewhere({ glossary, organisation }: Workspace, allow: string[]): Set<string> {
  const terms = glossary.flatMap(({ term, short = '' }) => [term, short]);
  const names = [...allow, ...terms, organisation.name ?? '', organisation.short_name ?? ''];
  return new Set(names.flatMap((name) => name.match(/[A-Z&]{2,}/g) ?? []));
}
