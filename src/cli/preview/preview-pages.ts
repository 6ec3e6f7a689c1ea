import type { Element } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { h } from 'hastscript';
import { reportFinding } from '../../build/report-finding.ts';
import { lookChecker } from '../../check/check-looks.ts';
import { type FoundMessage, foundMessages } from '../../check/found-messages.ts';
import {
  basesOf,
  openRoles,
  type Role,
  type RoleHead,
  type Roles,
  type Workspace,
} from '../../model/index.ts';
import { readDrawings } from '../../pack/index.ts';
import type { RenderMessage } from '../../pack/tree.ts';
import { damagedFontMessage } from '../../render/fonts/damaged-font-error.ts';
import { renderHtml } from '../../render/html/index.ts';
import { type OpenRules, openRules, rules } from '../../rules/index.ts';
import type { KeptRole } from '../cache/role-cache.ts';
import { watchHost } from '../cache/watch-host.ts';
import { type CheckedWorkspace, checkFiles } from '../check-files.ts';
import type { Io } from '../io.ts';
import { type PackChoice, type PackComposer, packComposer } from '../packs/pack-composer.ts';
import { packKey } from '../packs/pack-key.ts';
import { sha256 } from '../sha256.ts';
import { UsageError } from '../usage/usage-error.ts';
import type { LineOf } from './message-list.ts';
import { noIcon, pagePolicy, scriptPath } from './page-frame.ts';
import { pageStyles } from './page-styles.ts';
import { panel } from './panel.ts';
import { brokenPage, type ListedRole, missingPage, startPage, toPageText } from './plain-pages.ts';

/** A page as it is sent. */
export interface PreviewPage {
  status: number;
  html: string;
  /** The same for the same page only. */
  version: string;
}

/** What is previewed. */
export interface PreviewChoice extends PackChoice {
  /** Absolute path of the workspace's folder. */
  root: string;
  /** Absolute path of a role that was named: it counts as a role whatever it looks like. */
  named?: string | undefined;
  /** The day that rules compare dates with. */
  day: string;
}

/** The pages of a preview, made when they are asked for. */
export interface PreviewPages {
  /** Looks at the files again. */
  refresh(): Promise<void>;
  /** The page at a path of an address, which has to be one of those that the start page names. */
  page(path: string): Promise<PreviewPage>;
  /** The path of the page of a role's file. */
  pathOf(file: string): string;
  /** How many roles there are. */
  count(): number;
}

/** What was found when the files were last looked at. */
interface Look {
  workspace: Workspace;
  roles: Roles;
  rules: OpenRules;
  checkLooks: (role: Role) => void;
  composer: PackComposer;
  messages: readonly FoundMessage[];
  lineOf: LineOf;
  /** Absolute paths of roles by the path of their page. */
  files: Map<string, string>;
  pages: Map<string, Promise<PreviewPage>>;
}

/** The last pack of a role without errors, as a page but for its panel and its version. */
interface GoodPack {
  key: string;
  html: string;
  drawn: FoundMessage[];
}

