import { fold } from './suggest.ts';

/** Words of forms and job boards for what a key of ours holds; a full stop parts a key from the one it belongs under. */
const wordsOf: Readonly<Record<string, readonly string[]>> = {
  title: ['job title', 'post title', 'role title', 'name of post', 'position title'],
  team: ['department', 'dept', 'directorate', 'division'],
  reports_to: [
    'line manager',
    'manager',
    'responsible to',
    'accountable to',
    'line managed by',
    'reporting to',
  ],
  hours: ['working hours', 'hours of work'],
  'hours.per_week': ['hours per week', 'weekly hours', 'hours a week'],
  pay: [
    'salary',
    'wage',
    'wages',
    'remuneration',
    'pay scale',
    'salary range',
    'rate of pay',
    'grade',
    'pay band',
  ],
  base: ['location', 'place of work', 'work base', 'workplace', 'based at', 'work location', 'site'],
  contract: ['contract type', 'type of contract', 'term of contract', 'tenure', 'employment type'],
  posts: ['number of posts', 'vacancies', 'number of vacancies'],
  'apply.closes': ['closing date', 'closes', 'deadline', 'closing', 'application deadline', 'apply by'],
  'apply.interviews': ['interview date', 'interview dates', 'interviews'],
  'review.last': ['last reviewed', 'date of last review', 'last review', 'date reviewed', 'review date'],
};

const keys = new Map(
  Object.entries(wordsOf).flatMap(([key, words]) => words.map((word) => [fold(word), key] as const)),
);

/** The key that holds what a word of everyday forms means, if it is one of those that may stand there. */
export function keyOfOtherWord(word: string, candidates: readonly string[]): string | undefined {
  const key = keys.get(fold(word));
  const [top = ''] = key?.split('.') ?? [];
  return candidates.includes(top) ? key : undefined;
}
