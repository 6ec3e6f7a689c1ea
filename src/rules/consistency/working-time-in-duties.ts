import type { Role } from '../../model/index.ts';
import type { Finding, Rule } from '../rule.ts';
import { wording } from '../text/index.ts';

const duty = '\n---\n\n## Main duties\n\n- ';

/** What a person does at an unusual time. */
const unusual = wording(
  /\b(?:work(?:s|ing)?|attend(?:s|ing)?|cover(?:s|ing)?|join(?:s|ing)?|participat(?:es?|ing|ion)|leads?|takes? (?:a )?(?:turn|part|place)|taking part|be|you(?: are|’re|'re)|post-?holder is|shares?|do|does|runs?|carry|carries|available|open|travel)\b[^.;:\n]{0,60}?\b(evenings?|weekends?|saturdays?|sundays?|bank holidays?|on[- ]call|(?:night |late |early |split )?shifts|night shift|sleep-ins?|unsoci(?:al|able) hours|out[- ]of[- ]hours|outside (?:normal |office |usual )?(?:working )?hours)\b/gi,
  ...'evening evenings weekend weekends saturday saturdays sunday sundays bank call shift shifts sleep hours'.split(
    ' ',
  ),
);

/** Says beforehand that it is not done. */
const denied = /(?:\bnever|\bnot|n[’']t|\bnobody|\bwithout) [\w ]{0,12}$/i;

/** How the facts may say it, by the first letters of what was found. */
const saidAs: [RegExp, RegExp][] = [
  [/^evening/i, /evening|unsoci|out[- ]of[- ]hours|shift/i],
  [/^(?:weekend|saturday|sunday)/i, /weekend|saturday|sunday|unsoci|shift|seven days|rota/i],
  [/^bank/i, /bank holiday|weekend|shift/i],
  [/^on/i, /on[- ]call|out[- ]of[- ]hours/i],
  [/shift|^sleep/i, /shift|sleep|night|rota/i],
  [/^(?:unsoci|out)/i, /unsoci|out|evening|weekend|night|shift|on[- ]call/i],
];

/** Flags working time that only a duty tells. */
export const workingTimeInDuties: Rule = {
  id: 'consistency/working-time-in-duties',
  severity: 'info',
  flags: 'Evenings, weekends, shifts or on-call work in a duty and not in the facts of the role.',
  why: 'Whether somebody can work at such times decides whether they can apply at all. People look for it among the hours, not in the ninth duty.',
  limits: 'It looks for what the person does; rotas that the person makes for others may be mistaken for it.',
  answeredByBecause: true,
  examples: {
    good: [
      `---\ntitle: Night Porter\nhours: {per_week: 36, weekends: regular}${duty}You work every third weekend.\n`,
      `---\ntitle: Night Porter\npattern: shifts${duty}You cover night shifts.\n`,
      `---\ntitle: Night Porter${duty}You plan the shifts of the visiting team.\n- Call the doctor, who is always on call.\n- You are never on call.\n`,
    ],
    bad: [
      `---\ntitle: Night Porter${duty}To participate in the bleep rota, which will include weekends.\n`,
      `---\ntitle: Night Porter${duty}Lead a club for former patients, one evening a week.\n`,
      `---\ntitle: Night Porter${duty}Attend meetings of the ward, some of which take place at weekends.\n`,
      `---\ntitle: Night Porter\nhours: {per_week: 36}${duty}You work every third weekend.\n`,
      `---\ntitle: Night Porter${duty}You are on call one week in six.\n`,
    ],
  },
  check(role, { text }) {
    const found = text.findEnglish(unusual, 'duty');
    if (found.length === 0) return [];
    const facts = factsOf(role);
    const told = new Set<string>();
    return found.flatMap(({ passage, match, start }): Finding[] => {
      const words = match[1] ?? '';
      const isNever =
        /\b(?:never|not|nobody|without)\b/i.test(match[0]) ||
        denied.test(passage.text.slice(Math.max(0, start - 30), start));
      if (isNever || isTold(words, facts) || told.has(words.toLowerCase())) return [];
      told.add(words.toLowerCase());
      const end = start + match[0].length;
      return [
        {
          reason: `\`${words}\` stands in a duty and not among the facts of the role`,
          place: passage.place(end - words.length, end),
          note: 'Say it in `hours` or `pattern` too, as in `hours: {per_week: 35, evenings: occasional}`.',
          ...(passage.about !== undefined && { about: passage.about }),
        },
      ];
    });
  },
};

function isTold(words: string, facts: string): boolean {
  return saidAs.some(([found, said]) => found.test(words) && said.test(facts));
}

/** What the facts say of working time, as words; a time that is never worked is not said. */
function factsOf({ facts: { hours, pattern, flexible_working: flexible, contract, pay } }: Role): string {
  const never = /"(?:evenings|weekends|nights)":"never"/g;
  return JSON.stringify([hours, pattern, flexible, contract, pay]).replace(never, '');
}
