import { slug } from '../../model/index.ts';
import { UsageError } from '../usage/usage-error.ts';

/** The name of a new file without its ending, which is its id too, and its title. */
export interface FileName {
  id: string;
  title: string;
}

/**
 * Makes a file's name and title from what was given: a title, or the name itself (`link-worker`), of which the title
 * is made.
 *
 * @throws UsageError if no name can be made of it.
 */
export function nameFile(given: string, title = given): FileName {
  const words = title.replace(/[\s\p{Cc}]+/gu, ' ').trim();
  const id = slug(given, 20);
  if (id === '' || words === '')
    throw new UsageError(
      `A file can not be named after \`${given.trim()}\``,
      'Give it a name of letters or digits.',
    );
  const isName = title === given && given === id;
  return { id, title: isName ? titleOf(id) : words };
}

/** The words of a name, with a capital. */
function titleOf(id: string): string {
  const words = id.replaceAll('-', ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}
