import { describe, expect, it, test } from 'vitest';
import { defaultLocale, readingLocale } from '../locale/index.ts';
import { foldAlias, sectionKind } from './headings.ts';
import { lines, roleOf, roleWith } from './testing/load.ts';

test.each([
  ['Main purpose', 'purpose'],
  ['6. Main Duties', 'duties'],
  ['**Job purpose:**', 'purpose'],
  ['Section 3 – Background', 'context'],
  ['(a) Purpose of the post', 'purpose'],
  ['IV. Duties & Responsibilities', 'duties'],
  ['Main Duties/Responsibilities', 'duties'],
  ['Who we’re looking for', 'who'],
  ['What would you actually do?', 'duties'],
  ['A day with us: what would you actually do?', 'duties'],
  ['WHY IS THIS ROLE IMPORTANT?', 'why'],
  ['Autonomy and decision making', 'autonomy'],
  ['The role of the Night Cover Team', 'team'],
  ['2.1 Key result areas', 'results'],
  ['“Could this be you?”', 'profile'],
  ['Person Specification (essential and desirable)', 'person-specification'],
  ['Employee Specification', 'person-specification'],
  ['Personal qualities & competencies', 'person-specification'],
  ['Competences', 'competencies'],
  ['Reporting arrangements', 'relationships'],
  ['Dimensions of the Post', 'dimensions'],
  ['Terms & Conditions', 'terms'],
  ['Person specification – Teaching Assistant', 'person-specification'],
  ['Teaching Assistant: Person Specification', 'person-specification'],
  ['Job description: Teaching Assistant', 'duties'],
  ['About the role: key responsibilities', 'duties'],
  ['Personal specification', 'person-specification'],
  ['🚀 What you’ll own', 'duties'],
  ['Main duties of the job', 'duties'],
  ['Detailed job description and main responsibilities', 'duties'],
  ['Main areas of responsibility', 'duties'],
  ['Principal accountabilities and key tasks', 'duties'],
  ['What you’ll do at work', 'duties'],
  ['What you’ll be accountable for', 'duties'],
  ['Overall role purpose', 'purpose'],
  ['The role in a nutshell', 'purpose'],
  ['Role definition', 'purpose'],
  ['What success looks like', 'results'],
  ['Our behaviours', 'competencies'],
  ['Working here: our team of two', 'prose'],
  ['Personal style', 'prose'],
  ['24 hour cover', 'prose'],
  ['I am the team', 'prose'],
])('%s opens a section of the kind %s', (title, kind) => {
  expect(sectionKind(title, defaultLocale)).toBe(kind);
});

test('a workspace adds headings of its own', () => {
  const { role } = roleWith('## Our promise to you\n\nTraining.', '', {
    'jd.yaml': 'format: 1\nsections: {support: [our promise to you]}\n',
  });
  expect(role.sections[0]?.kind).toBe('support');
});

describe('the title', () => {
  it('is a sole heading of level one, if the frontmatter has none', () => {
    const { role, findings } = roleOf(lines('---', 'team: North', '---', '# Link Worker', '', 'Opening.'));
    expect([role.title, role.summary?.text, role.sections.length]).toEqual(['Link Worker', 'Opening.', 0]);
    expect(findings).toEqual([]);
  });

  it('may be said twice, in other cases of letters', () => {
    const { role } = roleWith('# LINK WORKER\n\nOpening.');
    expect([role.title, role.sections.length]).toEqual(['Link Worker', 0]);
  });

  it('is none of several headings of level one', () => {
    const { role, findings } = roleOf(lines('---', 'team: North', '---', '# Link Worker', '', '# Duties'));
    expect(role.title).toBe('');
    expect(findings).toMatchObject([{ severity: 'error', ruleId: 'role/title' }]);
  });
});

test('the headings of a locale are written in the form in which headings are compared', () => {
  const { sections, specification, competency } = defaultLocale;
  const welsh = readingLocale('cy');
  const headings = [sections, specification, competency, welsh.sections, welsh.specification]
    .flatMap((group) => Object.values<string | string[]>(group))
    .flat();
  expect(headings.length).toBeGreaterThan(200);
  expect(headings.map(foldAlias)).toEqual(headings);
});
