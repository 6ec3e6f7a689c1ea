import { describe, expect, it } from 'vitest';
import { png } from '../render/pdf/testing/png.ts';
import { readPdf } from '../render/pdf/testing/read-pdf.ts';
import { allOf, structureOf } from '../render/pdf/testing/structure.ts';
import { run } from './main.ts';
import { fakeIo, soundRole } from './testing/fake-io.ts';

const svg = (inner: string): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="90" height="30">\n${inner}\n</svg>`;
const settings = 'format: 1\norganisation:\n  name: Riverside Trust\n  logo: assets/logo.svg\n';

/** What a command says and makes of a role with a picture, in a workspace with other files. */
async function runOn(
  command: string[],
  files: Record<string, string | Uint8Array>,
  url = '../assets/team.svg',
) {
  const io = fakeIo({ '/roles/porter.md': `${soundRole}\n![The team](${url})\n`, ...files });
  const code = await run(command, io);
  const html = Buffer.from(io.written.get('/build/porter.html') ?? []).toString();
  const pdf = io.written.get('/build/porter.pdf');
  const figures = pdf ? allOf(structureOf(readPdf(pdf)), 'Figure').map(({ dict }) => dict.Alt) : [];
  const text = pdf ? structureOf(readPdf(pdf)).text : '';
  return { code, out: io.out(), err: io.err(), html, figures, text };
}

const build = ['build', '--format', 'pdf,html'];
const place = `roles/porter.md:${soundRole.split('\n').length + 1}:1`;

describe('an SVG picture', () => {
  it('is drawn in PDF and shown in HTML', async () => {
    const files = { '/assets/team.svg': svg('<circle cx="9" cy="9" r="9"/>') };
    const { code, err, html, figures } = await runOn(build, files);
    expect(err).toBe('');
    expect(code).toBe(0);
    expect(figures).toEqual(['The team']);
    expect(html).toMatch(
      /<img class="own-colours" src="data:image\/svg\+xml;base64,[^"]+" alt="The team" width="90" height="30">/,
    );
  });

  it('loses what would run or be fetched, and says so once, at its place', async () => {
    const files = {
      '/assets/team.svg': svg('<script>alert(1)</script><circle r="9" filter="url(#f)" onclick="x()"/>'),
    };
    for (const command of [build, ['validate']]) {
      const { code, out, err, html } = await runOn(command, files);
      expect(code).toBe(0);
      const said = command === build ? err : out;
      for (const what of ['script', 'onclick', 'filter'])
        expect(
          said.split(`${place} warning Unexpected \`${what}\` in \`../assets/team.svg\`, line 2;`),
        ).toHaveLength(2);
      const [, base64 = ''] = /svg\+xml;base64,([^"]+)/.exec(html) ?? [];
      expect(Buffer.from(base64, 'base64').toString()).not.toMatch(/script|onclick/);
    }
  });

  it('that is no drawing is told in words in both formats', async () => {
    const { err, html, figures, text } = await runOn(build, { '/assets/team.svg': '<svg><g></svg>' });
    expect(err).toContain(`${place} warning Unexpected XML in \`../assets/team.svg\`, line 1`);
    expect(html).toContain('<span>The team</span>');
    expect(html).not.toContain('svg+xml');
    expect(figures).toEqual([]);
    expect(text).toContain('The team');
  });

  it('as a logo is judged once, where jd.yaml names it', async () => {
    const files = {
      '/jd.yaml': settings,
      '/assets/logo.svg': svg(
        '<rect width="9" height="9"/><mask id="m"/><g mask="url(#m)"><path d="M0 0h9"/></g>',
      ),
      '/assets/team.svg': svg('<rect width="9" height="9"/>'),
      '/roles/night.md': soundRole.replace('Night', 'Day'),
    };
    const { err, figures } = await runOn(build, files);
    expect(err.split('jd.yaml:4:9 warning Unexpected `mask` in `assets/logo.svg`, line 2;')).toHaveLength(2);
    expect(figures).toEqual(['Riverside Trust', 'The team']);
  });
});

it('has a caption in both formats where its address has a title', async () => {
  const files = { '/assets/team.svg': svg('<circle cx="9" cy="9" r="9"/>') };
  const { html, figures, text } = await runOn(build, files, '../assets/team.svg "At work, 1 May"');
  expect(figures).toEqual(['The team']);
  expect(text).toContain('At work, 1 May');
  expect(html).toContain('<figcaption>At work, 1 May</figcaption>');
});

describe('a picture that can’t be used', () => {
  it('is an error at its place, and the pack has its words', async () => {
    const { code, out, err, html, figures, text } = await runOn(build, {}, 'nowhere.png');
    expect(code).toBe(1);
    expect(err).toContain(`${place} error Missing picture \`nowhere.png\` (content/picture)`);
    expect(out).toContain('1 pack');
    expect(html).toContain('The team');
    expect(figures).toEqual([]);
    expect(text).toContain('The team');
  });

  it('is one of the logo, and all packs are made', async () => {
    const { code, err, out } = await runOn(build, {
      '/jd.yaml': settings,
      '/assets/logo.svg': 'GIF89a\x04\0\x04\0\0\0\0',
      '/assets/team.svg': svg('<rect width="9" height="9"/>'),
    });
    expect(code).toBe(1);
    expect(err).toContain('jd.yaml:4:9 error Unexpected GIF picture `assets/logo.svg`');
    expect(out).toContain('1 pack');
  });

  it('far larger than print needs is shown, with advice', async () => {
    const files = { '/assets/team.png': png(4000, 3000).bytes };
    const { code, err, figures } = await runOn(build, files, '../assets/team.png');
    expect(code).toBe(0);
    expect(err).toContain(
      `${place} warning Unexpected size of the picture \`../assets/team.png\` (12 million pixels,`,
    );
    expect(figures).toEqual(['The team']);
  });
});

