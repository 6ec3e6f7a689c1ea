import { expect, test } from 'vitest';
import { defaultLocale } from '../locale/index.ts';
import { joinMethods, readMethodWords } from './methods.ts';
import { lines, roleWith } from './testing/load.ts';

const methods = joinMethods(defaultLocale.methods, []);

test.each([
  ['A/I', ['application', 'interview']],
  ['A & I', ['application', 'interview']],
  ['A I T', ['application', 'interview', 'test']],
  ['Application form, interview and references', ['application', 'interview', 'references']],
  ['by the application form; at interview', ['application', 'interview']],
  ['I + P', ['interview', 'presentation']],
  ['interview, interview', ['interview']],
])('%s', (words, known) => {
  expect(readMethodWords(words, methods)).toEqual({ known, unknown: [] });
});

test('a word that names no method is told apart', () => {
  expect(readMethodWords('interview, tarot', methods)).toEqual({ known: ['interview'], unknown: ['tarot'] });
  expect(methods.suggest('intervew')).toBe('interview');
});

test('a workspace redefines and adds methods', () => {
  const settings = lines(
    'format: 1',
    'methods:',
    '  - {code: A, name: expression of interest, stage: shortlisting}',
    '  - {code: W, name: work sample, stage: interview}',
  );
  const { role, findings } = roleWith(
    lines('## Person specification', '', '### Essential', '', '- Listens (A, W)', '- Writes (interview)'),
    '',
    { 'jd.yaml': settings },
  );
  expect(findings).toEqual([]);
  const [group] = role.personSpecification?.groups ?? [];
  const criteria = group?.essential.flatMap((block) => (block.type === 'criteria' ? block.items : [])) ?? [];
  expect(criteria.map((criterion) => criterion.methods)).toEqual([
    ['expression of interest', 'work sample'],
    ['interview'],
  ]);
});
