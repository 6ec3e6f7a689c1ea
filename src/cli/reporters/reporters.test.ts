import { readFileSync } from 'node:fs';
import draft04 from 'ajv-draft-04';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { nodeHost } from '../../disk/node-host.ts';
import { packageFolder } from '../../disk/package-folder.ts';
import { parseXml, type XmlElement } from '../../pack/svg/parse-xml.ts';
import { parseFragment } from '../../source/index.ts';
import { run } from '../main.ts';
import { fakeIo, soundRole } from '../testing/fake-io.ts';

const broken = `${packageFolder()}/src/cli/fixtures/broken`;
const faulty = soundRole.replace('title: Night Porter', 'title: Night Porter\ncontract: {type: permanant}');

/** What a format says of some texts. */
async function printed(format: string, texts: Record<string, string>, argv: string[] = []): Promise<string> {
  const io = fakeIo(texts);
  await run(['validate', '--format', format, ...argv], io);
  expect(io.err()).toBe('');
  return io.out();
}

/** What a format says of the folder of broken roles, which holds nearly every kind of message. */
async function printedOfBroken(format: string): Promise<string> {
  const io = { ...fakeIo({}), host: nodeHost(broken), cwd: broken };
  expect(await run(['validate', '--format', format], io)).toBe(1);
  return io.out();
}

interface JsonMessage {
  file: string;
  severity: string;
  ruleId: string;
}

describe('sarif', () => {
  const file = 'node_modules/@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json';
  const schema = JSON.parse(readFileSync(`${packageFolder()}/${file}`, 'utf8')) as object;
  const ajv = new draft04.default({ strict: false, unicodeRegExp: false });
  for (const format of ['uri', 'uri-reference', 'date-time']) ajv.addFormat(format, true);

  it('is valid for every kind of message, and describes every rule that it names', async () => {
    const log = JSON.parse(await printedOfBroken('sarif'));
    expect(ajv.validate(schema, log), JSON.stringify(ajv.errors)).toBe(true);
    const [{ results, tool }] = log.runs;
    const messages = JSON.parse(await printedOfBroken('json')) as JsonMessage[];
    expect(results.map((result: { ruleId: string }) => result.ruleId)).toEqual(
      messages.map(({ ruleId }) => ruleId),
    );
    for (const { ruleId, ruleIndex } of results) {
      expect(tool.driver.rules[ruleIndex].id).toBe(ruleId);
      expect(tool.driver.rules[ruleIndex].shortDescription.text).toMatch(/\.$/);
    }
    const prints = results.map((result: { partialFingerprints: object }) =>
      JSON.stringify(result.partialFingerprints),
    );
    expect(new Set(prints).size).toBe(prints.length);
  });

  it('holds the level, the place, the words and the file as an address', async () => {
    const log = JSON.parse(await printed('sarif', { '/roles/night porter#1.md': faulty }));
    const result = log.runs[0].results.find(({ ruleId }: { ruleId: string }) => ruleId === 'schema/value');
    expect(result).toMatchObject({
      level: 'error',
      message: { text: expect.stringMatching(/^Unexpected `permanant`; did you mean/) },
      locations: [
        {
          physicalLocation: {
            artifactLocation: { uri: 'roles/night%20porter%231.md', uriBaseId: '%SRCROOT%' },
            region: { startLine: 3, startColumn: 18, endLine: 3, endColumn: 27 },
          },
        },
      ],
    });
  });

  it('points to the other place of a clash', async () => {
    const log = JSON.parse(
      await printed('sarif', {
        '/roles/a.md': soundRole,
        '/roles/b.md': soundRole.replace('---\n', '---\nid: a\n'),
      }),
    );
    expect(ajv.validate(schema, log), JSON.stringify(ajv.errors)).toBe(true);
    const clash = log.runs[0].results.find(({ ruleId }: { ruleId: string }) => ruleId === 'ref/duplicate-id');
    expect(clash.relatedLocations[0].physicalLocation.artifactLocation.uri).toBe('roles/b.md');
  });
});

describe('fingerprints', () => {
  it.each(['sarif', 'gitlab'])(
    'of %s stay when lines move, and tell equal messages apart',
    async (format) => {
      const twice = `${faulty}- Lifts (zzz, T)\n- Carries (zzz, T)\n`;
      const prints = async (role: string): Promise<string[]> => {
        const text = await printed(format, { '/roles/porter.md': role });
        return [...text.matchAll(/[0-9a-f]{64}/g)].map(([print]) => print);
      };
      const before = await prints(twice);
      expect(before.length).toBeGreaterThan(2);
      expect(new Set(before).size).toBe(before.length);
      const moved = twice.replace('## Main duties', 'One more paragraph.\n\n## Main duties');
      expect(await prints(moved.replace('---\n', '---\n# A comment.\n'))).toEqual(before);
    },
  );
});

