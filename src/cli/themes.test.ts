import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { nodeHost } from '../disk/node-host.ts';
import { packageFolder } from '../disk/package-folder.ts';
import { cidFont } from '../render/pdf/testing/cid-font.ts';
import { checkConformance } from '../render/pdf/testing/conformance/index.ts';
import { withDamagedOutlines } from '../render/pdf/testing/damage-font.ts';
import { readPdf } from '../render/pdf/testing/read-pdf.ts';
import { pagesOf, pageText, structureOf } from '../render/pdf/testing/structure.ts';
import { run } from './main.ts';
import { type FakeIo, fakeIo, soundRole } from './testing/fake-io.ts';

const font = (name: string) => readFileSync(`${packageFolder()}/templates/fonts/${name}.ttf`);
const builtIn = readdirSync(`${packageFolder()}/templates/themes`).map((name) => name.replace(/\.yaml$/, ''));
const examples = readdirSync(`${packageFolder()}/examples`);

const tooLarge = new Uint8Array(40_000_001);

const workspace = {
  '/jd.yaml': 'theme: riverside\norganisation: { name: Riverside Trust }\n',
  '/roles/porter.md': soundRole,
};

const framework =
  '---\nkind: competency-framework\nid: core\ntitle: Core\nlevels: [{id: 1, title: Able}]\n---\n\n## Calm\n\n- Stays calm.\n';

async function build(
  theme: string | undefined,
  more: Record<string, string | Uint8Array> = {},
  argv: string[] = [],
) {
  const themes = theme === undefined ? {} : { '/themes/riverside.yaml': theme };
  const io = fakeIo({ ...workspace, ...themes, ...more });
  const code = await run(['build', ...argv], io);
  return { io, code, html: textOf(io, 'html'), pdf: io.written.get('/build/porter.pdf') };
}

function textOf(io: FakeIo, format: string): string {
  return new TextDecoder().decode(io.written.get(`/build/porter.${format}`));
}

/** The messages about a theme, as `line:column rule reason`. */
async function messages(theme: string, more: Record<string, string | Uint8Array> = {}): Promise<string[]> {
  const io = fakeIo({ ...workspace, '/themes/riverside.yaml': theme, ...more });
  await run(['validate', '--format', 'json'], io);
  const found = JSON.parse(io.out()) as {
    file: string;
    line: number;
    column: number;
    ruleId: string;
    message: string;
  }[];
  return found
    .filter(({ file }) => file === 'themes/riverside.yaml')
    .map(({ line, column, ruleId, message }) => `${line}:${column} ${ruleId} ${message}`);
}

