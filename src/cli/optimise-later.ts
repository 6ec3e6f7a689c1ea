/**
 * Has functions optimised only once they have run for some time, in Node 20: it optimises after a few calls, on
 * other threads, which takes a fifth of the processor time of a build and saves less. Later versions wait by
 * themselves and do not know the flag. The shaping of words, which is WebAssembly, is optimised later too: a word is
 * shaped once in a process, so that only a large workspace gets back what it takes.
 */
export function optimiseLater(): void {
  if (!process.versions.node.startsWith('20.')) return;
  process
    .getBuiltinModule('node:v8')
    .setFlagsFromString('--interrupt-budget=600000 --wasm-tiering-budget=60000000');
}
