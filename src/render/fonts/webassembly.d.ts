/** What we use of WebAssembly; the types of browsers, which hold the rest, are not loaded. */
declare namespace WebAssembly {
  class Memory {
    readonly buffer: ArrayBuffer;
    grow(pages: number): number;
  }
  interface Module {
    readonly compiled: never;
  }
  const Module: new (bytes: Uint8Array) => Module;
  class Instance {
    readonly exports: Record<string, unknown>;
    constructor(module: Module, imports: Record<string, Record<string, (...numbers: never[]) => unknown>>);
  }
}