describe('a theme of the workspace', () => {
  it('needs to say no more than what differs', async () => {
    const { code, html, io } = await build(
      'extends: default\ncolours: { accent: "#7A1F4B" }\ncover: plain\n',
    );
    expect(code).toBe(0);
    expect(io.err()).toBe('');
    expect(html).toContain('--accent: #7A1F4B;');
    expect(html).toContain('--text: #1D2530;');
    expect(html).not.toContain('.cover { background');
  });

  it('changes both formats: colours, paper, scale and running lines', async () => {
    const theme = `extends: large-print
page: { width: 190, height: 250 }
text: { size: 12, leading: 1.5 }
colours: { accent: "#7A1F4B" }
header: { left: "{organisation}", right: "{document}" }
footer: "{page} – {title}"
`;
    const { pdf = new Uint8Array(), html } = await build(theme);
    const read = readPdf(pdf);
    expect(Buffer.from(pdf).toString('latin1')).toContain('/MediaBox [0 0 538.58 708.66]');
    expect(html).toContain('size: 190mm 250mm;');
    expect(html).toContain('font-size: 12pt; --leading: 1.5;');
    expect(html).toContain('@top-right { content: "Candidate pack";');
    expect(html).toContain('@bottom-left { content: counter(page) " \\2013 ');
    const { artifacts } = pageText(read, pagesOf(read)[1] ?? null);
    expect(artifacts).toEqual(
      expect.arrayContaining(['Riverside Trust', 'Candidate pack', '2 – Night Porter']),
    );
  });

  it('may stand for the built-in one of its name, which it extends', async () => {
    const io = fakeIo({
      ...workspace,
      '/jd.yaml': '',
      '/themes/default.yaml': 'colours: { accent: "#7A1F4B" }\n',
    });
    expect(await run(['build', '--format', 'html'], io)).toBe(0);
    expect(textOf(io, 'html')).toContain('--accent: #7A1F4B;');
    expect(await run(['build', '--format', 'html', '--theme', 'large-print'], io)).toBe(0);
    expect(textOf(io, 'html')).toContain('--accent: #0B4552;');
  });

  it('extends another of the workspace, whose fonts are found from its own folder', async () => {
    const { code, html } = await build('extends: house/base\n', {
      '/themes/house/base.yaml': 'colours: { accent: "#7A1F4B" }\n',
    });
    expect(code).toBe(1);
    const named = await build('extends: base\n', {
      '/themes/base.yaml': 'typefaces: { body: { regular: own.ttf } }\ncolours: { accent: "#7A1F4B" }\n',
      '/themes/own.ttf': font('source-serif-4-semibold'),
    });
    expect(named.code).toBe(0);
    expect(named.html).toContain('--accent: #7A1F4B;');
    expect(html).toBe('');
  });

  it('sets what a family lacks in the style that it has, without a message', async () => {
    const {
      code,
      io,
      pdf = new Uint8Array(),
    } = await build(
      'typefaces:\n  body: { regular: ../assets/own.ttf }\n  headings: { regular: ../assets/own.ttf }\n',
      { '/assets/own.ttf': font('source-sans-3-regular') },
    );
    expect([code, io.err()]).toEqual([0, '']);
    const names =
      Buffer.from(pdf)
        .toString('latin1')
        .match(/\/BaseFont \/[A-Z]+\+[\w-]+/g) ?? [];
    expect([...new Set(names)]).toEqual(['/BaseFont /AAAAAA+SourceSans3-Regular']);
    expect(structureOf(readPdf(pdf)).text).toContain('Lifts safely');
  });
});

describe('a font with CID-keyed outlines', () => {
  const theme = 'typefaces:\n  body: { regular: own.otf }\n  headings: { regular: own.otf }\n';
  const otf = cidFont('ADHJLNPRabcdefghijklmnopqrstuvwxyz .,:0123456789');

  it('sets packs in both formats', async () => {
    const { code, io, html, pdf = new Uint8Array() } = await build(theme, { '/themes/own.otf': otf });
    expect([code, io.err()]).toEqual([0, '']);
    expect(html).toContain('Lifts safely');
    expect(Buffer.from(pdf).toString('latin1')).toMatch(/\/BaseFont \/[A-Z]+\+HarbourRegular/);
    expect(structureOf(readPdf(pdf)).text).toContain('Lifts safely');
    expect(checkConformance(pdf)).toEqual([]);
  });

  it.each(['html', 'pdf', 'html,pdf'])('is named if it is damaged, in place of %s', async (format) => {
    const more = { '/themes/own.otf': withDamagedOutlines(otf) };
    const { code, io } = await build(theme, more, ['--format', format]);
    expect(code).toBe(1);
    expect(io.err()).toMatch(/error Unexpected damage in an outline of the font “HarbourRegular”/);
    expect(io.out()).toBe('0 packs; 1 not made\n');
    expect([...io.written.keys()]).toEqual([]);
  });

  it('is named by jd matrix if it is damaged', async () => {
    const more = { '/themes/own.otf': withDamagedOutlines(otf), '/frameworks/core.md': framework };
    const role = soundRole.replace('---\n', '---\ncompetencies: {framework: core, required: {calm: 1}}\n');
    const io = fakeIo({ ...workspace, '/themes/riverside.yaml': theme, ...more, '/roles/porter.md': role });
    expect(await run(['matrix', '--format', 'html'], io)).toBe(2);
    expect(io.err()).toContain('Unexpected damage in an outline of the font “HarbourRegular”');
    expect(io.err()).toContain('Choose another font file in the theme.');
  });
});

