import { describe, expect, it } from 'vitest';
import { findingsOf, workspaceOf } from '../testing/load.ts';
import { type GlossaryEntry, isAcronym, termIndex } from './term-index.ts';

/** The words that are found in a text, each with its term. */
function foundIn(text: string, ...entries: (string | GlossaryEntry)[]): string[] {
  const glossary = entries.map((entry) => (typeof entry === 'string' ? { term: entry } : entry));
  return termIndex(glossary)
    .find(text)
    .map(({ entry, start, end }) => `${entry.term}: ${text.slice(start, end)}`);
}

describe('terms', () => {
  it('are found whatever their case, with a hyphen or a space, and over the end of a line', () => {
    const text = 'A self organising team. Self-Organising Team! Any self-organising\n team’s rota.';
    expect(foundIn(text, 'self-organising team')).toEqual([
      'self-organising team: self organising team',
      'self-organising team: Self-Organising Team',
      'self-organising team: self-organising\n team’s',
    ]);
  });

  it('are found in their plural', () => {
    const text = 'Two link workers, three localities, no crises and one passes.';
    expect(foundIn(text, 'link worker', 'locality', 'crisis', 'pass')).toEqual([
      'link worker: link workers',
      'locality: localities',
      'crisis: crises',
      'pass: passes',
    ]);
  });

  it('as they are written go before the plural of another', () => {
    expect(foundIn('the works', 'work', 'works')).toEqual(['works: works']);
  });

  it('are whole words, not parts of others', () => {
    expect(foundIn('Handovers, not overhand. A worker, linked.', 'hand', 'link worker')).toEqual([]);
    expect(foundIn('The link, worker by worker', 'link worker')).toEqual([]);
  });

  it('are the longest that fit, and none inside another', () => {
    const text = 'The care plan, the anticipatory care plan and anticipatory thoughts.';
    expect(foundIn(text, 'care plan', 'plan', 'anticipatory care plan', 'anticipatory')).toEqual([
      'care plan: care plan',
      'anticipatory care plan: anticipatory care plan',
      'anticipatory: anticipatory',
    ]);
  });

  it('are found by their acronym, of which the capitals count', () => {
    const team = { term: 'multidisciplinary team', short: 'MDT' };
    expect(foundIn('MDT, MDTs, the MDT’s rota, mdt, MDTX, P&Ls, IT, it', team, 'P&L', 'IT')).toEqual([
      'multidisciplinary team: MDT',
      'multidisciplinary team: MDTs',
      'multidisciplinary team: MDT’s',
      'P&L: P&Ls',
      'IT: IT',
    ]);
    const isShort = ['MDT', 'GPs', 'PhD', 'P&L', 'Co-Production', 'Team', 'A B'].map(isAcronym);
    expect(isShort).toEqual([true, true, true, true, false, false, false]);
  });

  it('are found among ten thousand others by one search', () => {
    const many = Array.from({ length: 10_000 }, (_, i) => ({ term: `care term number ${i}` }));
    const text = 'care term number care term number 7 '.repeat(2000);
    expect(termIndex(many).find(text)).toHaveLength(2000);
  });

  it('of punctuation alone are found nowhere', () => {
    expect(foundIn('What? - & What?', '?', '&')).toEqual([]);
  });
});

describe('a glossary', () => {
  const said = (glossary: string) =>
    workspaceOf({ 'glossary.yaml': glossary })
      .sources.flatMap(findingsOf)
      .map(({ ruleId, line, severity }) => `${line} ${severity} ${ruleId}`);

  it('says each term once, and something about it', () => {
    expect(
      said('- {term: locality, meaning: One of four areas.}\n- {term: handover, short: a talk}\n'),
    ).toEqual([]);
    expect(said('- term: locality\n')).toEqual(['1 warning glossary/no-meaning']);
    expect(said('- term: Locality\n  meaning: An area.\n- term: locality\n  meaning: An area.\n')).toEqual([
      '3 warning glossary/duplicate',
    ]);
    expect(said('- term: locality\n  meaning: An area.\n- term: locality\n  meaning: A town.\n')).toEqual([
      '3 warning glossary/conflict',
    ]);
  });

  it('has one meaning for an acronym', () => {
    const two =
      '- term: care plan\n  short: CP\n  meaning: A plan.\n- term: car park\n  short: CP\n  meaning: A park.\n';
    expect(said(two)).toEqual(['5 warning glossary/conflict']);
  });

  it('has a term in each entry', () => {
    expect(said('- term: ""\n  meaning: Nothing.\n')).toEqual(['1 error schema/empty']);
  });
});
