import { expect, it } from 'vitest';
import { lines } from '../../model/testing/load.ts';
import { nodesOf, packWith, wordsIn } from '../testing/compose.ts';

const framework = (id: string, title: string) =>
  lines(
    '---',
    'kind: competency-framework',
    `id: ${id}`,
    `title: ${title}`,
    'levels: [1, 2]',
    '---',
    '',
    '## Judgement {#judgement}',
    '',
    '### Level 1',
    '',
    '- You ask.',
  );

const files = {
  'frameworks/core.md': framework('core', 'How we work'),
  'frameworks/craft.md': framework('craft', 'Our craft'),
};

const captionsOf = (facts: string) =>
  nodesOf(packWith('', facts, files))
    .filter(({ type }) => type === 'grid')
    .map(({ caption }) => wordsIn(caption))
    .filter((caption) => caption.includes('the level of each'));

it('names the framework of each table where there are several', () => {
  expect(captionsOf('competencies: {framework: core, required: {judgement: 1}}')).toEqual([
    'The competencies that the role requires, and the level of each',
  ]);
  const both = lines(
    'competencies:',
    '  - {framework: core, required: {judgement: 1}}',
    '  - {framework: craft, required: {judgement: 1}}',
  );
  expect(captionsOf(both)).toEqual([
    'How we work: the competencies that the role requires, and the level of each',
    'Our craft: the competencies that the role requires, and the level of each',
  ]);
});