/** Opens the pages of a workspace; its files are looked at when `refresh` is called. */
export function previewPages(choice: PreviewChoice, io: Io): PreviewPages {
  const { root } = choice;
  const kept = new Map<string, KeptRole>();
  const good = new Map<string, GoodPack>();
  /** Every role that there has been, by the path of its page. */
  const heads = new Map<string, RoleHead>();
  // What stands in a page for what is not known when it is made; no author can write it.
  const token = process.getBuiltinModule('node:crypto').randomBytes(16).toString('hex');
  let look: Look | undefined;

  const pathOf = (file: string): string => {
    const inside = file.startsWith(`${root}/`) ? file.slice(root.length) : file;
    return inside.replace(/\.md$/i, '').split('/').map(encodeURIComponent).join('/');
  };

  const check = async (): Promise<{ checked: CheckedWorkspace | undefined; world: Io }> => {
    const host = watchHost(io.host);
    const world = { ...io, host };
    const named = choice.named !== undefined && host.read(choice.named) !== undefined ? [choice.named] : [];
    try {
      const all = await checkFiles([root, ...named], { date: choice.day }, world, { kept, host });
      return { checked: all.find(({ workspace }) => workspace.root === root) ?? all[0], world };
    } catch (error) {
      if (error instanceof UsageError) return { checked: undefined, world };
      throw error;
    }
  };

  const refresh = async (): Promise<void> => {
    const { checked } = await check();
    if (checked === undefined) {
      look = undefined;
      return;
    }
    const { rolePaths, files } = checked;
    const workspace = {
      ...checked.workspace,
      roleFiles: [...new Set([...checked.workspace.roleFiles, ...rolePaths])],
    };
    const roles = openRoles(workspace);
    for (const head of roles.heads()) heads.set(pathOf(head.path), head);
    const messages = foundMessages(files);
    const texts = new Map(files.map((file) => [file.path, file]));
    const opened = await openRules(rules, workspace, { date: choice.day, errorsOnly: true });
    look = {
      workspace,
      roles,
      rules: opened,
      checkLooks: lookChecker(workspace),
      composer: packComposer(roles, opened, choice),
      messages,
      lineOf: (file, line) => String(texts.get(file) ?? '').split(/\r\n|\n|\r/)[line - 1] ?? '',
      files: new Map(rolePaths.map((path) => [pathOf(path), path])),
      pages: new Map(),
    };
  };

  const script = h('script', { src: scriptPath, defer: true, dataVersion: token });

  const finish = (html: string, status = 200): PreviewPage => {
    const version = sha256().update(html.replaceAll(token, '')).digest('base64url').slice(0, 16);
    return { status, html: html.replaceAll(token, version), version };
  };

  const plain = (element: Element, status?: number) => finish(toPageText(element, script), status);

  const rolePage = async (path: string, file: string, now: Look): Promise<PreviewPage> => {
    const role = now.roles.load(file);
    now.rules.check(role);
    now.checkLooks(role);
    const shown = role.source.path;
    const ready = isDoubled(shown, now) ? undefined : await now.composer.compose(role);
    const key = ready && packKey(ready);
    const last = good.get(path);
    let pack = last;
    let damage: FoundMessage[] | undefined;
    if (ready !== undefined && key !== undefined && last?.key !== key) {
      const drawn = drawnMessages(await readDrawings(ready.pack), role, now);
      try {
        const html = await renderHtml(ready.pack, ready.theme, {
          policy: pagePolicy,
          head: [h('link', noIcon), h('style', pageStyles), script],
          opening: [{ type: 'comment', value: token }],
        });
        pack = { key, html, drawn };
        good.set(path, pack);
      } catch (error) {
        damage = foundIn(damagedFontMessage(error, 'theme/font'), role, now);
      }
    }
    const { own, shared } = partMessages(role, now, pack?.key === key ? pack?.drawn : damage);
    if (pack === undefined) return plain(brokenPage(role.title || shown, own, shared, now.lineOf));
    const above = toHtml(
      panel({ own, shared, isEarlier: ready === undefined || damage !== undefined }, now.lineOf),
    );
    return finish(pack.html.replace(`<!--${token}-->`, () => above));
  };

  const makePage = async (path: string, now: Look | undefined): Promise<PreviewPage> => {
    const listed = now === undefined ? [] : listRoles(now, pathOf);
    if (path === '/') {
      const name = now?.workspace.organisation.name;
      return plain(
        startPage(name, listed, now === undefined ? [] : sharedMessages(now), now?.lineOf ?? (() => '')),
      );
    }
    const file = now?.files.get(path);
    if (now !== undefined && file !== undefined) return rolePage(path, file, now);
    const before = heads.get(path);
    const others = listed.filter(({ path: other, title }) => {
      const head = heads.get(other);
      return before !== undefined && (head?.id === before.id || title === before.title);
    });
    return plain(missingPage(before && io.host.show(before.path), others), 404);
  };

  return {
    refresh,
    page(address) {
      const path = knownForm(address);
      const now = look;
      const known = now?.pages.get(path);
      const page = known ?? makePage(path, now);
      // Of addresses that lead nowhere there is no end.
      if (now !== undefined && (path === '/' || now.files.has(path))) now.pages.set(path, page);
      return page;
    },
    pathOf,
    count: () => look?.files.size ?? 0,
  };
}

