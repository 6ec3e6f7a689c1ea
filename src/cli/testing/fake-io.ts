import { readFileSync } from 'node:fs';
import { nodeHost } from '../../disk/node-host.ts';
import { packageFolder } from '../../disk/package-folder.ts';
import { mapHost } from '../../model/index.ts';
import type { Io } from '../io.ts';

/** A world of texts in a map, which notes what was written to it. */
export interface FakeIo extends Io {
  /** All that was printed. */
  out(): string;
  err(): string;
  written: Map<string, Uint8Array>;
}

/** What of a fake world is not as in a pipe. */
export interface FakeWorld {
  stdin?: string;
  tty?: boolean;
  columns?: number;
  color?: boolean;
  env?: Io['env'];
  /** What a person answers, one question after the other; then they break off. */
  answers?: string[];
}

/** Makes a world whose current folder, `/work`, holds some texts; files of the package are read from the disk. */
export function fakeIo(
  texts: Record<string, string | Uint8Array>,
  { stdin = '', tty = false, columns = 100, color = false, env = {}, answers }: FakeWorld = {},
): FakeIo {
  const map = mapHost(
    Object.fromEntries(Object.entries(texts).map(([path, text]) => [`/work${path}`, text])),
  );
  const disk = nodeHost('/');
  const isOwn = (path: string) => path.startsWith(packageFolder());
  const printed = { out: '', err: '' };
  const written = new Map<string, Uint8Array>();
  const output = (name: 'out' | 'err') => ({
    write: (text: string) => void (printed[name] += text),
    isTTY: tty,
    columns,
    color,
  });
  return {
    host: {
      read: (path) => (isOwn(path) ? disk : map).read(path),
      list: (path) => (isOwn(path) ? disk : map).list(path),
      real: (path) => (isOwn(path) ? disk : map).real(path),
      show: (path) => path.replace(/^\/work\//, ''),
    },
    cwd: '/work',
    stdout: output('out'),
    stderr: output('err'),
    env,
    now: () => new Date('2027-01-11T09:00:00Z'),
    questions:
      answers &&
      (async () => ({
        async ask(question) {
          const answer = answers.shift();
          printed.out += `${question}${answer ?? '^C'}\n`;
          return answer;
        },
        close: () => {},
      })),
    readStdin: async () => new TextEncoder().encode(stdin),
    glob: async (pattern) =>
      Object.keys(texts)
        .filter((path) => new RegExp(`^/${pattern.replaceAll('**/', '').replaceAll('*', '.*')}$`).test(path))
        .map((path) => `/work${path}`)
        .sort(),
    git: async () => undefined,
    writeFile: (path, bytes) => void written.set(path.replace(/^\/work/, ''), bytes),
    watch: async () => ({ add: () => {}, close: async () => {} }),
    untilStopped: async () => {},
    openAddress: async () => true,
    out: () => printed.out,
    err: () => printed.err,
    written,
  };
}

/** A role without anything to say about it. */
export const soundRole = `---
title: Night Porter
hours: {per_week: 37.5}
pay: Band 2
base: Skarrow Hospital
reports_to: Portering manager
review: {last: 2026-10-01, every: 12 months}
---

You keep the wards moving at night.

## Main duties

1. Take patients to theatre.

## Person specification

### Essential

- Lifts safely (T)
`;

/** The text of a file of the repository. */
export function repositoryText(path: string): string {
  return readFileSync(`${packageFolder()}/${path}`, 'utf8');
}
