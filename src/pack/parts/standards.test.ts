import { describe, expect, it } from 'vitest';
import { lines, roleWith } from '../../model/testing/load.ts';
import { type AnyNode, nodesOf, packOf, packWith, wordsIn } from '../testing/compose.ts';

const catalogue = {
  'standards/trust.yaml': lines(
    '- {id: RTHW12, title: Begin a relationship, suite: Health, owner: Riverside Trust, aliases: [HW3]}',
    '- {id: RTCO04, title: Link people, suite: Community, url: "https://riverside.example.org/4"}',
    '- {id: RTSG01, title: Keep safe}',
  ),
};
const duties = lines(
  '## Main duties',
  '',
  '1. Build trust. [HW3]',
  '2. Introduce people. [RTCO04] [RTXX99]',
  '3. Keep records.',
);

function standardsIn(pack: unknown): AnyNode | undefined {
  return nodesOf(pack).find(({ type, id }) => type === 'section' && id === 'standards');
}

function rowsOf(section: AnyNode | undefined): string[][] {
  const grid = nodesOf(section).find(({ type }) => type === 'grid') as unknown as {
    body: { cells: unknown[] }[];
  };
  return grid.body.map(({ cells }) => cells.map((cell) => wordsIn(cell)));
}

describe('::standards', () => {
  const pack = packWith(duties, '', catalogue);

  it('lists the standards that duties cite, and no other', () => {
    expect(rowsOf(standardsIn(pack))).toEqual([
      ['RTCO04', 'Link people', 'Community', ''],
      ['RTHW12 (HW3)', 'Begin a relationship', 'Health', 'Riverside Trust'],
    ]);
    const links = nodesOf(standardsIn(pack)).filter(({ type }) => type === 'link');
    expect(links.map(({ url }) => url)).toEqual(['https://riverside.example.org/4']);
  });

  it('is where each citation leads to; a code that no catalogue has stays a code', () => {
    const { id: listed } = nodesOf(pack).find(({ id }) => id === 'standard-rthw12') ?? {};
    expect(listed).toBe('standard-rthw12');
    const citations = nodesOf(pack).filter(
      ({ type, url }) => type === 'link' && url?.startsWith('#standard-'),
    );
    expect(citations.map((link) => [wordsIn(link), link.url])).toEqual([
      ['[HW3]', '#standard-rthw12'],
      ['[RTCO04]', '#standard-rtco04'],
    ]);
    expect(wordsIn(pack)).toContain('[RTCO04] [RTXX99]');
  });

  it('leads nowhere where the pack has no list', () => {
    const words = packOf(roleWith(duties, '', catalogue), '::role');
    expect(nodesOf(words).filter(({ type }) => type === 'link')).toEqual([]);
    expect(wordsIn(words)).toContain('[RTCO04] [RTXX99]');
  });

  it('prints nothing where nothing is cited that a catalogue has', () => {
    expect(
      standardsIn(packWith('## Main duties\n\n1. Keep records. [RTXX99]\n', '', catalogue)),
    ).toBeUndefined();
    expect(standardsIn(packWith(duties))).toBeUndefined();
  });

  it('counts criteria and the competencies that the pack prints', () => {
    const files = {
      ...catalogue,
      'frameworks/core.md': lines(
        '---',
        'kind: competency-framework',
        'id: core',
        '---',
        '',
        '## Team working [RTHW12] {#team}',
        '',
        'Together.',
        '',
        '- Shares',
        '',
        '## Candour [RTCO04] {#candour}',
        '',
        '- Owns up',
      ),
    };
    const body = '## Person specification\n\n### Essential\n\n- Notices harm (I) [RTSG01]\n';
    const both = packWith(body, 'competencies: {framework: core, required: [team]}', files);
    expect(rowsOf(standardsIn(both)).map(([code]) => code)).toEqual(['RTHW12', 'RTSG01']);
    expect(wordsIn(both)).toContain('Together. [RTHW12]');
  });

  it('keeps an address that no pack may hold out of it', () => {
    const unsafe = { 'standards/a.yaml': '- {id: RTCO04, title: Link people, url: "javascript:alert(1)"}\n' };
    expect(JSON.stringify(packWith(duties, '', unsafe))).not.toContain('javascript:');
  });
});
