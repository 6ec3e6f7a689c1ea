import type { ErrorObject } from 'ajv';
import { expect, it } from 'vitest';
import { reduceErrors } from './reduce-errors.ts';

const error = (instancePath: string, keyword: string, params: Record<string, unknown> = {}): ErrorObject => ({
  instancePath,
  keyword,
  params,
  schemaPath: '',
});

it('names together the types of which none fits', () => {
  const errors = [
    error('/hours', 'type', { type: 'string' }),
    error('/hours', 'type', { type: 'object' }),
    error('/hours', 'anyOf'),
  ];
  expect(reduceErrors(errors)).toEqual([{ kind: 'type', pointer: '/hours', types: ['string', 'object'] }]);
});

it('keeps only what is wrong inside the branch that fits', () => {
  const errors = [
    error('/hours', 'type', { type: 'string' }),
    error('/hours/per_week', 'maximum', { limit: 168 }),
    error('/hours', 'anyOf'),
  ];
  expect(reduceErrors(errors)).toMatchObject([{ pointer: '/hours/per_week', keyword: 'maximum' }]);
});

it('joins an unknown key and the missing one that it looks like', () => {
  const errors = [
    error('', 'required', { missingProperty: 'place' }),
    error('', 'additionalProperties', { additionalProperty: 'plac' }),
  ];
  expect(reduceErrors(errors)).toEqual([{ kind: 'unknown-key', pointer: '', key: 'plac', claims: 'place' }]);
});
