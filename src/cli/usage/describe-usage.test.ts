import { describe, expect, it } from 'vitest';
import { run } from '../main.ts';
import { fakeIo } from '../testing/fake-io.ts';

describe('a command line that cannot be understood', () => {
  it.each([
    [['vaildate'], 'Unknown command `vaildate`; did you mean `validate`?', 'jd'],
    [['standards', 'ad'], 'Unknown command `ad`; did you mean `add`?', 'jd standards'],
    [['build', '--formt', 'pdf'], 'Unknown option `--formt`; did you mean `--format`?', 'jd build'],
    [['show'], 'Missing `<role>`', 'jd show'],
    [['show', 'matron', 'porter'], 'Too many arguments: expected 1, found 2', 'jd show'],
    [['build', '--out'], 'Missing value after `--out <folder>`', 'jd build'],
    [['standards', 'add', 'AB1'], 'Missing option `--title <words>`', 'jd standards add'],
  ])('%j is told as other messages are', async (argv, message, command) => {
    const io = fakeIo({});
    expect(await run(argv, io)).toBe(2);
    expect(io.err()).toBe(`jd: ${message}\n    \`${command} --help\` says what it takes, with examples.\n`);
    expect(io.out()).toBe('');
  });

  it.each([
    [['build', '--format', 'pfd'], 'Unknown format `pfd`; did you mean `pdf`?'],
    [['compare', 'porter', 'porter', '--format', 'jsno'], 'Unknown format `jsno`; did you mean `json`?'],
    [['matrix', '--format', 'cvs'], 'Unknown format `cvs`; did you mean `csv`?'],
    [['validate', '--format', 'jnuit'], 'Unknown format `jnuit`; did you mean `junit`?'],
    [['build', '--theme', 'plian'], 'Unknown theme `plian`; did you mean `plain`?'],
    [
      ['validate', '--rule', 'completness/pay=off'],
      'Unknown rule `completness/pay`; did you mean `completeness/pay`?',
    ],
    [['explain', 'inclusoin'], 'No rule or message `inclusoin`; did you mean `inclusion`?'],
    [['show', 'potrer'], 'No role or framework `potrer`; did you mean `porter`?'],
    [['compare', 'potrer', 'porter'], 'No role `potrer`; did you mean `porter`?'],
    [['path', 'potrer'], 'No role `potrer`; did you mean `porter`?'],
    [['matrix', '--framework', 'croe'], 'Unknown competency framework `croe`; did you mean `core`?'],
  ])('%j names what was meant', async (argv, message) => {
    const io = fakeIo({
      '/jd.yaml': 'format: 1\n',
      '/frameworks/core.md':
        '---\nkind: competency-framework\nid: core\n---\n\n## Team working {#team}\n\nWords.\n',
      '/roles/porter.md': '---\ntitle: Porter\ncompetencies: {framework: core}\n---\n',
    });
    expect(await run(argv, io)).toBe(2);
    expect(io.err()).toContain(`jd: ${message}`);
  });
});
