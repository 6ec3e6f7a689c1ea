import { competencies, grades, towns } from './role-words.js';

/**
 * Writes the frontmatter of one role: some forty lines.
 *
 * @param {import('./role-text.js').Cast} cast
 * @returns {string}
 */
export function roleFrontmatter(cast) {
  const { random, service, title, number, neighbour } = cast;
  const [town, other] = random.some(towns, 2);
  const least = 23_000 + random.integer(140) * 100;
  const month = String(1 + random.integer(12)).padStart(2, '0');
  const day = String(1 + random.integer(28)).padStart(2, '0');
  const levels = random.some(Object.keys(competencies), 4);
  return [
    '---',
    `title: ${title}`,
    `subtitle: ${service.name} in ${town}`,
    `team: ${service.name}`,
    `reference: AC-${String(number).padStart(4, '0')}`,
    `version: "${1 + random.integer(4)}.${random.integer(10)}"`,
    `status: ${random.pick(['draft', 'agreed', 'live'])}`,
    `origin: ${random.pick(['new', 'existing', 'replacement'])}`,
    `reports_to: ${random.pick(grades)} manager of ${service.name.toLowerCase()}`,
    'works_with:',
    `  - role: ${neighbour}`,
    `    how: you hand over ${random.pick(service.tasks)} to each other`,
    `  - ${random.pick(service.partners)}`,
    `posts: ${1 + random.integer(3)}`,
    ...(random.happens(0.6)
      ? ['contract:', '  type: permanent']
      : ['contract:', '  type: fixed-term', `  until: 2029-${month}-${day}`]),
    'hours:',
    `  per_week: ${random.pick([16, 21, 30, 35, 37.5])}`,
    `  evenings: ${random.pick(['never', 'occasional', 'regular'])}`,
    'base:',
    `  - place: ${town}`,
    '    days: 3',
    `  - place: ${other}`,
    '    days: 2',
    'travel:',
    `  area: ${town}, ${other} and the farms between them`,
    '  mode: on foot, by bus, bicycle or pool car',
    'pay:',
    `  min: ${least}`,
    `  max: ${least + 2_450}`,
    '  per: year',
    '  currency: GBP',
    `  grade: Grade ${3 + random.integer(6)}`,
    `level: ${1 + random.integer(5)}`,
    'competencies:',
    '  framework: core',
    '  required:',
    ...levels.map((id) => `    ${id}: ${1 + random.integer(3)}`),
    'review:',
    `  last: 2026-${month}-${day}`,
    '  every: 24 months',
    'apply:',
    `  closes: 2027-${month}-${day}`,
    `  url: https://arrel.example.org/jobs/ac-${String(number).padStart(4, '0')}`,
    '  contact: People team, 01632 960 417, people@arrel.example.org',
    '---',
  ].join('\n');
}
