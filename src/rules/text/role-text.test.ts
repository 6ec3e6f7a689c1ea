import { describe, expect, it } from 'vitest';
import { roleWith } from '../../model/testing/load.ts';
import { countWords, roleText } from './index.ts';

const body = `You keep *things*
moving at night. Nobody else &amp; no
machine does.

## Main duties

1. **Carry.** Take patients to
   theatre (A) {#carry}
   - Support: we teach you.
   - Because: the lift is old.

> Somebody said this.

| What | How much |
| --- | --- |
| Beds | 40 |

## Person specification

### Essential

- Lifts \\[safely\\] and safely (A, T)
`;

const { role } = roleWith(body);
const text = roleText(role);

describe('the words of a role', () => {
  it('are passages of plain words, each of a kind', () => {
    expect(text.passages().map(({ kind, text: words }) => [kind, words.trim()])).toEqual([
      ['summary', 'You keep things moving at night. Nobody else & no machine does.'],
      ['heading', 'Main duties'],
      ['duty', 'Carry. Take patients to theatre (A)'],
      ['support', 'we teach you.'],
      ['quotation', 'Somebody said this.'],
      ['cell', 'What'],
      ['cell', 'How much'],
      ['cell', 'Beds'],
      ['cell', '40'],
      ['heading', 'Person specification'],
      ['criterion', 'Lifts [safely] and safely'],
    ]);
  });

  it('hold each criterion once, where several sections tell the specification', () => {
    const parts = roleWith('## Requirements\n\n- Drives a van\n\n## Nice to have\n\n- Speaks Welsh\n').role;
    expect(parts.sections.map(({ kind }) => kind)).toEqual(['person-specification', 'person-specification']);
    const words = roleText(parts).of('criterion');
    expect(words.map(({ text: one }) => one)).toEqual(['Drives a van', 'Speaks Welsh']);
  });

  it.each([
    ['moving at night', 6, 1],
    ['else & no machine', 6, 25],
    ['patients to theatre', 11, 20],
    ['40', 20, 10],
    ['safely] and', 26, 11],
  ])('know the place of %j', (words, line, column) => {
    const pattern = new RegExp(words.replace(/[\]&]/g, '\\$&'), 'g');
    const [found] = text.find(pattern);
    expect(found?.place.start).toMatchObject({ line, column });
  });

  it('tell two equal words of a passage apart', () => {
    const columns = text.find(/safely/g, 'criterion').map(({ place }) => place.start.column);
    expect(columns).toEqual([11, 24]);
  });

  it('have places in prose that nothing else was read of', () => {
    const prose =
      '## Our team\n\nWe share\na [kettle and a\n  van](https://van.example), *slowly*.\n\n- A van\n';
    const { role: driver } = roleWith(`You drive.\n\n${prose}`);
    const places = roleText(driver)
      .find(/\bvan\b|slow/g)
      .map(({ place: { start, end } }) => driver.source.text.slice(start.offset, end.offset));
    expect(places).toEqual(['van', 'slow', 'van']);
  });

  it('are found by what they hold, in any case', () => {
    const found = (...words: string[]) => text.holding(...words).map(({ kind }) => kind);
    expect(found('body')).toEqual(['summary', 'quotation']);
    expect(found('theatre', 'ifts')).toEqual(['duty', 'criterion']);
    expect(roleText(roleWith('ΑΙİ Kept. The LODGE.').role).holding('lodge')).toHaveLength(1);
  });

  it('leave headings and quotations alone unless they are asked for', () => {
    expect(text.find(/said|Main/g)).toEqual([]);
    expect(text.find(/said/g, 'quotation')).toHaveLength(1);
  });

  it('know what a finding is about', () => {
    expect(text.find(/patients/g)[0]?.passage.about?.because).toBeDefined();
    expect(text.find(/safely/g)[0]?.passage.about?.because).toBeUndefined();
  });
});

describe('sentences', () => {
  const sentencesOf = (words: string) => {
    const lone = roleText(roleWith(words).role);
    return lone.passages().flatMap((passage) => lone.sentences(passage).map((sentence) => sentence.text));
  };

  it.each([
    ['You lead. You care!', ['You lead.', 'You care!']],
    ['Ask Dr. Osei, e.g. About leave.', ['Ask Dr. Osei, e.g. About leave.']],
    ['It costs £3.50 a day. No more', ['It costs £3.50 a day.', 'No more']],
    ['“We lift.” She said so.', ['“We lift.”', 'She said so.']],
    ['Wait... what', ['Wait... what']],
  ])('of %j', (words, sentences) => expect(sentencesOf(words)).toEqual(sentences));
});

describe('the count of words', () => {
  it.each([
    ['', 0],
    [' – & … ', 0],
    ['You lift.', 2],
    ['day-to-day  £40 ‘quoted’', 3],
    ['é Ωmega 日本 \u00a0x', 4],
  ])('of %j', (text, words) => expect(countWords(text)).toBe(words));
});
