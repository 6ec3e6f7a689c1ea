import type { Element, ElementContent } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { h } from 'hastscript';
import type { FoundMessage } from '../../check/found-messages.ts';
import { type LineOf, messageList } from './message-list.ts';
import { noIcon, pagePolicy } from './page-frame.ts';
import { groundStyles, pageStyles } from './page-styles.ts';
import { countWords } from './panel.ts';

/** A role as the start page lists it. */
export interface ListedRole {
  title: string;
  /** Its file, as it is shown. */
  file: string;
  /** Path of its page. */
  path: string;
  messages: readonly FoundMessage[];
}

/** The start page: the roles of the workspace, and what is said of the files that they share. */
export function startPage(
  name: string | undefined,
  roles: readonly ListedRole[],
  shared: readonly FoundMessage[],
  lineOf: LineOf,
): Element {
  const heading = name === undefined ? 'Roles' : `Roles of ${name}`;
  return plainPage(heading, [
    h('h1', heading),
    ...(roles.length === 0
      ? [h('p', 'There is no role here. A role is a Markdown file with a title.')]
      : [table(roles)]),
    ...(shared.length === 0
      ? []
      : [h('h2', `${countWords(shared)} in files that roles share`), ...messageList(shared, lineOf)]),
  ]);
}

function table(roles: readonly ListedRole[]): Element {
  const head = h('thead', [
    h('tr', [h('th', { scope: 'col' }, 'Role'), h('th', { scope: 'col' }, 'Messages')]),
  ]);
  const rows = roles.map(({ title, file, path, messages }) => {
    const isFaulty = messages.some(({ severity }) => severity === 'error');
    return h('tr', [
      h('th', { scope: 'row' }, [h('a', { href: path }, title), h('br'), h('span.jd-muted', file)]),
      h('td', { class: isFaulty ? 'jd-error' : undefined }, countWords(messages)),
    ]);
  });
  return h('table', [head, h('tbody', rows)]);
}

/** The page in the place of a role that is not there, or not any more. */
export function missingPage(file: string | undefined, others: readonly ListedRole[]): Element {
  const heading = file === undefined ? 'There is no such page' : 'This role is gone';
  return plainPage(heading, [
    h('h1', heading),
    ...(file === undefined
      ? [h('p', 'No role has this address.')]
      : [
          h('p', [
            h('code', file),
            ' was deleted or has another name now. This page shows it again if it comes back.',
          ]),
        ]),
    ...others.map(({ path, title, file: other }) =>
      h('p', ['It may now be ', h('a', { href: path }, title), ' in ', h('code', other), '.']),
    ),
    h('p', [h('a', { href: '/' }, 'All roles')]),
  ]);
}

/** The page of a role that has had errors since the preview began: there is no pack to show. */
export function brokenPage(
  title: string,
  own: readonly FoundMessage[],
  shared: readonly FoundMessage[],
  lineOf: LineOf,
): Element {
  return plainPage(title, [
    h('p', [h('a', { href: '/' }, 'All roles')]),
    h('h1', title),
    h('p', 'There is no pack yet: put the errors right first.'),
    h('h2', `${countWords(own)} in this role`),
    ...messageList(own, lineOf),
    ...(shared.length === 0
      ? []
      : [h('h2', `${countWords(shared)} in files that roles share`), ...messageList(shared, lineOf)]),
  ]);
}

function plainPage(title: string, content: ElementContent[]): Element {
  return page(title, [h('main.jd-preview', [...content, h('p', { role: 'status' })])]);
}

function page(title: string, content: ElementContent[]): Element {
  return h('html', { lang: 'en-GB' }, [
    h('head', [
      h('meta', { charSet: 'utf-8' }),
      h('meta', { httpEquiv: 'Content-Security-Policy', content: pagePolicy }),
      h('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
      h('meta', { name: 'color-scheme', content: 'light dark' }),
      h('title', `${title} – preview`),
      h('link', noIcon),
      h('style', groundStyles + pageStyles),
    ]),
    h('body', content),
  ]);
}

/** A page as text, with the script of the preview. */
export function toPageText(root: Element, script: Element): string {
  const [head] = root.children;
  if (head?.type === 'element') head.children.push(script);
  return `<!doctype html>\n${toHtml(root)}\n`;
}
