/**
 * Builds the package: `node build.js` makes `dist/`; `node build.js generate` only writes what is made
 * from `schemas/` (the types in `src/types.ts`, the compiled validators, pages of `docs/reference`), from rules and from
 * commands (their pages in `docs`).
 */
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, relative, resolve } from 'node:path';
import Ajv from 'ajv/dist/2020.js';
import standaloneCode from 'ajv/dist/standalone/index.js';
import addFormats from 'ajv-formats';
import { compile } from 'json-schema-to-typescript';
import { rolldown } from 'rolldown';
import { rollup } from 'rollup';
import { dts } from 'rollup-plugin-dts';
import { parse } from 'yaml';

const schemaFiles = readdirSync('schemas').filter((name) => name.endsWith('.schema.json'));
const schemas = schemaFiles.map((name) => JSON.parse(readFileSync(`schemas/${name}`, 'utf8')));

/** Writes `src/types.ts`: a type for every schema. */
async function generateTypes() {
  const all = {
    $id: 'all.schema.json',
    title: 'Schemas',
    type: 'object',
    additionalProperties: false,
    properties: Object.fromEntries(
      schemas.filter((schema) => schema.type).map((schema) => [schema.title, { $ref: schema.$id }]),
    ),
  };
  const readSchema = {
    order: 1,
    canRead: (file) => file.url.endsWith('.schema.json'),
    read: (file) => {
      const schema = JSON.parse(readFileSync(`schemas/${file.url.split('/').at(-1)}`, 'utf8'), sharedType);
      return JSON.stringify(schema);
    },
  };
  const types = await compile(all, 'Schemas', {
    bannerComment: '/* Generated from schemas/ by `node build.js generate`; never edited. */',
    cwd: 'schemas/',
    ignoreMinAndMaxItems: true,
    style: { printWidth: 110, singleQuote: true },
    $refOptions: { resolve: { local: readSchema } },
  });
  writeFileSync('src/types.ts', types);
}

/** Leaves out what is said of a shared shape at one of its places, for which a type of its own would be written. */
function sharedType(_, value) {
  const reference = value?.$ref;
  if (typeof reference !== 'string' || reference.startsWith('common.schema.json')) return value;
  return Object.fromEntries(
    Object.entries(value).filter(([key]) => key !== 'description' && key !== 'examples'),
  );
}

/** Schemas that no file of a user is checked against as a whole. */
const partsAndOutputs = new Set(['PersonSpecificationInput', 'RoleData', 'RoleDifference']);

/** Writes the validators: the schemas, compiled to code that needs no compiler when it runs. */
async function generateValidators() {
  const ajv = new Ajv({
    schemas,
    allErrors: true,
    strictTypes: false,
    messages: false,
    inlineRefs: false,
    code: { source: true, esm: true, lines: false },
  });
  addFormats(ajv, ['date', 'email']);
  // The full pattern of an address takes 10 ms to compile at every start; this one asks for a scheme and no spaces.
  addFormats(ajv, { mode: 'fast', formats: ['uri'] });
  const named = schemas.filter((schema) => schema.type && !partsAndOutputs.has(schema.title));
  const code = standaloneCode(
    ajv,
    Object.fromEntries(named.map((schema) => [`validate${schema.title}`, schema.$id])),
  );
  const bundler = await rolldown({
    input: 'validators',
    platform: 'node',
    plugins: [
      {
        name: 'validators',
        resolveId: { filter: { id: /^validators$/ }, handler: () => ({ id: resolve('validators.js') }) },
        load: { filter: { id: /validators\.js$/ }, handler: () => code },
      },
    ],
  });
  const { output } = await bundler.generate({ format: 'esm', comments: false });
  writeFileSync('src/schema/validators.generated.js', mergeEqual(output[0].code));
}

