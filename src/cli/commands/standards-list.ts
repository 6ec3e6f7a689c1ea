import { loadWorkspace } from '../../model/index.ts';
import type { Standard } from '../../types.ts';
import type { Io } from '../io.ts';
import { toJson } from '../print/to-json.ts';
import { displayText } from '../reporters/display-text.ts';
import { selectFiles } from '../select/select-files.ts';

export interface ListOptions {
  json?: boolean;
}

/** Lists the standards of the workspace's catalogues that hold some words, or all. */
export async function standardsList(words: string[], { json }: ListOptions, io: Io): Promise<number> {
  const [selection] = await selectFiles(['.'], io);
  const { standards } = loadWorkspace(io.host, selection?.root ?? io.cwd);
  const wanted = words.map((word) => word.toLowerCase());
  const listed = standards.list.filter((standard) => holds(standard, wanted));
  io.stdout.write(json ? toJson(listed) : listed.map(printStandard).join(''));
  if (listed.length === 0)
    io.stderr.write(
      standards.list.length === 0
        ? 'No catalogue here holds a standard; `jd standards add` adds one.\n'
        : 'No standard holds these words.\n',
    );
  return 0;
}

function holds({ id, title, suite, owner, area, aliases = [] }: Standard, words: readonly string[]): boolean {
  const text = [id, title, suite, owner, area, ...aliases].join('\n').toLowerCase();
  return words.every((word) => text.includes(word));
}

function printStandard({ id, title, suite, area, status }: Standard): string {
  const rest = [suite, area, status === 'current' ? undefined : status].filter((part) => part !== undefined);
  return `${displayText(`${id.padEnd(12)} ${title}${rest.length === 0 ? '' : ` (${rest.join('; ')})`}`)}\n`;
}
