import { createInterface } from 'node:readline';

/**
 * Asks one question on the terminal: plain lines, which every terminal and screen reader can deal with. Undefined if
 * the person broke off with Ctrl-C or Ctrl-D.
 */
export function askOnTerminal(question: string): Promise<string | undefined> {
  const lines = createInterface({ input: process.stdin, output: process.stdout });
  return new Promise((resolve) => {
    lines.on('SIGINT', () => lines.close());
    lines.on('close', () => {
      process.stdout.write('\n');
      resolve(undefined);
    });
    lines.question(question, (answer) => {
      lines.removeAllListeners('close');
      lines.close();
      resolve(answer);
    });
  });
}