/** Keeps one of functions that are equal: what several schemas refer to is compiled anew for each of them. */
function mergeEqual(code) {
  const names = new Map();
  const kept = new Map();
  for (const [text, name] of code.matchAll(/^function (validate\d+)\(.*?^\}\n/gms)) {
    const body = text.replace(new RegExp(`\\b${name}\\b`, 'g'), 'validate');
    if (kept.has(body)) names.set(name, kept.get(body));
    else kept.set(body, name);
  }
  if (names.size === 0) return code;
  const without = code.replace(
    /^function (validate\d+)\(.*?^\}\n(?:\1\.evaluated = .*?;\n)?/gms,
    (text, name) => (names.has(name) ? '' : text),
  );
  return mergeEqual(without.replace(/\bvalidate\d+\b/g, (name) => names.get(name) ?? name));
}

/** Writes the pages in `docs` that are made from rules, messages, schemas and commands. */
async function generatePages() {
  const { explainPages } = await importBundled('src/cli/explain/explain-pages.ts');
  writePages('docs', 'docs/rules', explainPages());
  const { referencePages } = await importBundled('src/reference/reference-pages.ts');
  const theme = parse(readFileSync('templates/themes/default.yaml', 'utf8'));
  const template = readFileSync('templates/packs/candidate-pack.md', 'utf8');
  writePages('docs/reference', 'docs/reference', referencePages({ schemas, theme, template }));
}

/** Imports a module of `src` and what it imports. */
async function importBundled(path) {
  const file = `node_modules/.cache/jd/${path.split('/').at(-1).replace('.ts', '.cjs')}`;
  const bundler = await rolldown({ ...bundled, input: path });
  await bundler.write({ file, format: 'cjs', codeSplitting: false });
  return import(`./${file}`);
}

/** Writes pages by their paths in a folder; `whole` is a folder that holds no others. */
function writePages(folder, whole, pages) {
  rmSync(whole, { recursive: true, force: true });
  for (const [path, text] of pages) {
    mkdirSync(dirname(`${folder}/${path}`), { recursive: true });
    writeFileSync(`${folder}/${path}`, text);
  }
}

