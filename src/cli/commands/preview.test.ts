import { readFileSync, renameSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { networkInterfaces } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { cidFont } from '../../render/pdf/testing/cid-font.ts';
import { withDamagedOutlines } from '../../render/pdf/testing/damage-font.ts';
import { ask, listenTo } from '../testing/ask.ts';
import { soundRole } from '../testing/fake-io.ts';
import { startIn } from '../testing/folder-io.ts';

let running: ReturnType<typeof startIn> | undefined;

afterEach(async () => {
  await running?.stop();
  running?.dispose();
  running = undefined;
});

const hospital = {
  'jd.yaml': 'format: 1\norganisation: {name: Skarrow Hospital}\n',
  'glossary.yaml': '- {term: Ward, short: Where beds stand}\n',
  'roles/porter.md': soundRole,
  'roles/clerk.md': soundRole.replace('Night Porter', 'Ward Clerk'),
  'roles/wards/cook & baker.md': soundRole.replace('Night Porter', 'Cook'),
  'secret.txt': 'a secret',
};

/** Starts `jd preview` and waits until it answers. */
async function startPreview(texts: Record<string, string | Uint8Array> = hospital, ...argv: string[]) {
  const jd = startIn(texts, ['preview', '--port', '0', ...argv]);
  running = jd;
  const printed = await jd.waitFor(/Ctrl-C ends it/);
  const [, port, path = '/'] = /http:\/\/127\.0\.0\.1:(\d+)(\S*)/.exec(printed) ?? [];
  return { jd, printed, port: Number(port), path };
}

const broken = '---\ntitle: "Night Porter\n---\n';
/** The panel of a page, as words. */
const panelOf = (html: string) =>
  (/<aside class="jd-preview"[\s\S]*?<\/aside>/.exec(html)?.[0] ?? '').replaceAll(/<[^>]+>/g, '');

describe('jd preview', () => {
  it('lists the roles with their messages, each at an address of its own', async () => {
    const { port, printed } = await startPreview({
      ...hospital,
      'jd.yaml': `${hospital['jd.yaml']}langauge: en-GB\n`,
      'roles/clerk.md': soundRole.replace('Night Porter', 'Ward Clerk').replace('pay: Band 2', 'pai: Band 2'),
    });
    expect(printed).toContain('Preview of 3 roles');
    const { status, text } = await ask(port, '/');
    expect(status).toBe(200);
    expect(text).toContain('<h1>Roles of Skarrow Hospital</h1>');
    expect(text).toMatch(/<a href="\/roles\/porter">Night Porter<\/a>.*?<td>No problems<\/td>/);
    expect(text).toMatch(/<a href="\/roles\/clerk">Ward Clerk<\/a>.*?<td>1 warning<\/td>/);
    expect(text).toContain('<h2>1 warning in files that roles share</h2>');
    const links = [...text.matchAll(/<a href="(\/roles[^"]*)"/g)].map(([, href = '']) => href);
    expect(links).toEqual(['/roles/clerk', '/roles/porter', '/roles/wards/cook%20%26%20baker']);
    for (const link of links) expect((await ask(port, link)).status).toBe(200);
    expect((await ask(port, '/roles/wards/cook%20&%20baker/')).text).toContain('<h1>Cook</h1>');
  });

  it('shows the pack that jd build makes, with a panel and a script besides', async () => {
    const { jd, port, path } = await startPreview(hospital, 'porter');
    expect(path).toBe('/roles/porter');
    const { text } = await ask(port, path);
    expect(panelOf(text)).toContain('All roles');
    expect(text).toContain('Lifts safely');
    expect(text.match(/<script/g)).toHaveLength(1);
    const built = startIn(hospital, ['build', 'roles/porter.md', '--format', 'html']);
    expect(await built.ended).toBe(0);
    const pack = readFileSync(join(built.folder, 'build/porter.html'), 'utf8');
    built.dispose();
    const main = (html: string) => html.slice(html.indexOf('<main'));
    expect(main(text)).toBe(main(pack));
    expect(await jd.stop()).toBe(0);
  });

  it.each(['write', 'replace'] as const)('tells the page of every save: %s', async (save) => {
    const { jd, port } = await startPreview();
    const events = await listenTo(port, '/roles/porter');
    let version = await events.next();
    for (const words of ['Lifts with care', 'Lifts gently', 'Lifts well']) {
      jd[save]('roles/porter.md', soundRole.replace('Lifts safely', words));
      const now = await events.next();
      expect(now).not.toBe(version);
      version = now;
      const { text } = await ask(port, '/roles/porter');
      expect(text).toContain(words);
      expect(text).toContain(`data-version="${version}"`);
    }
    events.close();
  });

  it('tells a page nothing of what it does not rest on, and tells it of what it does', async () => {
    const { jd, port } = await startPreview();
    const porter = await listenTo(port, '/roles/porter');
    const clerk = await listenTo(port, '/roles/clerk');
    const first = await porter.next();
    await clerk.next();
    jd.write('roles/clerk.md', hospital['roles/clerk.md'].replace('Lifts', 'Types'));
    await clerk.next();
    expect(await jd.waitFor(/reloaded/)).toMatch(/^reloaded \/roles\/clerk in \d+ ms\n$/);
    jd.write('jd.yaml', 'format: 1\norganisation: {name: Skarrow Trust}\n');
    expect(await porter.next()).not.toBe(first);
    expect((await ask(port, '/roles/porter')).text).toContain('Skarrow Trust');
    jd.write('themes/default.yaml', 'colours: {accent: "#0B3D2E"}\n');
    await porter.next();
    expect((await ask(port, '/roles/porter')).text).toContain('#0B3D2E');
    porter.close();
    clerk.close();
  });

  it('keeps the last good pack while the file is broken, under what is wrong with it', async () => {
    const { jd, port } = await startPreview();
    expect((await ask(port, '/roles/porter')).text).toContain('Lifts safely');
    const events = await listenTo(port, '/roles/porter');
    await events.next();
    jd.write('roles/porter.md', broken);
    await events.next();
    const { text } = await ask(port, '/roles/porter');
    expect(text).toContain('Lifts safely');
    expect(panelOf(text)).toContain('The pack below is as it was before these errors.');
    expect(panelOf(text)).toMatch(/1 error, .* in this roleroles\/porter\.mdError line 2, column 8: /);
    expect(text).toContain('<details data-name="messages" open>');
    jd.write('roles/porter.md', soundRole.replace('Lifts safely', 'Lifts well'));
    await events.next();
    const mended = (await ask(port, '/roles/porter')).text;
    expect(mended).toContain('Lifts well');
    expect(panelOf(mended)).not.toContain('before these errors');
    events.close();
  });

  it('names a font that turns out to be damaged, and shows the pack as it was', async () => {
    const own = 'extends: default\ntypefaces: {body: {regular: own.otf}}\n';
    const font = cidFont('Lifts safely');
    const { jd, port } = await startPreview({
      ...hospital,
      'themes/own.yaml': own,
      'themes/own.otf': font,
      'jd.yaml': `${hospital['jd.yaml']}theme: own\n`,
    });
    expect((await ask(port, '/roles/porter')).text).toContain('Lifts safely');
    const events = await listenTo(port, '/roles/porter');
    await events.next();
    jd.write('themes/own.otf', withDamagedOutlines(font));
    await events.next();
    const { status, text } = await ask(port, '/roles/porter');
    expect(status).toBe(200);
    expect(text).toContain('Lifts safely');
    expect(panelOf(text)).toContain('Unexpected damage in an outline of the font “HarbourRegular”');
    expect(panelOf(text)).toContain('The pack below is as it was before these errors.');
    expect(jd.printed()).not.toContain('fault of jd');
    events.close();
  });

  it('shows the messages alone of a role that never had a pack, and its pack as soon as it has one', async () => {
    const { jd, port } = await startPreview({ ...hospital, 'roles/porter.md': broken });
    const { status, text } = await ask(port, '/roles/porter');
    expect(status).toBe(200);
    expect(text).toContain('There is no pack yet');
    expect(text).toContain('line 2, column 8');
    const events = await listenTo(port, '/roles/porter');
    await events.next();
    jd.replace('roles/porter.md', soundRole);
    await events.next();
    expect((await ask(port, '/roles/porter')).text).toContain('Lifts safely');
    events.close();
  });

  it('says that a role is gone, where it may be now, and shows it when it is back', async () => {
    const { jd, port } = await startPreview();
    const events = await listenTo(port, '/roles/porter');
    await events.next();
    renameSync(join(jd.folder, 'roles/porter.md'), join(jd.folder, 'roles/portering.md'));
    await events.next();
    const { status, text } = await ask(port, '/roles/porter');
    expect(status).toBe(404);
    expect(text).toContain('<code>roles/porter.md</code> was deleted or has another name now');
    expect(text).toContain('It may now be <a href="/roles/portering">Night Porter</a>');
    jd.write('roles/porter.md', soundRole);
    await events.next();
    expect((await ask(port, '/roles/porter')).status).toBe(200);
    events.close();
  });

  it('goes on where the last role is removed', async () => {
    const { jd, port } = await startPreview({ 'roles/porter.md': soundRole });
    const events = await listenTo(port, '/');
    await events.next();
    jd.remove('roles/porter.md');
    await events.next();
    expect((await ask(port, '/')).text).toContain('There is no role here');
    jd.write('roles/cook.md', soundRole);
    await events.next();
    expect((await ask(port, '/roles/cook')).status).toBe(200);
    events.close();
  });

  it('shows words of authors as words', async () => {
    const evil = '</script><script>alert(1)</script><body><!-- --> $& `<b>`';
    const { port } = await startPreview({
      ...hospital,
      'jd.yaml': `format: 1\norganisation: {name: ${JSON.stringify(evil)}}\n`,
      'roles/porter.md': soundRole
        .replace('Night Porter', JSON.stringify(evil))
        .replace('pay: Band 2', `${JSON.stringify(evil)}: Band 2`),
    });
    for (const path of ['/', '/roles/porter']) {
      const { text } = await ask(port, path);
      const outside = text.replaceAll(/<[a-z]+(?:\s[\w-]+(?:="[^"]*")?)*>/g, '');
      expect(text.match(/<script /g)).toHaveLength(1);
      expect(outside).not.toMatch(/<script|<b>/);
    }
  });
});

describe('jd preview answers nobody else', () => {
  it.each([
    ['another name', { Host: 'evil.example' }, 403],
    ['another name with the port', { Host: 'evil.example:PORT' }, 403],
    ['a name that begins like ours', { Host: 'localhost.evil.example:PORT' }, 403],
    ['another port', { Host: 'localhost:1' }, 403],
    ['no port', { Host: '127.0.0.1' }, 403],
    ['localhost', { Host: 'LocalHost:PORT' }, 200],
    ['the address of IPv6', { Host: '[::1]:PORT' }, 200],
    ['our own origin', { Host: '127.0.0.1:PORT', Origin: 'http://127.0.0.1:PORT' }, 200],
    ['another origin', { Host: '127.0.0.1:PORT', Origin: 'https://evil.example' }, 403],
    ['an origin that is hidden', { Host: '127.0.0.1:PORT', Origin: 'null' }, 403],
  ])('%s', async (_, headers, expected) => {
    const { port } = await startPreview({ 'roles/porter.md': soundRole });
    const filled = Object.fromEntries(
      Object.entries(headers).map(([name, value]) => [name, value.replace('PORT', String(port))]),
    );
    for (const path of ['/', '/roles/porter', '/-/preview.js']) {
      const { status, text } = await ask(port, path, { headers: filled });
      expect(status, path).toBe(expected);
      expect(text.includes('Night Porter')).toBe(expected === 200 && path !== '/-/preview.js');
    }
    if (expected === 403) expect((await ask(port, '/-/events?page=/', { headers: filled })).status).toBe(403);
  });

  it('serves no file, whatever the path', async () => {
    const { port, jd } = await startPreview();
    for (const path of [
      '/secret.txt',
      '/jd.yaml',
      '/roles/porter.md',
      '/../secret.txt',
      '/roles/../secret.txt',
      '/roles/%2e%2e/secret.txt',
      '/roles/..%2fsecret.txt',
      '/roles/..%5csecret.txt',
      '/%2e%2e/%2e%2e/%2e%2e/etc/passwd',
      '//etc/passwd',
      '/roles/porter%00',
      '/%E0%A4%A',
      '/__proto__',
      '/constructor',
      `${jd.folder}/secret.txt`,
      'http://127.0.0.1/secret.txt',
    ]) {
      const { status, text } = await ask(port, path);
      expect(status, path).toBe(404);
      expect(text).not.toContain('a secret');
      expect(text).not.toContain('root:');
    }
  });

  it('takes GET and HEAD only, and says what a page may do', async () => {
    const { port } = await startPreview();
    for (const method of ['POST', 'PUT', 'DELETE', 'OPTIONS']) {
      expect((await ask(port, '/', { method })).status).toBe(405);
    }
    const { status, headers, text } = await ask(port, '/', { method: 'HEAD' });
    expect({ status, text }).toEqual({ status: 200, text: '' });
    expect(headers['content-security-policy']).toMatch(
      /^default-src 'none'; .*script-src 'self'.*frame-ancestors 'none'$/,
    );
    expect(headers['x-content-type-options']).toBe('nosniff');
    expect(headers['access-control-allow-origin']).toBeUndefined();
  });

  it('listens on this machine’s own address alone', async () => {
    const { port } = await startPreview();
    const others = Object.values(networkInterfaces())
      .flatMap((each) => each ?? [])
      .filter(({ internal, family }) => !internal && family === 'IPv4');
    for (const { address } of others) {
      await expect(fetch(`http://${address}:${port}/`)).rejects.toThrow();
    }
    expect((await ask(port, '/')).status).toBe(200);
  });
});

describe('jd preview begins and ends', () => {
  it('ends with 0, with its streams, and leaves the port free', async () => {
    const { jd, port } = await startPreview();
    const events = await listenTo(port, '/');
    await events.next();
    expect(await jd.stop()).toBe(0);
    await events.ended;
    await expect(ask(port, '/')).rejects.toThrow('ECONNREFUSED');
  });

  it('ends with 2 and one line where the port is taken', async () => {
    const other = createServer();
    await new Promise<void>((resolve) => {
      other.listen(0, '127.0.0.1', resolve);
    });
    const { port } = other.address() as AddressInfo;
    running = startIn(hospital, ['preview', '--port', String(port)]);
    expect(await running.ended).toBe(2);
    expect(running.printed()).toMatch(new RegExp(`^jd: Port ${port} is taken\n    Name another with --port`));
    await new Promise((resolve) => {
      other.close(resolve);
    });
  });

  it.each([
    [['preview', 'portr'], /No role `portr`; did you mean `porter`\?/],
    [['preview', '--port', 'x'], /Unexpected `x` after --port/],
    [['preview', '--theme', 'large-prnt'], /Unknown theme `large-prnt`; did you mean `large-print`\?/],
    [
      ['preview', '--pack', 'candidate-pac'],
      /Unknown pack template `candidate-pac`; did you mean `candidate-pack`\?/,
    ],
  ])('ends with 2 where it can not begin: %j', async (argv, expected) => {
    running = startIn(hospital, argv);
    expect(await running.ended).toBe(2);
    expect(running.printed()).toMatch(expected);
  });

  it('opens the browser if asked, at the role that was named', async () => {
    const { jd, port } = await startPreview(hospital, 'clerk', '--open');
    expect(jd.opened).toEqual([`http://127.0.0.1:${port}/roles/clerk`]);
  });
});
