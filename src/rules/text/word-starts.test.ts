import { describe, expect, it } from 'vitest';
import { roleWith } from '../../model/testing/load.ts';
import { isDenied, roleText, wording } from './index.ts';
import { WordStarts, wholeWord, wordStart } from './word-starts.ts';

describe('the starts of words', () => {
  it.each(['You hold a Licence', 'licences, degrees', 'a post-licence', 'the licence’s end', 'x\nlicence'])(
    'tell that %j may hold a licence',
    (text) => expect(new WordStarts(['', text]).textsWith([wordStart('licence')])).toEqual([1]),
  );

  it.each(['', 'lice', 'the year 3000', 'sublicence', 'li cence', 'éÿ @[`{'])(
    'tell that %j holds none',
    (text) => expect(new WordStarts([text]).textsWith([wordStart('licence')])).toEqual([]),
  );

  it('are those of the texts that are asked, whichever were read last', () => {
    const licence = wordStart('licence');
    const one = new WordStarts(['a licence', 'a permit', 'licences']);
    const other = new WordStarts(['a permit', 'a licence']);
    expect([one, other, one].map((starts) => starts.textsWith([licence]))).toEqual([[0, 2], [1], [0, 2]]);
  });

  it('come in the order of the texts, each once', () => {
    const starts = new WordStarts(['two one', 'one one', 'none', 'two']);
    expect(starts.textsWith(['two', 'one'].map(wordStart))).toEqual([0, 1, 3]);
  });

  it('of whole words are not those of longer ones', () => {
    const starts = new WordStarts(['manageress', 'manager', 'the Manageress’s']);
    expect(starts.textsWith([wholeWord('manageress')])).toEqual([0, 2]);
    expect(starts.textsWith([wordStart('manageress')])).toEqual([0, 1, 2]);
  });

  it('of short words are the words', () => {
    expect(new WordStarts(['years']).textsWith([wordStart('year')])).toEqual([]);
    expect(new WordStarts(['a, I, it']).textsWith([wordStart('it')])).toEqual([0]);
  });
});

describe('finding English', () => {
  const licence = wording(/\blicence\b/g, 'licence');
  const found = (body: string, facts = '') =>
    roleText(roleWith(body, facts).role)
      .findEnglish(licence)
      .map(({ place }) => place.start.column);

  it('finds where the words are', () => expect(found('You hold a licence.')).toEqual([12]));
  it('finds nothing where they are not', () => expect(found('You hold a permit.')).toEqual([]));
  it('finds nothing in a role of another language', () =>
    expect(found('You hold a licence.', 'language: cy')).toEqual([]));
});

describe('a denial', () => {
  const licence = wording(/\blicence\b/g, 'licence');
  const denied = (body: string) => roleText(roleWith(body).role).findEnglish(licence).map(isDenied);

  it.each([
    'You need no licence.',
    'You don’t need a driving licence.',
    'A licence is not needed.',
    'Able to travel rather than a licence.',
    'A driving licence isn’t necessary.',
  ])('is %j', (body) => expect(denied(body)).toEqual([true]));

  it.each([
    'You need a licence.',
    'No smoking. You need a licence.',
    'You need a licence. It is not long.',
    'Not only a licence is needed.',
  ])('is not %j', (body) => expect(denied(body)).toEqual([false]));
});
