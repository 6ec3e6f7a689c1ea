/** What a reader of a page does: saves files, and types commands. */
export interface Reader {
  save(path: string, text: string): void;
  read(path: string): string;
  /** Runs a line in the shell and returns what it prints. */
  run(command: string): string;
}

/**
 * Follows a page of Markdown from top to bottom and returns it with what its commands print now. A block after a line
 * that ends in a path and a colon is that file, or, if it is a `diff`, a change of it; a line of a `console` block that begins with `$` is a command, with what
 * it prints below it. There `…` alone in a line stands for any lines, and the sizes of files may differ.
 */
export function followPage(page: string, { save, read, run }: Reader): string {
  return page.replace(
    /^(`{3,})([a-z]*)\n([\s\S]*?)^\1$/gm,
    (block: string, fence: string, language: string, text: string, start: number) => {
      const path = /`([^`\n]+\.[a-z]+)`:\n\n$/.exec(page.slice(0, start))?.[1];
      if (path !== undefined) save(path, language === 'diff' ? change(read(path), text, path) : text);
      if (language !== 'console') return block;
      const sessions = `\n${text}`.split('\n$ ').slice(1);
      return `${fence}console\n${sessions.map((session) => rerun(session, run)).join('')}${fence}`;
    },
  );
}

/** A text in which the lines that a difference takes away gave place to those that it adds. */
function change(text: string, difference: string, path: string): string {
  const lines = difference.trimEnd().split('\n');
  const without = (sign: string) =>
    lines
      .filter((line) => !line.startsWith(sign))
      .map((line) => `${line.slice(1)}\n`)
      .join('');
  const [before, after] = [without('+'), without('-')];
  if (!`\n${text}`.includes(`\n${before}`)) throw new Error(`${path} has no such lines:\n${before}`);
  return `\n${text}`.replace(`\n${before}`, () => `\n${after}`).slice(1);
}

/** A command and what it prints: as the page has it, if that is still true. */
function rerun(session: string, run: Reader['run']): string {
  const [command = '', ...lines] = session.trimEnd().split('\n');
  const told = lines.join('\n');
  const printed = run(command).trimEnd();
  const now = matches(told, printed) ? told : printed;
  return `$ ${command}\n${now === '' ? '' : `${now}\n`}`;
}

function matches(told: string, printed: string): boolean {
  const lines = told
    .split('\n')
    .map((line) =>
      line === '…'
        ? '[^]*?'
        : line.replaceAll(/[\\^$.*+?()[\]{}|]/g, '\\$&').replaceAll(/\\\(\d+ kB\\\)/g, '\\(\\d+ kB\\)'),
    );
  return new RegExp(`^${lines.join('\n')}$`).test(printed);
}
