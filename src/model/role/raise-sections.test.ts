import { expect, test } from 'vitest';
import { lines, roleWith } from '../testing/load.ts';

const body = [
  '| Post | Lecturer |',
  '|---|---|',
  '| Grade | 8 |',
  '',
  '### Main purpose of job',
  '',
  'To teach.',
  '',
  '### Key responsibilities',
  '',
  '#### Teaching',
  '',
  '1. Design modules.',
  '',
  '### Dimensions',
  '',
  '- 120 students',
];

function kindsOf(...texts: string[]): string[] {
  return roleWith(lines(...texts)).role.sections.map(
    ({ kind, title, position }) => `${kind} ${title} ${position.start.line}`,
  );
}

test.each([
  'Job description',
  'Role profile',
  'About the role',
  'Link Worker',
  'Job description: Link Worker',
])('the headings of level three under ## %s open sections', (title) => {
  const { role } = roleWith(lines(`## ${title}`, '', ...body));
  expect(role.sections.slice(1).map(({ kind, position }) => `${kind} ${position.start.line}`)).toEqual([
    'purpose 11',
    'duties 15',
    'dimensions 21',
  ]);
  expect(role.duties.map(({ text, group, position }) => [text, group, position.start.line])).toEqual([
    ['Design modules.', 'Teaching', 19],
  ]);
  expect(role.sections[0]?.blocks().map(({ type }) => type)).toEqual(['table']);
});

test('the section itself is prose', () => {
  expect(kindsOf('## Job description', '', ...body)[0]).toBe('prose Job description 5');
});

test('headings below those that are raised stand one level higher', () => {
  const { role } = roleWith(lines('## Job description', '', ...body));
  const depths = role.sections[2]
    ?.blocks()
    .flatMap((block) => (block.type === 'heading' ? [block.depth] : []));
  expect(depths).toEqual([3]);
});

test('groups of duties stay groups', () => {
  expect(
    kindsOf(
      '## Main duties',
      '',
      '### Communication',
      '',
      '- Talk',
      '',
      '### Training and development',
      '',
      '- Learn',
    ),
  ).toEqual(['duties Main duties 5']);
  expect(
    kindsOf(
      '## Job description',
      '',
      '### Communication',
      '',
      '- Talk',
      '',
      '### Freedom to act',
      '',
      '- Decide',
    ),
  ).toEqual(['duties Job description 5']);
});

test('a person specification under the description is one', () => {
  expect(
    kindsOf(
      '## The role',
      '',
      'It is new.',
      '',
      '### Person specification',
      '',
      '#### Essential',
      '',
      '- Listens',
    ),
  ).toEqual(['purpose The role 5', 'person-specification Person specification 9']);
});

test('headings of level three under others stay where they are', () => {
  expect(kindsOf('## Health and safety', '', '### Responsibilities', '', '- Look')).toEqual([
    'prose Health and safety 5',
  ]);
});