describe('faults of a theme', () => {
  it('names the contrast that is too low, at the colour, with the nearest that passes', async () => {
    expect(await messages('colours:\n  muted: "#9AA3AD"\n')).toEqual([
      '2:10 theme/contrast Contrast of `muted` on `accent_surface` is 2.19 to 1, expected at least 4.5 to 1; the nearest shade that passes is `#626D79`',
    ]);
    expect(await messages('colours: { muted: "#626D79" }\n')).toEqual([]);
  });

  it('names the ground where the theme changed the ground', async () => {
    const [message, ...others] = await messages('colours:\n  accent_surface: "#0B5563"\n');
    expect(message).toContain('2:19 theme/contrast Contrast of `accent` on `accent_surface` is 1.00 to 1');
    expect(others).toEqual([]);
  });

  it('names the ground where no shade of the text could pass', async () => {
    const found = await messages('colours:\n  text: "#777777"\n  surface: "#444444"\n');
    expect(found.map((message) => message.slice(0, 4))).toEqual(['3:12']);
  });

  it.each([
    [
      'a font that is missing',
      'typefaces: { body: { regular: own.ttf } }',
      '1:31 theme/font Missing font: `own.ttf`',
    ],
    [
      'a font outside the workspace',
      'typefaces: { body: { regular: ../../own.ttf } }',
      '1:31 theme/font Unexpected font outside the workspace: `../../own.ttf`',
    ],
    [
      'a web font',
      'typefaces: { headings: { regular: own.woff2 } }',
      '1:35 theme/font Unexpected font in WOFF2 format, expected TrueType (.ttf) or OpenType (.otf), from which WOFF files are made: `own.woff2`',
    ],
    [
      'a collection',
      'typefaces: { headings: { regular: all.ttc } }',
      '1:35 theme/font Unexpected collection of several fonts (.ttc), expected a file of one font (.ttf or .otf): `all.ttc`',
    ],
    [
      'a font that was cut short',
      'typefaces: { headings: { regular: cut.ttf } }',
      '1:35 theme/font Unexpected damage in font: the file is cut short or its tables contradict each other: `cut.ttf`',
    ],
    [
      'a font that is too large',
      'typefaces: { headings: { regular: large.otf } }',
      '1:35 theme/font Unexpected size of the font, expected at most 40 MB: `large.otf`',
    ],
    [
      'a font that may not be embedded',
      'typefaces: { headings: { regular: closed.ttf } }',
      '1:35 theme/font Unexpected font whose maker forbids embedding it in documents (`fsType`), expected one that may be embedded: `closed.ttf`',
    ],
    [
      'a family without its first style',
      'typefaces: { body: {} }',
      '1:14 schema/missing-key Missing key `regular`',
    ],
    [
      'an unknown placeholder',
      'footer: "{pag} of {pages}"',
      '1:9 theme/placeholder Unknown placeholder `{pag}`; did you mean `{page}`?',
    ],
    [
      'an unknown theme',
      'extends: larg-print',
      '1:10 ref/unknown-theme Unknown theme `larg-print`; did you mean `large-print`?',
    ],
    [
      'a circle',
      'extends: other',
      '1:10 theme/circle Unexpected circle of themes that extend each other: `themes/other.yaml` → `themes/riverside.yaml` → `themes/other.yaml`',
    ],
    [
      'paper of one side',
      'page: { height: 200 }',
      '1:17 theme/measure Unexpected `height` alone, expected `width` beside it',
    ],
    [
      'paper of two sizes',
      'page: { size: A5, width: 200, height: 200 }',
      '1:26 theme/measure Unexpected `width` beside `size`, expected either `size` or `width` and `height`',
    ],
    [
      'no room for text',
      'page: { size: A5, margins: { left: 60, right: 60 } }',
      '1:7 theme/measure Unexpected width of 28 mm between the margins, expected 45 mm or more for text of this size',
    ],
    [
      'headings that grow',
      'text: { headings: [1.2, 1.5, 1.1] }',
      '1:19 theme/measure Unexpected heading larger than the one above it, expected the largest first',
    ],
    [
      'a misspelt key',
      'colors: { accent: "#000000" }',
      '1:1 schema/unknown-key Unexpected key `colors`; did you mean `colours`?',
    ],
  ])('%s', async (_name, theme, expected) => {
    const sound = font('source-serif-4-semibold');
    const closed = Uint8Array.from(sound);
    const os2 = Buffer.from(closed).indexOf('OS/2');
    closed[new DataView(closed.buffer).getUint32(os2 + 8) + 9] = 2;
    expect(
      await messages(`${theme}\n`, {
        '/themes/other.yaml': 'extends: riverside\n',
        '/themes/own.woff2': Uint8Array.from(Buffer.from('wOF2 and more')),
        '/themes/all.ttc': Uint8Array.from(Buffer.from('ttcf and more')),
        '/themes/cut.ttf': sound.subarray(0, sound.length / 2),
        '/themes/closed.ttf': closed,
        '/themes/large.otf': tooLarge,
      }),
    ).toEqual([expected]);
  });

  it('stop the packs that are made with it, and say why', async () => {
    const { code, io } = await build('cover: bands\n');
    expect(code).toBe(1);
    expect([...io.written.keys()]).toEqual([]);
    expect(io.err()).toContain('themes/riverside.yaml:1:8 error Unexpected `bands`; did you mean `band`?');
  });
});