describe('github', () => {
  it('escapes what would end a property or a message', async () => {
    const text = await printed('github', { '/roles/50%,a:b.md': faulty });
    const line = text.split('\n').find((each) => each.includes('schema/value'));
    expect(line).toMatch(
      /^::error file=roles\/50%25%2Ca%3Ab\.md,line=3,endLine=3,col=18,endColumn=27,title=jd schema\/value::roles\/50%25,a:b\.md:3:18 Unexpected `permanant`; .*%0AExpected /,
    );
  });

  it('gives a command for each message and ends with the summary', async () => {
    const messages = JSON.parse(await printedOfBroken('json')) as JsonMessage[];
    const lines = (await printedOfBroken('github')).trimEnd().split('\n');
    const names: Record<string, string> = { error: 'error', warning: 'warning', info: 'notice' };
    expect(lines.slice(0, -1).map((line) => /^::([a-z]+) /.exec(line)?.[1])).toEqual(
      messages.map(({ severity }) => names[severity]),
    );
    expect(lines.at(-1)).toMatch(/^\d+ errors, \d+ warnings, .* in \d+ of \d+ files$/);
  });
});

describe('gitlab', () => {
  it('has the fields of a code quality report, each fingerprint once', async () => {
    const messages = JSON.parse(await printedOfBroken('json')) as JsonMessage[];
    const issues = JSON.parse(await printedOfBroken('gitlab')) as Record<string, unknown>[];
    expect(issues).toHaveLength(messages.length);
    for (const issue of issues) {
      expect(issue).toEqual({
        description: expect.stringMatching(/\S/),
        check_name: expect.stringMatching(/^[a-z-]+\/[a-z-]+$/),
        fingerprint: expect.stringMatching(/^[0-9a-f]{64}$/),
        severity: expect.stringMatching(/^(?:major|minor|info)$/),
        location: {
          path: expect.stringMatching(/\.(?:md|yaml)$/),
          lines: { begin: expect.any(Number), end: expect.any(Number) },
        },
      });
    }
    expect(new Set(issues.map(({ fingerprint }) => fingerprint)).size).toBe(issues.length);
  });
});

function childrenOf(element: XmlElement | undefined, name: string): XmlElement[] {
  return (element?.children ?? []).filter(
    (child): child is XmlElement => typeof child === 'object' && child.name === name,
  );
}

describe('junit', () => {
  it('is XML that holds each file once, and counts those with errors', async () => {
    const messages = JSON.parse(await printedOfBroken('json')) as JsonMessage[];
    const faultyFiles = new Set(
      messages.filter(({ severity }) => severity === 'error').map(({ file }) => file),
    );
    const faults: unknown[] = [];
    const root = parseXml(await printedOfBroken('junit'), (finding) => void faults.push(finding));
    expect(faults).toEqual([]);
    expect(root?.name).toBe('testsuites');
    const cases = childrenOf(childrenOf(root, 'testsuite')[0], 'testcase');
    expect(cases.length).toBe(Number(root?.attributes.get('tests')));
    const failed = cases.filter((each) => childrenOf(each, 'failure').length > 0);
    expect(failed.map(({ attributes }) => attributes.get('file')).sort()).toEqual([...faultyFiles].sort());
    expect(Number(root?.attributes.get('failures'))).toBe(faultyFiles.size);
  });

  it('escapes what XML cannot hold', async () => {
    const text = await printed('junit', {
      '/roles/a&b.md': faulty.replace('permanant', '"<perm\\u0001 & \'>"'),
      '/roles/sound.md': soundRole,
    });
    expect(text).toContain('name="roles/a&amp;b.md"');
    expect(text).toContain('&lt;perm\uFFFD &amp;');
    expect(text).not.toMatch(/[^\P{Cc}\n]/u);
  });
});

interface AnyNode {
  type: string;
  value?: string;
  children?: AnyNode[];
}

function nodesOf(node: AnyNode): AnyNode[] {
  return [node, ...(node.children ?? []).flatMap(nodesOf)];
}

