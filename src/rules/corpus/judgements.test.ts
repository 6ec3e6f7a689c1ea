import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { nodeHost } from '../../disk/node-host.ts';
import { loadWorkspace, openRoles } from '../../model/index.ts';
import { openRules, type Rule, rules } from '../index.ts';
import judgements from './judgements.json' with { type: 'json' };

/** What a rule said of a role of the corpus, and whether someone who hires would act on it. */
interface Judgement {
  line: number;
  rule: string;
  /** How the place that it is about begins. */
  words: string;
  right: boolean;
}

const judged: Record<string, Judgement[]> = judgements;

/** All that the rules say of the corpus now, those that are off by default too, as lines. */
async function findLines(): Promise<string[]> {
  const workspace = loadWorkspace(nodeHost(import.meta.dirname), import.meta.dirname);
  const off = rules.filter(({ severity }) => severity === 'off').map(({ id }) => [id, 'info'] as const);
  const overrides = Object.fromEntries(off);
  const opened = await openRules(rules, workspace, { date: '2027-01-11', overrides });
  const ids = new Set(rules.map(({ id }) => id));
  const { load } = openRoles(workspace);
  const roles = workspace.roleFiles.map(load);
  expect(roles.length).toBeGreaterThan(40);
  for (const role of roles) opened.check(role);
  opened.finish();
  return roles.flatMap(({ file, source }) =>
    source.file.messages.flatMap(({ ruleId, line, place }) => {
      if (ruleId === undefined || !ids.has(ruleId)) return [];
      const { start, end } = place as { start: { offset: number }; end: { offset: number } };
      const words = source.text.slice(start.offset, end.offset).split('\n')[0]?.slice(0, 40).trim();
      return [`${file}:${line} ${ruleId} ${words}`];
    }),
  );
}

const all = Object.values(judged).flat();

/** Rows of the table of docs/precision.md, in the order of the rules. */
function tableRows(): string[] {
  return rules.flatMap(({ id, severity }: Rule) => {
    const own = all.filter(({ rule }) => rule === id);
    const right = own.filter((one) => one.right).length;
    if (own.length === 0) return [];
    const share = Math.round((100 * right) / own.length);
    return [`| \`${id}\` | ${severity} | ${own.length} | ${right} | ${share} % |`];
  });
}

describe('the corpus', () => {
  it('has a judgement of every finding, and of nothing else', async () => {
    const known = Object.entries(judged).flatMap(([file, list]) =>
      list.map(({ line, rule, words }) => `${file}:${line} ${rule} ${words}`),
    );
    expect((await findLines()).toSorted()).toEqual(known.toSorted());
  });

  it('bears out four of five findings of every rule that is on', () => {
    expect(all.length).toBeGreaterThan(300);
    const off = new Set(rules.filter(({ severity }) => severity === 'off').map(({ id }) => id));
    const shares = rules.map(({ id }) => {
      const own = all.filter(({ rule }) => rule === id);
      return {
        id,
        share: own.filter(({ right }) => right).length / Math.max(own.length, 1),
        found: own.length,
      };
    });
    expect(shares.filter(({ id, share, found }) => found > 0 && share < 0.8 && !off.has(id))).toEqual([]);
  });

  it('stands in the table of docs/precision.md', () => {
    const page = readFileSync(`${import.meta.dirname}/../../../docs/precision.md`, 'utf8');
    const rows = page.split('\n').filter((line) => line.startsWith('| `') && line.endsWith(' % |'));
    expect(rows).toEqual(tableRows());
  });
});
