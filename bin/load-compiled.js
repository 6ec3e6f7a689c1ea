const { mkdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } = require('node:fs');
const { basename, dirname, join } = require('node:path');
const { cachedDataVersionTag, setFlagsFromString } = require('node:v8');
const { Script } = require('node:vm');
const { threadId } = require('node:worker_threads');
const { crc32 } = require('node:zlib');

/**
 * Loads a CommonJS file, and those of its own and of Node that it requires. What was compiled is kept for the next start,
 * in a folder beside the file; where that can't be written, nothing is. It holds the functions that were called, which
 * makes it a fifth faster than what Node keeps by itself (`module.enableCompileCache`, from Node 22 on).
 */
exports.loadCompiled = function loadCompiled(path) {
  optimiseLater();
  const tag = cachedDataVersionTag();
  const folder = join(dirname(path), 'compiled', nameOfCode(path, tag));
  const scripts = new Map();
  const modules = new Map();
  let isKept = true;

  const load = (path) => {
    const known = modules.get(path);
    if (known !== undefined) return known.exports;
    const module = { exports: {} };
    modules.set(path, module);
    const code = `(function (exports, require, module, __filename, __dirname) {${readFileSync(path, 'utf8')}\n})`;
    const script = new Script(code, { filename: path, cachedData: readKept(folder, path) });
    scripts.set(path, script);
    isKept &&= script.cachedDataRejected === false;
    const require = (id) =>
      id.startsWith('.') ? load(join(dirname(path), id)) : process.getBuiltinModule(id);
    script.runInThisContext().call(module.exports, module.exports, require, module, path, dirname(path));
    return module.exports;
  };

  process.once('exit', () => {
    // The files that were kept before hold less: a function is compiled when it is first called.
    if (!isKept && cachedDataVersionTag() === tag) writeKept(folder, scripts);
  });
  return load(path);
};

/**
 * What compiled code is good for: one build of `jd`, one executable of Node, and flags. The tag of the engine alone would
 * not do: two versions of Node may have one, and one ends with a fault on the code of the other.
 */
function nameOfCode(path, tag) {
  const { size, mtimeMs } = statSync(process.execPath);
  return [process.version, process.arch, size, mtimeMs, tag, statSync(path).mtimeMs].join('-');
}

/** What was kept of a file; undefined if nothing was, or not whole: the engine would trust it. */
function readKept(folder, path) {
  try {
    const kept = readFileSync(join(folder, basename(path)));
    const code = kept.subarray(0, -4);
    return kept.readUInt32LE(code.length) === crc32(code) ? code : undefined;
  } catch {
    return undefined;
  }
}

/** Compiled code with its checksum behind it. */
function withChecksum(code) {
  const checksum = Buffer.alloc(4);
  checksum.writeUInt32LE(crc32(code));
  return Buffer.concat([code, checksum]);
}

/** Writes files that appear whole; where that is not possible, the next start compiles again. */
function writeKept(folder, scripts) {
  const written = join(folder, `${process.pid}-${threadId}`);
  try {
    mkdirSync(folder, { recursive: true });
  } catch {
    return;
  }
  try {
    for (const [path, script] of scripts) {
      writeFileSync(written, withChecksum(script.createCachedData()));
      renameSync(written, join(folder, basename(path)));
    }
  } catch {
    rmSync(written, { force: true });
  }
}

/**
 * Has patterns and functions optimised only when they have run for some time: a command that looks at one role is done
 * before it pays. A pattern is read without a second look at its code, which takes three times as long as the first,
 * and compiled to machine code when it was used a hundred times, not twice. Node 20 optimises functions after a few
 * calls, on other threads, which takes a fifth of the processor time of a build and saves less; later versions wait by
 * themselves. So does the shaping of words, which is WebAssembly: a word is shaped once in a process.
 */
function optimiseLater() {
  setFlagsFromString('--no-regexp-peephole-optimization --regexp-tier-up-ticks=100');
  if (process.versions.node.startsWith('20.'))
    setFlagsFromString('--interrupt-budget=600000 --wasm-tiering-budget=60000000');
}
