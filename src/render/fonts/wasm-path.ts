import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';

/** Path of a WebAssembly file of harfbuzzjs: a bundle carries it beside itself; from source it lies in the package. */
export function wasmPath(name: string): string {
  const beside = fileURLToPath(new URL(`./${name}`, import.meta.url));
  return existsSync(beside) ? beside : createRequire(import.meta.url).resolve(`harfbuzzjs/dist/${name}`);
}
