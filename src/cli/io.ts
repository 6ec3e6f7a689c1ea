import type { Host } from '../model/index.ts';

/** A stream that text is written to. */
export interface Output {
  write(text: string): void;
  /** Whether a person is watching. */
  isTTY: boolean;
  /** Width in characters. */
  columns: number;
  /** Whether colours are wanted. */
  color: boolean;
}

/** What git said. */
export interface GitResult {
  /** 0 if it went well. */
  code: number;
  stdout: string;
  /** What it said of faults. */
  stderr: string;
}

/** Questions to a person at the terminal. */
export interface Questions {
  /** Asks one and returns the line that was typed; undefined if the person broke off (Ctrl-C, Ctrl-D). */
  ask(question: string): Promise<string | undefined>;
  /** Gives the keyboard back. */
  close(): void;
}

/** A watch over folders. */
export interface Watch {
  /** Watches more folders, or single files. */
  add(paths: readonly string[]): void;
  /** Ends it. */
  close(): Promise<void>;
}

/** What a watch passes over, and whom it tells. */
export interface WatchOptions {
  leaveOut(path: string): boolean;
  /** Something was added, changed or removed. */
  changed(): void;
  /** Something can't be watched. */
  failed(reason: string): void;
}

/** A thread beside this one, which answers what it is sent. */
export interface Thread {
  send(value: unknown): void;
  /** Is told each answer, and if the thread has ended with a fault. */
  listen(heard: (answer: unknown) => void, lost: () => void): void;
}

/** Threads that render packs. */
export interface Threads {
  /** How many processors there are for all threads, this one among them. */
  processors(): number;
  start(): Thread;
}

/** The world outside: everything that a command reads or writes goes through here. */
export interface Io {
  host: Host;
  /** Absolute path of the current folder. */
  cwd: string;
  stdout: Output;
  stderr: Output;
  env: Record<string, string | undefined>;
  /** The time now. */
  now(): Date;
  /** Begins to ask a person; absent where nobody is there to answer: standard input or output is no terminal. */
  questions?: (() => Promise<Questions>) | undefined;
  /** All of standard input. */
  readStdin(): Promise<Uint8Array>;
  /** Expands a glob to absolute paths. */
  glob(pattern: string): Promise<string[]>;
  /** Runs git in a folder; undefined if there is no git. */
  git(folder: string, args: string[]): Promise<GitResult | undefined>;
  /** Writes a file whole or not at all, its folder included. */
  writeFile(path: string, bytes: Uint8Array): void;
  /** Watches all that is below some folders; resolves when no later change will be missed. */
  watch(paths: readonly string[], options: WatchOptions): Promise<Watch>;
  /** Resolves when the command is asked to end. */
  untilStopped(): Promise<void>;
  /** Absent where all is done in one thread. */
  threads?: Threads;
  /** Opens an address in the browser; whether that went well. */
  openAddress(address: string): Promise<boolean>;
}