describe('jd build --theme', () => {
  it('is used instead of the one that the workspace names', async () => {
    const { code, html } = await build('cover: plain\n', {}, ['--theme', 'large-print']);
    expect(code).toBe(0);
    expect(html).toContain('font-size: 16pt');
  });

  it('takes the path of a file', async () => {
    const own = { '/looks/own.yaml': 'colours: { accent: "#7A1F4B" }\n' };
    const { code, html } = await build('cover: plain\n', own, ['--theme', 'looks/own.yaml']);
    expect(code).toBe(0);
    expect(html).toContain('--accent: #7A1F4B;');
  });

  it.each([
    ['larg-print', 'jd: Unknown theme `larg-print`; did you mean `large-print`?'],
    ['looks/none.yaml', 'jd: No theme `looks/none.yaml`'],
  ])('says which themes there are instead of %s', async (name, expected) => {
    const { code, io } = await build('', {}, ['--theme', name]);
    expect(code).toBe(2);
    expect(io.err()).toContain(expected);
    expect(io.err()).toContain('Known: default, large-print, plain, riverside;');
  });
});

describe('the built-in themes', () => {
  it('are three', () => expect(builtIn.sort()).toEqual(['default', 'large-print', 'plain']));

  it.each(builtIn.flatMap((theme) => ['A4', 'Letter'].map((size) => [theme, size])))(
    '%s makes every example on %s without a message',
    async (theme, size) => {
      expect(examples.length).toBeGreaterThan(2);
      const folder = packageFolder();
      const own = new TextEncoder().encode(`extends: ${theme}\npage: { size: ${size} }\n`);
      for (const example of examples) {
        const cwd = `${folder}/examples/${example}`;
        const disk = nodeHost(cwd);
        const packs: Uint8Array[] = [];
        const host = {
          ...disk,
          read: (path: string) => (path.endsWith('/own-size.yaml') ? own : disk.read(path)),
        };
        const io = {
          ...fakeIo({}),
          host,
          cwd,
          writeFile: (path: string, bytes: Uint8Array) => void (path.endsWith('.pdf') && packs.push(bytes)),
        };
        expect(await run(['build', '--theme', 'own-size.yaml'], io)).toBe(0);
        expect(io.err()).toBe('');
        expect(packs.length).toBeGreaterThan(0);
        // The cover is one page: what comes after it begins the next.
        for (const pdf of packs.map((bytes) => readPdf(bytes))) {
          const { marked } = pageText(pdf, pagesOf(pdf)[1] ?? null);
          expect([...marked.values()].join('')).toContain('Contents');
        }
      }
    },
    60_000,
  );
});