/** A title as far as it can be read: its closing quote may be missing while somebody writes it. */
function firstLine(title: string): string {
  return (title.split('\n')[0] ?? '').replace(/^["']/, '');
}

/** A path of an address in the form in which it is known: another program may encode it otherwise. */
function knownForm(path: string): string {
  try {
    const parts = path.split('/').map((part) => encodeURIComponent(decodeURIComponent(part)));
    return parts.join('/').replace(/(?!^)\/$/, '');
  } catch {
    return path;
  }
}

/** Whether another role has the name of this one's packs; then neither is built. */
function isDoubled(file: string, { messages }: Look): boolean {
  return messages.some(
    ({ file: other, message }) =>
      other === file && message.ruleId === 'ref/duplicate-id' && message.cause !== undefined,
  );
}

/** What drawings of the pack do without, as messages. */
function drawnMessages(
  findings: Awaited<ReturnType<typeof readDrawings>>,
  role: Role,
  { workspace, rules: opened }: Look,
): FoundMessage[] {
  const abroad = findings.filter(({ origin }) => origin?.file !== role.source.path);
  const files = new Set(abroad.map((finding) => reportFinding(finding, role, workspace, opened)));
  return foundMessages([...files]).filter(({ message }) => message.ruleId === 'content/drawing');
}

/** What a renderer found, as messages. */
function foundIn(finding: RenderMessage, role: Role, { workspace, rules: opened }: Look): FoundMessage[] {
  const file = reportFinding(finding, role, workspace, opened);
  return foundMessages([file]).filter(({ message }) => message.reason === finding.reason);
}

/** The messages that a role's page shows: about the role and those that it extends, and about files that roles share. */
function partMessages(
  role: Role,
  look: Look,
  drawn: readonly FoundMessage[] = [],
): { own: FoundMessage[]; shared: FoundMessage[] } {
  const ownFiles = [role, ...basesOf(role)].map(({ source }) => source.path);
  const known = new Set(look.messages.map(placeOf));
  const checked = new Set(look.messages.map(({ file }) => file));
  const more = [...foundMessages(look.composer.files().filter(({ path }) => !checked.has(path))), ...drawn];
  const all = [...look.messages, ...more.filter((found) => !known.has(placeOf(found)))];
  const own = ownFiles.flatMap((file) => all.filter((found) => found.file === file));
  const roleFiles = new Set([...look.files.values()].map((path) => look.workspace.host.show(path)));
  return { own, shared: all.filter(({ file }) => !ownFiles.includes(file) && !roleFiles.has(file)) };
}

function placeOf({ file, line, column, message }: FoundMessage): string {
  return `${file}:${line}:${column} ${message.reason}`;
}

function sharedMessages({ messages, files, workspace: { host } }: Look): FoundMessage[] {
  const roleFiles = new Set([...files.values()].map((path) => host.show(path)));
  return messages.filter(({ file }) => !roleFiles.has(file));
}

function listRoles(
  { roles, files, messages, workspace: { host } }: Look,
  pathOf: (file: string) => string,
): ListedRole[] {
  return roles
    .heads()
    .filter(({ path }) => files.has(pathOf(path)))
    .map(({ path, title, id }) => ({
      title: title === undefined ? id : firstLine(title),
      file: host.show(path),
      path: pathOf(path),
      messages: messages.filter(({ file }) => file === host.show(path)),
    }));
}
