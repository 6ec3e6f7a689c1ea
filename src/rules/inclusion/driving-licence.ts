import type { Role } from '../../model/index.ts';
import { flagWords } from '../flag-words.ts';
import type { Rule } from '../rule.ts';
import { type FoundWords, isAboutPerson, isDenied, wording } from '../text/index.ts';

const licence = wording(
  /\b(?:(?:full |clean |valid |current |uk ){0,4}driv(?:ing|er['’]?s?) licen[cs]e|full,? (?:clean |valid |current |uk ){1,3}licen[cs]e|(?:your|their|his\/her|an?) own (?:car|vehicle|transport)|own (?:car|vehicle|transport)|(?:use of|access to) (?:a|your own|their own) (?:car|vehicle)|car (?:driver|owner)|(?:able|ability) to drive|drives(?= and\b| a car\b|$))(?!\w)/gim,
  'driving',
  'drivers',
  'driver',
  'licence',
  'license',
  'car',
  'vehicle',
  'transport',
  'drive',
  'drives',
);
const demand = /\b(?:must|needs?|requires?|required|essential|hold|holds|possess)\b/i;
const otherMeans =
  /\b(?:any means|otherwise|alternative|public transport|bus(?:es)?|bicycle|bike|on foot|adjustments?|(?:able|ability|willing|willingness) (?:(?:and willing(?:ness)? )?)to travel|support worker|a driver|or (?:be |are |is )?(?:other|another|able|access|the means|willing|can|some))\b/i;
const drivesAtWork =
  /\b(?:driver|chauffeur|courier|minibus|lorry|lorries|hgv|lgv|pcv|forklift|ambulance|paramedic|(?:drives?|driving) (?:the |a |an |our |its )?(?:[\w-]+ ){0,2}(?:vans?|cars?|bus|buses|vehicles?|trucks?|tractors?|mowers?|trams?|trains?|patients|people|residents|clients|passengers)|by van|(?:the|a|your|our|delivery) vans?)\b/i;

/** Flags a driving licence or a car that is asked for though the work may be done without. */
export const drivingLicence: Rule = {
  id: 'inclusion/driving-licence',
  severity: 'warning',
  flags: 'A driving licence or an own car that is asked for where the role does not drive.',
  why: 'A disability, age or income may keep somebody from driving who can do the work and get about. GOV.UK says that a job with occasional travel should not ask for a driving licence if the travel can be done another way, and the EHRC names it as its most common complaint about adverts. If the work is driving, say so.',
  sources: [
    {
      title: 'GOV.UK: Recruitment and disabled people, job specifications',
      url: 'https://www.gov.uk/recruitment-disabled-people/job-specifications',
    },
  ],
  answeredByBecause: true,
  limits:
    'Passes where the title or a duty speaks of driving people or vehicles, and where another means of travel, or what the driving is for, is named beside it.',
  examples: {
    good: [
      '---\ntitle: Link Worker\n---\n\n## Person specification\n\n### Essential\n\n- Car driver and/or ability and willingness to travel to the clinics\n',
      '---\ntitle: Link Worker\n---\n\n## Person specification\n\n### Essential\n\n- Is able to travel between surgeries within a day\n- A driving licence, or another means of reaching the farms\n- A driving licence with D1 entitlement to drive the minibus\n- Own car, so as to step in when a driver is ill\n',
      '---\ntitle: Library Van Driver\n---\n\n## Person specification\n\n### Essential\n\n- Full driving licence\n',
      '---\ntitle: Caretaker\n---\n\n## Main duties\n\n1. Drive the minibus to the day centre.\n\n## Person specification\n\n### Essential\n\n- Full, clean driving licence\n',
      '---\ntitle: Link Worker\n---\n\nYou will have the use of a car from our pool.\n\n## Person specification\n\nA driving licence is not needed.\n\n### Desirable\n\n- Drives and has the use of a car\n  - Because: two of the practices have no bus after five.\n',
    ],
    bad: [
      '---\ntitle: Site Manager\n---\n\n## Main duties\n\n1. Manage the storeman and the forklift driver.\n\n## Person specification\n\n### Essential\n\n- Full driving licence\n',
      '---\ntitle: Link Worker\n---\n\n## Person specification\n\n### Essential\n\n- Full, clean UK driving licence\n',
      '---\ntitle: Link Worker\n---\n\nThe post-holder must have their own car.\n',
      '---\ntitle: Link Worker\n---\n\n## Main duties\n\n1. Drive change in the service.\n\n## Person specification\n\n### Essential\n\n- Car driver with access to a vehicle\n',
    ],
  },
  check(role, { text }) {
    const found = text
      .findEnglish(licence)
      .filter((one) => isAsked(one) && !isDenied(one) && !isExplained(one.passage.text));
    if (found.length === 0 || drives(role)) return [];
    const once = found.filter((one, index) => found[index - 1]?.passage !== one.passage);
    return once.map((one) =>
      flagWords(one, {
        reason: `Unexpected \`${one.match[0]}\`, expected the travel that the work needs`,
        note: 'Write “able to travel between …”; if the work is driving, say so in a duty or in a `Because:` item below.',
        actual: one.match[0],
      }),
    );
  },
};

/** What it is for stands beside it. */
const purpose = /\b(?:licen[cs]e|car|vehicle)\b[^.;]{0,40}\b(?:to drive|so as to|in order to|so that)\b/i;

function isExplained(words: string): boolean {
  return otherMeans.test(words) || purpose.test(words);
}

function isAsked({ passage, start }: FoundWords): boolean {
  return isAboutPerson(passage) || demand.test(passage.text.slice(Math.max(0, start - 60), start));
}

/** Who leads drivers need not drive. */
const leadsDrivers = /\b(?:manag|supervis|lead|co-?ordinat|brief)\w* [^.;]{0,60}?\bdrivers?\b/gi;

function drives({ title, duties, results }: Role): boolean {
  return [title, ...duties.map(({ text }) => text), ...results.map(({ text }) => text)].some((words) =>
    drivesAtWork.test(words.replace(leadsDrivers, '')),
  );
}
