import type { Role } from '../../model/index.ts';
import { flagWords } from '../flag-words.ts';
import type { Rule } from '../rule.ts';
import { isDenied, wording } from '../text/index.ts';

const demand = wording(
  /\b(?:(?:must|needs? to|has to|have to|should|will|required to|expected to) be (?:fully |very |completely |extremely )?flexible(?! enough)|flexible (?:approach|attitude) (?:to|towards) (?:working )?(?:hours|times|patterns|shifts)|flexib(?:le|ility) (?:about|around|with|in|on|regarding|over|with regards? to) (?:your |their |the |working )?(?:hours|working hours|times|shifts|shift patterns)|(?:available|on call|work|contactable|reachable) (?:24\/7|24 hours a day|around the clock|at all times)|(?:work|cover|travel|available|change shifts|come in|called in)(?: [\w-]+){0,6} (?:at|on) short notice|(?:work|working) (?:outside|out of|beyond) (?:of )?(?:normal |usual |core |standard )*(?:office |working |business )?hours|(?:work|working) (?:whatever|any|such) hours|hours as (?:required|necessary|needed)|(?:evenings?|weekends?)(?: (?:and|or|and\/or) (?:evenings?|weekends?|bank holidays))? (?:as|when|if) (?:required|necessary|needed))\b/gi,
  'flexible',
  'flexibility',
  'short',
  'hours',
  'clock',
  'times',
  'evening',
  'evenings',
  'weekend',
  'weekends',
  'available',
  'contactable',
  'reachable',
  'call',
  'work',
);

/** Flags flexibility that is asked of people without the hours that are meant. */
export const flexibilityDemand: Rule = {
  id: 'inclusion/flexibility-demand',
  severity: 'info',
  flags:
    'Flexibility that is asked for without saying which hours: “must be flexible”, “available 24/7”, “at short notice”.',
  why: 'Carers and people of a faith that keeps a day of rest cannot tell whether they could do the work. The Code of Practice on the Equality Act gives working on Sundays as an example. Say which evenings, weekends or nights, how often and with what notice.',
  answeredByBecause: true,
  limits: 'Silent where the facts state evenings, weekends or nights, or put the hours in words.',
  examples: {
    good: [
      '---\ntitle: Porter\nhours: {per_week: 35, weekends: occasional}\n---\n\nYou must be flexible about the hours.\n',
      '---\ntitle: Porter\n---\n\nWe offer flexible working. You run a line that is open 24/7, and visits may be cancelled at short notice.\n',
      '---\ntitle: Porter\n---\n\nYou do not have to be flexible: the rota stands six weeks ahead.\n',
    ],
    bad: [
      '---\ntitle: Porter\n---\n\n## Person specification\n\n### Essential\n\n- Flexible to cover sickness and annual leave at short notice\n',
      '---\ntitle: Porter\n---\n\n## Person specification\n\n### Essential\n\n- Flexible with regards to shift patterns\n',
      '---\ntitle: Porter\n---\n\n## Person specification\n\n### Essential\n\n- Willingness to work outside normal office hours\n',
      '---\ntitle: Porter\n---\n\nThe post-holder must be flexible.\n',
      '---\ntitle: Porter\nhours: {per_week: 35}\n---\n\n## Person specification\n\n### Essential\n\n- Flexible approach to working hours\n- Able to work at short notice\n',
      '---\ntitle: Porter\n---\n\nYou are available 24/7, with evenings and weekends as required.\n',
    ],
  },
  check(role, { text }) {
    if (statesTimes(role)) return [];
    return text
      .findEnglish(demand)
      .filter((found) => !isDenied(found))
      .filter((found, index, all) => all[index - 1]?.passage !== found.passage)
      .map((found) =>
        flagWords(found, {
          reason: `Unexpected \`${found.match[0]}\`, expected which hours, how often and with what notice`,
          note: 'As in `hours: {per_week: 35, evenings: occasional, weekends: never}`, or in words.',
          actual: found.match[0],
        }),
      );
  },
};

function statesTimes({ facts: { hours } }: Role): boolean {
  if (typeof hours !== 'object') return false;
  return [hours.evenings, hours.weekends, hours.nights, hours.text].some((value) => value !== undefined);
}
