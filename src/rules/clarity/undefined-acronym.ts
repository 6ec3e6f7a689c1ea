import type { Workspace } from '../../model/index.ts';
import { flagWords } from '../flag-words.ts';
import type { Rule } from '../rule.ts';
import { findAcronyms, isExplained, isShouted, wellKnownAcronyms } from './acronyms.ts';

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
    'An explanation anywhere in the text counts: “Improvement Cymru (IC)”, “IC (Improvement Cymru)”, or the full name in capitals. Words in capitals that the text also has in small letters are taken for emphasis; headings and quotations are not read. In a criterion it is information only, since whoever holds a qualification knows its short name.',
  examples: {
    good: [
      '---\ntitle: Adviser\n---\n\nYou join the multidisciplinary team (MDT) at the GPs’ surgery. The MDT meets weekly. Improvement Cymru (IC) and the CAB (Citizens Advice Bureau) help the NHS.\n',
      '---\ntitle: Adviser\n---\n\nStaff do NOT carry keys. ALL STAFF sign in. See phase II at 10 AM, or Arrel Valley Health Partnership, whose Board the AVHP has.\n',
      '---\ntitle: Adviser\n---\n\nYou work for RVT with two ACPs.\n',
    ],
    files: {
      'jd.yaml': 'organisation: {name: Riverside Valley Trust, short_name: RVT}\n',
      'glossary.yaml':
        '- term: anticipatory care plan\n  short: ACP\n  meaning: A record of what should happen.\n',
    },
    bad: [
      '---\ntitle: Adviser\n---\n\nYou attend the MDT each week.\n',
      '---\ntitle: Adviser\n---\n\n## Main duties\n\n1. Keep the SLA of the CMHT, and of other CMHTs.\n',
      '---\ntitle: Adviser\n---\n\n## Person specification\n\n### Essential\n\n- Knowledge of the P&L (weekly)\n',
    ],
  },
  async load() {
    const { acronyms, words } = await wellKnownAcronyms();
    const known = new Set([...acronyms, ...words]);
    return {
      check(_role, { text, workspace, options: { allow } }) {
        if (!text.isEnglish) return [];
        const met = new Set(known);
        const first = findAcronyms(text).filter(({ match: [word] }) => {
          const isNew = !met.has(word);
          met.add(word);
          return isNew;
        });
        if (first.length === 0) return [];
        const whole = text.passages().reduce((words, passage) => `${words}${passage.text}\n`, '');
        const named = namedElsewhere(workspace, Array.isArray(allow) ? allow : []);
        return first
          .filter(({ match: [word] }) => !named.has(word) && !isExplained(word, whole))
          .filter(({ match: [word], start, passage }) => !isShouted(word, start, passage.text, whole))
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

/** Words in capitals that the glossary, the organisation's names or the rule's option have. */
function namedElsewhere({ glossary, organisation }: Workspace, allow: string[]): Set<string> {
  const terms = glossary.flatMap(({ term, short = '' }) => [term, short]);
  const names = [...allow, ...terms, organisation.name ?? '', organisation.short_name ?? ''];
  return new Set(names.flatMap((name) => name.match(/[A-Z&]{2,}/g) ?? []));
}
