import { flagWords } from '../flag-words.ts';
import type { Rule } from '../rule.ts';
import { isDenied, wording } from '../text/index.ts';

const gender = '(?:wom[ae]n|m[ae]n|females?|males?)';
const faith = '(?:christian|muslim|jewish|catholic|hindu|sikh|buddhist|protestant)';
const requirement = wording(
  new RegExp(
    `\\b(?:${gender}[- ]only(?! (?:spaces?|wards?|services?|refuges?|hostels?|sessions?|groups?|accommodation|hous(?:e|ing)|cent(?:re|er)s?|projects?|environments?|swim\\w*|class\\w*|areas?|shelters?|hours))|only ${gender} (?:may|can|should|need|are|will)|only (?:female|male) (?:applicants|candidates)|(?:female|male) (?:applicants|candidates|staff|workers?) only|(?:must|should|needs to|has to) be (?:an? )?(?:${gender}|practising ${faith}|committed ${faith}|${faith})|(?:open|restricted|limited) (?:only )?to ${gender}(?= (?:only|applicants|candidates)|[.,;)]|$)|practising ${faith})(?!\\w)`,
    'gim',
  ),
  ...'woman women man men female females male males'.split(' '),
  ...'christian muslim jewish catholic hindu sikh buddhist protestant'.split(' '),
);
const reason = wording(/\b(?:occupational requirements?|schedule 9)\b/gi, 'occupational', 'schedule');

/** Flags a requirement of gender or faith without a reason. */
export const occupationalRequirement: Rule = {
  id: 'inclusion/occupational-requirement',
  severity: 'warning',
  flags: 'A role for people of one gender or faith only, without the reason.',
  why: 'The Equality Act 2010, schedule 9, lets an employer ask for such a characteristic where the work requires it and asking is proportionate; guidance advises to state the reason in the advert. Without it, readers cannot tell a considered requirement from a habit.',
  sources: [
    {
      title: 'Equality Act 2010, schedule 9',
      url: 'https://www.legislation.gov.uk/ukpga/2010/15/schedule/9',
    },
  ],
  answeredByBecause: true,
  limits:
    '“Female-only refuge” and other services pass. A text that speaks of an occupational requirement or of schedule 9 is taken to give the reason.',
  examples: {
    good: [
      '---\ntitle: Refuge Worker\n---\n\nYou work in a women-only refuge with female residents and male visitors.\n',
      '---\ntitle: Refuge Worker\n---\n\nThis post is open to women only. It is an occupational requirement under schedule 9 of the Equality Act 2010, since residents are helped with washing.\n',
      '---\ntitle: Chaplain\n---\n\n## Person specification\n\n### Essential\n\n- A practising Christian\n  - Because: the chaplain leads worship every week.\n',
      '---\ntitle: Porter\n---\n\nYou need not be a practising Christian to work here. The lift holds only four men.\n',
    ],
    bad: [
      '---\ntitle: Refuge Worker\n---\n\nFemale applicants only.\n',
      '---\ntitle: Refuge Worker\n---\n\nThe post-holder must be a woman.\n',
      '---\ntitle: Warden\n---\n\n## Person specification\n\n### Essential\n\n- Practising Christian\n',
    ],
  },
  check(_role, { text }) {
    const found = text.findEnglish(requirement).filter((one) => !isDenied(one));
    if (found.length === 0 || text.findEnglish(reason).length > 0) return [];
    return found.map((one) =>
      flagWords(one, {
        reason: `Unexpected \`${one.match[0]}\` without a reason, expected why the work requires it`,
        note: 'Say that it is an occupational requirement and why, in the text or in a `Because:` item below.',
        actual: one.match[0],
      }),
    );
  },
};