describe('markdown', () => {
  it('is a table with a row for each message', async () => {
    const text = await printed('markdown', { '/roles/porter.md': faulty });
    expect(text).toContain(
      '| 🔴 error | `roles/porter.md:3:18` | Unexpected `permanant`; did you mean `permanent`? (`schema/value`)<br>Expected `permanent`,',
    );
    expect(text).toMatch(/^### jd: 1 error/);
  });

  it('shows what a role says, and neither obeys it nor calls anybody', async () => {
    const text = await printed('markdown', {
      '/roles/a|b.md': faulty.replace('permanant', '"a|b <img src=x> `code` @someone"'),
    });
    const row = text.split('\n').find((line) => line.includes('schema/value')) ?? '';
    expect(row).toContain('roles/a\\|b.md');
    expect(row.replaceAll('\\|', '').split('|')).toHaveLength(5);
    const nodes = nodesOf(parseFragment(text, { line: 1, offset: 0 }));
    expect(nodes.filter(({ type }) => type === 'html').map(({ value }) => value)).not.toContain(
      '<img src=x>',
    );
    const words = nodes.flatMap(({ type, value }) => (type === 'text' ? [value] : []));
    expect(words.length).toBeGreaterThan(3);
    expect(words.join('\n')).not.toContain('@someone');
  });

  it('ends before a comment is too long', async () => {
    const roles = Array.from({ length: 300 }, (_, index) => [`/roles/porter-${index}.md`, faulty]);
    const text = await printed('markdown', Object.fromEntries(roles));
    expect(text.length).toBeLessThan(65_536);
    expect(text).toMatch(/And \d+ messages more\.\n$/);
  });

  it('leaves out the least grave first where not all fit, and keeps the order of files', async () => {
    const warned = soundRole.replace('title:', 'colour: red\ntitle:');
    const roles = Array.from({ length: 600 }, (_, index) => [`/roles/porter-${index}.md`, warned]);
    const text = await printed('markdown', { ...Object.fromEntries(roles), '/roles/zoo-keeper.md': faulty });
    expect(text).toMatch(/And \d+ messages more\.\n$/);
    expect(text).toContain('| 🔴 error | `roles/zoo-keeper.md:3:18`');
    const places = [...text.matchAll(/^\| .*? \| `(.*?):/gm)].map(([, place]) => place ?? '');
    expect(places).toEqual([...places].sort());
  });
});

describe('formats that a host of repositories reads', () => {
  const texts = { '/roles/porter.md': faulty };
  const env = { GITHUB_WORKSPACE: '/', CI_PROJECT_DIR: '/elsewhere' };

  it.each([
    ['github', 'file=work/roles/porter.md,line=3,'],
    ['sarif', '"uri": "work/roles/porter.md"'],
    ['gitlab', '"path": "work/roles/porter.md"'],
    ['junit', 'file="work/roles/porter.md"'],
  ])('%s names files from the top of the repository', async (format, said) => {
    for (const named of [env, { CI_PROJECT_DIR: '/' }]) {
      const io = fakeIo(texts, { env: named });
      await run(['validate', '--format', format], io);
      expect(io.out()).toContain(said);
    }
  });

  it('name them from the current folder where that is the top, or outside the repository', async () => {
    for (const top of ['/work', '/work/', '/elsewhere', '']) {
      const io = fakeIo(texts, { env: { GITHUB_WORKSPACE: top } });
      await run(['validate', '--format', 'github'], io);
      expect(io.out()).toContain('file=roles/porter.md,line=3,');
    }
  });

  it('leave the formats for people as they are', async () => {
    const io = fakeIo(texts, { env });
    await run(['validate', '--format', 'pretty'], io);
    expect(io.out()).toContain('roles/porter.md:3:18 error');
    expect(io.out()).not.toContain('work/roles');
  });
});

describe('several formats', () => {
  it('go to standard output and to files at once', async () => {
    const io = fakeIo({ '/roles/porter.md': faulty });
    const formats = ['pretty', 'sarif:out/jd.sarif', 'json:messages.json'];
    await run(['validate', ...formats.flatMap((format) => ['--format', format])], io);
    expect(io.out()).toContain('roles/porter.md:3:18 error');
    expect([...io.written.keys()]).toEqual(['/out/jd.sarif', '/messages.json']);
    const messages = parse(new TextDecoder().decode(io.written.get('/messages.json'))) as JsonMessage[];
    expect(messages.map(({ ruleId }) => ruleId)).toContain('schema/value');
  });

  it.each([
    [['pretty', 'json'], 'standard output'],
    [['json:a.json', 'sarif:./a.json'], 'a.json'],
    [['jsn'], 'did you mean `json`?'],
    [['json:'], 'Missing file'],
    [['constructor'], 'Unknown format'],
  ])('%j cannot be', async (formats, said) => {
    const io = fakeIo({ '/roles/porter.md': soundRole });
    expect(await run(['validate', ...formats.flatMap((format) => ['--format', format])], io)).toBe(2);
    expect(io.err()).toContain(said);
    expect([...io.written.keys()]).toEqual([]);
  });
});
