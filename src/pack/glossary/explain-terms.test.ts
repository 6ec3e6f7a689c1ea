import { describe, expect, it } from 'vitest';
import { roleWith } from '../../model/testing/load.ts';
import { packText } from '../../testing/pack-text.ts';
import { nodesOf, packOf, wordsIn } from '../testing/compose.ts';
import type { Pack } from '../tree.ts';

const glossary = `
- term: multidisciplinary team
  short: MDT
  meaning: The different professions of a practice, who meet each week to think together about patients.
- term: handover
  meaning: The talk between two shifts.
- term: locality
  short: one of our four areas
  meaning: One of the four areas into which the partnership divides the valley.
- term: safeguarding
  meaning: Protecting children, and adults who cannot protect themselves, from abuse and neglect.
  url: https://riverside.example.org/safeguarding
- term: rota gap
  meaning: A shift without a name.
`;

function packWith(body: string, facts = '', template = '::terms\n::role\n::glossary'): Pack {
  return packOf(roleWith(body, facts, { 'glossary.yaml': glossary }), template);
}

/** The words of the opening text, notes after it. */
function said(body: string, facts = ''): string {
  return packText({ ...packWith(body, facts, '::role') }).replace(/^1The role in brief/, '');
}

describe('a term at its first use', () => {
  it('is explained by its short words, or by a meaning of a few words, in a bracket', () => {
    expect(said('Your locality is small. Each locality has a handover. Handovers are short.')).toBe(
      'Your locality (one of our four areas) is small. ' +
        'Each locality has a handover (the talk between two shifts). Handovers are short.',
    );
  });

  it('is explained by a note, where its meaning is long', () => {
    expect(said('You know safeguarding, and safeguarding again.')).toBe(
      'You know safeguarding1, and safeguarding again.' +
        '1Safeguarding: Protecting children, and adults who cannot protect themselves, from abuse and neglect.',
    );
  });

  it('has the other form of an acronym beside it, if the pack uses that', () => {
    expect(said('The MDT meets. The multidisciplinary team talks.')).toMatch(
      /^The MDT \(multidisciplinary team\)1 meets\. The multidisciplinary team talks\.1Multi/,
    );
    expect(said('The multidisciplinary team meets. The MDT talks.')).toMatch(
      /^The multidisciplinary team \(MDT\)1 meets\. The MDT talks\./,
    );
    expect(said('The multidisciplinary team meets.')).toMatch(/^The multidisciplinary team1 meets\./);
  });

  it('is marked as the tool’s own words, around which the author’s are whole', () => {
    const { children, notes } = packWith('Every MDT and rota gap: the *handover*.', '', '::role');
    expect(wordsIn(children, 'author')).toBe('Every MDT and rota gap : the handover .');
    expect(wordsIn(notes, 'author')).toBe('');
  });

  it('leads to its address', () => {
    const links = nodesOf(packWith('You know safeguarding.', '', '::role')).filter(
      ({ type }) => type === 'link',
    );
    expect(links.map(({ url }) => url)).toEqual(['https://riverside.example.org/safeguarding']);
    expect(wordsIn(links)).toBe('safeguarding');
  });

  it('leads there too where the author explains it', () => {
    const pack = packWith('Safeguarding (keeping people safe) is yours.', '', '::role');
    expect(wordsIn(nodesOf(pack).filter(({ type }) => type === 'link'))).toBe('Safeguarding');
    expect(pack.notes).toEqual([]);
  });

  it('may be among the facts, and is explained there and nowhere else', () => {
    const pack = packWith('The locality is small.', 'team: The locality team', '::terms\n::role');
    expect(packText(pack).match(/\(one of our four areas\)/g)).toHaveLength(1);
    expect(packText(pack)).toContain('The locality (one of our four areas) team');
  });

  it('is numbered with the author’s own notes, in the order of the text', () => {
    const body = 'Before[^a]. You know safeguarding.[^b]\n\n[^a]: First.\n\n[^b]: Last.';
    expect(said(body)).toMatch(/^Before1\. You know safeguarding2\.31First\.2Safeguarding: .*3Last\.$/);
  });
});

describe('words that are left alone', () => {
  it.each([
    ['a heading', '## Your locality\n\nWords.'],
    ['a quotation', '> Our locality is small.'],
    ['code', 'Type `locality` here.'],
    ['a link', 'See [the locality](https://riverside.example.org).'],
    ['a quoted title', 'Read “The locality and you” or "Each locality".'],
    ['an emphasised title', 'Read *Our Locality and Its People* first.'],
    ['the title of an item', '- **Your locality.** Words.'],
    ['a name', 'You report to the North Locality Manager, Locality Board.'],
    ['an owner', 'The locality’s edge.'],
  ])('%s', (_, body) => {
    expect(packText(packWith(body, '', '::role'))).not.toContain('(one of');
  });

  it.each([
    'The multidisciplinary team (MDT) meets. The MDT talks.',
    'The team of all professions (MDT) meets. The MDT talks.',
    'The MDT (multidisciplinary team) meets.',
    'The MDT meets. A multidisciplinary team (MDT) talks.',
    'The MDT (everyone who sees the patient) meets.',
  ])('what the author explains in brackets: %s', (body) => {
    expect(packText(packWith(body, '', '::role'))).toBe(`1The role in brief${body}`);
  });

  it('a term with a footnote of the author’s', () => {
    expect(said('A handover[^a] comes first.\n\n[^a]: We talk.')).toBe('A handover1 comes first.1We talk.');
  });

  it('a table’s header, but not its cells', () => {
    const text = packText(packWith('| Locality |\n|---|\n| Each locality |', '', '::role'));
    expect(text).toContain('LocalityEach locality (one of our four areas)');
  });
});

describe('::glossary', () => {
  it('lists what the pack uses, by the alphabet, with links', () => {
    const pack = packWith('## The MDT\n\nSafeguarding comes first, then each handover.');
    const list = pack.children.at(-1);
    expect(list?.type === 'section' && wordsIn(list.title)).toBe('Words that we use');
    const items = nodesOf(list).filter(({ type }) => type === 'factItem');
    expect(items.map(({ term }) => wordsIn(term))).toEqual([
      'handover',
      'multidisciplinary team (MDT)',
      'safeguarding',
    ]);
    expect(wordsIn(items[2]?.children)).toMatch(
      /^Protecting .* neglect\. riverside\.example\.org\/safeguarding$/,
    );
  });

  it('is left out where the pack uses none', () => {
    expect(packWith('Plain words.').children).toHaveLength(1);
  });
});
