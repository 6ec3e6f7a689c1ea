import { createInterface } from 'node:readline';
import type { Questions } from '../io.ts';

/** Where lines are typed, and where questions are printed. */
export interface Terminal {
  input: NodeJS.ReadableStream;
  output: NodeJS.WritableStream;
}

/**
 * Asks questions on a terminal in plain lines, which every terminal and screen reader can deal with. What is typed
 * or pasted ahead answers the questions after.
 */
export function questionsOn({ input, output }: Terminal): Questions {
  const lines = createInterface({ input, output, terminal: true });
  const typed: string[] = [];
  let isClosed = false;
  let answer: ((line: string | undefined) => void) | undefined;
  const settle = (line: string | undefined) => {
    const waiting = answer;
    answer = undefined;
    waiting?.(line);
  };
  lines.on('line', (line) => {
    if (answer === undefined) typed.push(line);
    else settle(line);
  });
  lines.on('SIGINT', () => lines.close());
  lines.on('close', () => {
    isClosed = true;
    if (answer !== undefined) output.write('\n');
    settle(undefined);
  });
  return {
    async ask(question) {
      const ahead = typed.shift();
      if (ahead !== undefined) output.write(`${question}${ahead}\n`);
      if (ahead !== undefined || isClosed) return ahead;
      lines.setPrompt(question);
      lines.prompt();
      return new Promise((resolve) => {
        answer = resolve;
      });
    },
    close: () => lines.close(),
  };
}