/** Libraries import these and `jd` never calls them: fonts are shaped by HarfBuzz, nothing is encrypted. */
const leftOut = {
  name: 'left-out',
  resolveId(id, importer) {
    if (/^(fontkit|@noble\/ciphers\/aes)$/.test(id)) return `\0left-out/${id}`;
    // commander loads this for subcommands that are programs of their own; `jd` has none.
    if (id === 'node:child_process' && importer.includes('/commander/')) return `\0left-out/${id}`;
  },
  load: {
    filter: { id: /^\0left-out\// },
    handler: () =>
      'const absent = () => { throw new Error("not part of jd"); };' +
      'export default { create: absent, openSync: absent };' +
      'export { absent as cbc, absent as ecb, absent as create, absent as openSync, absent as spawn };',
  },
};

/** Node's module of `process` opens every stream of the process when it is loaded, which takes 5 ms; the global does not. */
const globalProcess = {
  name: 'global-process',
  resolveId: { filter: { id: /^(node:)?process$/ }, handler: () => '\0process' },
  load: { filter: { id: /^\0process$/ }, handler: () => 'module.exports = process;' },
};

/** How `src` and libraries are bundled, whatever is made of them. */
const bundled = {
  platform: 'node',
  plugins: [leftOut, globalProcess],
  // The ESM form of yaml starts three times as fast as the CommonJS one that Node is given.
  resolve: { alias: { yaml: resolve('node_modules/yaml/browser/index.js') } },
};

/** Writes `dist/`: one chunk for each group of modules that a command loads together. */
async function bundle() {
  rmSync('dist', { recursive: true, force: true });
  const bundler = await rolldown({
    ...bundled,
    input: {
      cli: 'src/cli/main.ts',
      index: 'src/index.ts',
      'render-thread': 'src/cli/packs/threads/render-thread.ts',
    },
    transform: { target: 'node20.19', define: { JD_BUILD: JSON.stringify(hashOfSources()) } },
  });
  // CommonJS starts faster than ESM, and its compiled code can be kept (bin/load-compiled.js).
  const { output } = await bundler.write({
    dir: 'dist',
    format: 'cjs',
    entryFileNames: '[name].cjs',
    chunkFileNames: 'chunks/[name]-[hash].cjs',
    minify: { compress: true, mangle: false, codegen: { removeWhitespace: true } },
  });
  writeLibrary(output.find(({ name }) => name === 'index').exports);
  copyRuntimeFiles();
  const inputs = output.flatMap(({ moduleIds = [] }) => moduleIds.map((path) => relative('.', path)));
  writeLicences([...inputs, ...(await bundleTypes())]);
}

/** Writes `dist/index.js`, through which a program imports the library as a module. */
function writeLibrary(names) {
  writeFileSync('dist/index.js', `export { ${names.join(', ')} } from './index.cjs';\n`);
}

/** Tells this build of `jd` from every other: what an earlier one kept in a cache may no longer be right. */
function hashOfSources() {
  const files = ['src', 'schemas', 'templates']
    .flatMap((folder) =>
      readdirSync(folder, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map((entry) => `${entry.parentPath}/${entry.name}`.replaceAll('\\', '/')),
    )
    .concat('package.json', 'package-lock.json')
    .sort();
  const hash = createHash('sha256');
  for (const file of files) hash.update(`${file}\0`).update(readFileSync(file)).update('\0');
  return hash.digest('hex');
}

/**
 * Writes `dist/index.d.ts`: all types of the API in one file, those of libraries included, so that a program that is
 * compiled against it needs nothing else. Returns the files that they come from.
 */
async function bundleTypes() {
  // By its path: the bundler of types brings an older TypeScript, whose command has the same name.
  execFileSync(process.execPath, ['node_modules/typescript/bin/tsc', '-p', 'tsconfig.types.json'], {
    stdio: 'inherit',
  });
  const bundled = await rollup({
    input: 'dist/types/index.d.ts',
    plugins: [dts({ respectExternal: true })],
    onwarn: ({ message }) => {
      throw new Error(message);
    },
  });
  await bundled.write({ file: 'dist/index.d.ts' });
  rmSync('dist/types', { recursive: true });
  return bundled.watchFiles.map((path) => relative('.', path).replaceAll('\\', '/'));
}

/** Copies what bundled libraries read from beside their own file. */
function copyRuntimeFiles() {
  mkdirSync('dist/chunks/data', { recursive: true });
  cpSync('node_modules/pdfkit/js/data/sRGB_IEC61966_2_1.icc', 'dist/chunks/data/sRGB_IEC61966_2_1.icc');
  for (const name of ['harfbuzz.wasm', 'harfbuzz-subset.wasm'])
    cpSync(`node_modules/harfbuzzjs/dist/${name}`, `dist/chunks/${name}`);
}

/** Writes the licences of the libraries that files of the bundle come from. */
function writeLicences(paths) {
  const names = new Set(
    paths
      .map((path) => path.match(/^node_modules\/((?:@[^/]+\/)?[^/]+)/)?.[1])
      .filter((name) => name !== undefined),
  );
  const licences = [...names].sort().map((name) => {
    const folder = `node_modules/${name}`;
    const { version, license } = JSON.parse(readFileSync(`${folder}/package.json`, 'utf8'));
    const file = readdirSync(folder).find((entry) => /^licen[cs]e/i.test(entry));
    const text = file ? readFileSync(`${folder}/${file}`, 'utf8').trim() : `Licence: ${license}`;
    return `${name} ${version}\n\n${text}\n`;
  });
  writeFileSync('dist/THIRD-PARTY-LICENCES.txt', licences.join(`\n${'-'.repeat(72)}\n\n`));
}

await generateTypes();
await generateValidators();
await generatePages();
if (process.argv[2] !== 'generate') await bundle();