describe('what is said of pictures', () => {
  const scripted = svg('<script>alert(1)</script><circle cx="9" cy="9" r="9"/>');
  const large = png(4000, 3000).bytes;
  const files = {
    '/jd.yaml': settings.replace('logo.svg', 'team.svg'),
    '/assets/team.svg': scripted,
    '/assets/wards.png': large,
    '/roles/porter.md': `${soundRole}\n![The team][team]\n\n![Our wards](../assets/wards.png)\n\n[team]: ../assets/team.svg\n`,
  };
  const said = ['content/drawing', 'content/drawing', 'content/picture-size'];
  const idsIn = (text: string) =>
    [...text.matchAll(/\((content\/(?:drawing|picture-size))\)/g)].map(([, id]) => id).sort();

  it.each(['validate', 'build'])(
    'is said by jd %s, of the logo and of pictures with a label too',
    async (command) => {
      const { code, out, err } = await runOn([command], files);
      expect(code).toBe(0);
      expect(idsIn(out + err)).toEqual(said);
    },
  );

  it.each(['validate', 'build'])('is set by the rules of jd.yaml for jd %s', async (command) => {
    const set = (severity: string) => ({
      ...files,
      '/jd.yaml': `${files['/jd.yaml']}rules:\n  content/drawing: ${severity}\n  content/picture-size: ${severity}\n`,
    });
    const off = await runOn([command], set('off'));
    expect(off.code).toBe(0);
    expect(idsIn(off.out + off.err)).toEqual([]);
    const info = await runOn([command], set('info'));
    expect(info.code).toBe(0);
    expect(idsIn(info.out + info.err)).toEqual(said);
    expect(info.out + info.err).not.toContain('warning Unexpected');
    const error = await runOn([command], set('error'));
    expect(error.code).toBe(1);
    expect(idsIn(error.out + error.err)).toEqual(said);
    if (command === 'build') expect(error.out).toContain('0 packs; 1 not made');
  });

  it('is turned off on the command line, and by a preset that names it not', async () => {
    const rules = ['--rule', 'content/drawing=off', '--rule', 'content/picture-size=off'];
    const { code, out, err } = await runOn(['validate', ...rules], files);
    expect([code, err]).toEqual([0, '']);
    expect(idsIn(out)).toEqual([]);
  });

  it.each(['validate', 'build'])('is silenced at its place for jd %s', async (command) => {
    const silence = (id: string) => `<!-- jd-ignore ${id}: looks right without it -->\n`;
    const { out, err } = await runOn([command], {
      ...files,
      '/jd.yaml': files['/jd.yaml'].replace(
        '  logo',
        '  # jd-ignore content/drawing: looks right without it\n  logo',
      ),
      '/roles/porter.md': files['/roles/porter.md']
        .replace('![The', `${silence('content/drawing')}![The`)
        .replace('![Our', `${silence('content/picture-size')}![Our`),
    });
    expect(idsIn(out + err)).toEqual([]);
    expect(out + err).not.toContain('suppression/');
  });

  it('of a logo that can’t be used is set too', async () => {
    const { code, out, err } = await runOn(['validate'], {
      '/jd.yaml': `${settings}rules: {content/picture: off}\n`,
      '/assets/team.svg': svg('<rect width="9" height="9"/>'),
    });
    expect([code, err]).toEqual([0, '']);
    expect(out).not.toContain('content/picture');
  });
});

describe('what pages of a PDF tell', () => {
  const word = 'FormForLeaveOfTheNightStaff'.repeat(6);
  const made = (role: string, rules = '') => ({
    '/jd.yaml': `format: 1\n${rules}`,
    '/assets/team.svg': svg('<rect width="9" height="9"/>'),
    '/roles/porter.md': `${soundRole}\n${role}${word}\n`,
  });

  it('is set by the rules of jd.yaml, and the PDF is made all the same', async () => {
    for (const [severity, code] of [
      ['warning', 0],
      ['error', 1],
      ['off', 0],
    ] as const) {
      const built = await runOn(build, made('', `rules: {pdf/long-word: ${severity}}\n`));
      expect(built.code).toBe(code);
      expect(built.err.includes(`${severity} Unexpected word`)).toBe(severity !== 'off');
      expect(built.text).toContain('FormForLeave');
    }
  });

  it('is silenced at its place, which jd validate takes for used', async () => {
    const files = made('<!-- jd-ignore pdf/long-word: a name that has no spaces -->\n');
    expect((await runOn(build, files)).err).toBe('');
    expect((await runOn(['validate'], files)).out).not.toContain('suppression/');
  });
});
