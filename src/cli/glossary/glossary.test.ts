import { describe, expect, it } from 'vitest';
import { run } from '../main.ts';
import { fakeIo } from '../testing/fake-io.ts';

const texts = {
  '/jd.yaml':
    'organisation: {name: Skarrow Hospital Trust, short_name: SHT, about: The SHT keeps its ACPs.}\n',
  '/glossary.yaml':
    '- {term: anticipatory care plan, short: ACP, meaning: A plan.}\n- {term: handover, short: a talk}\n',
  '/frameworks/core.md':
    '---\nkind: competency-framework\nid: core\ntitle: Core\nlevels: [1]\n---\n\n## Care\n\nReads the ACP.\n',
  '/roles/porter.md':
    '---\ntitle: Night Porter\nteam: The QIT of the hospital\npay: {min: 20000, per: year, currency: GBP}\n---\n\n' +
    'You read each anticipatory care plan, and the NHS codes.\n\nThe SLA counts; it is an SLA.\n\n' +
    'You know the HSE (Health and Safety Executive).\n',
};

async function listed(argv: string[] = []) {
  const io = fakeIo(texts);
  const code = await run(['glossary', ...argv], io);
  return { code, out: io.out() };
}

describe('jd glossary', () => {
  it('lists terms and acronyms with their uses, and where each is defined', async () => {
    const { code, out } = await listed();
    expect(code).toBe(0);
    expect(out.trimEnd().split('\n')).toEqual([
      'anticipatory care plan (ACP)  3 uses in 3 files  glossary.yaml:1',
      'handover                      not used           glossary.yaml:2',
      'HSE                           1 use in 1 file    explained in roles/porter.md:11',
      'NHS                           1 use in 1 file    needs no explanation',
      'QIT                           1 use in 1 file    not defined; first in roles/porter.md:3',
      'SHT                           2 uses in 1 file   jd.yaml:1',
      'SLA                           2 uses in 1 file   not defined; first in roles/porter.md:9',
    ]);
  });

  it('prints the same as JSON', async () => {
    const { terms } = JSON.parse((await listed(['--json'])).out);
    expect(terms).toHaveLength(7);
    expect(terms[0]).toEqual({
      term: 'anticipatory care plan',
      short: 'ACP',
      status: 'glossary',
      defined: { file: 'glossary.yaml', line: 1 },
      uses: 3,
      files: 3,
      first: { file: 'jd.yaml', line: 1 },
    });
    expect(terms.map(({ status }: { status: string }) => status)).toEqual([
      'glossary',
      'glossary',
      'text',
      'well-known',
      'undefined',
      'organisation',
      'undefined',
    ]);
  });

  it('says that there are none', async () => {
    const io = fakeIo({ '/roles/porter.md': '---\ntitle: Night Porter\n---\n\nYou move beds.\n' });
    expect(await run(['glossary'], io)).toBe(0);
    expect(io.out()).toBe('No term in a glossary, and no acronym in a role or framework.\n');
  });
});

describe('a second entry of a term', () => {
  it('is said once, and is not called unused too', async () => {
    const files = {
      '/jd.yaml': 'format: 1\n',
      '/glossary.yaml': '- {term: bay, meaning: Six beds.}\n- {term: Bay, meaning: A place.}\n',
      '/roles/porter.md': '---\ntitle: Night Porter\n---\n\nYou clean each bay.\n',
    };
    const io = fakeIo(files);
    await run(['validate', '--format', 'json'], io);
    const found = JSON.parse(io.out()) as { file: string; line: number; ruleId: string }[];
    const said = found.filter(({ file }) => file === 'glossary.yaml');
    expect(said.map(({ line, ruleId }) => [line, ruleId])).toEqual([[2, 'glossary/conflict']]);
  });
});
