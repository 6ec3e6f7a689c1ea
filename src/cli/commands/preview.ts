import type { Workspace } from '../../model/index.ts';
import type { Io } from '../io.ts';
import { previewPages } from '../preview/preview-pages.ts';
import { type PageServer, servePages } from '../preview/serve-pages.ts';
import { amount } from '../reporters/summarise.ts';
import { findRole } from '../select/find-named.ts';
import { openOneWorkspace } from '../select/open-one-workspace.ts';
import { absolutePath } from '../select/select-files.ts';
import { buildDate, dayOfCheck } from '../usage/dates.ts';
import { templateName } from '../usage/template-name.ts';
import { themePath } from '../usage/theme-path.ts';
import { UsageError } from '../usage/usage-error.ts';
import { openChanges } from '../watch/open-changes.ts';

export interface PreviewOptions {
  /** The port to listen on. */
  port?: string;
  /** Whether the browser is opened. */
  open?: boolean;
  /** Name of the template of every pack. */
  pack?: string;
  /** Name or path of the theme of every pack. */
  theme?: string;
  /** The date that packs carry, and that dates are compared with, as `YYYY-MM-DD`. */
  date?: string;
}

/** Shows packs in the browser, and again whenever a file is saved, until the command is asked to end. */
export async function preview(name: string | undefined, options: PreviewOptions, io: Io): Promise<number> {
  const port = readPort(options.port);
  const { workspace, file } = await open(name, io);
  const theme = options.theme === undefined ? undefined : themePath(options.theme, workspace, io);
  const pages = previewPages(
    {
      root: workspace.root,
      named: file,
      template: options.pack === undefined ? undefined : templateName(options.pack, workspace),
      theme,
      date: buildDate(options.date, io),
      day: dayOfCheck(options.date, io),
    },
    io,
  );
  const failed = (error: unknown) =>
    io.stderr.write(`jd: a fault of jd itself\n${error instanceof Error ? error.stack : String(error)}\n`);
  const watched = [workspace.root, ...(theme === undefined ? [] : [theme])];
  const changes = await openChanges(watched, absolutePath('build', io.cwd), io);
  let server: PageServer | undefined;
  try {
    await pages.refresh();
    server = await servePages({ page: pages.page, failed }, port);
    const address = `http://127.0.0.1:${server.port}${file === undefined ? '/' : pages.pathOf(file)}`;
    io.stdout.write(`Preview of ${amount(pages.count(), 'role')} at ${address}\nCtrl-C ends it.\n`);
    if (options.open === true) void openOrSay(address, io);
    while (await changes.next()) {
      const started = io.now().getTime();
      await pages.refresh();
      const changed = await server.tell();
      const took = io.now().getTime() - started;
      for (const path of changed) io.stdout.write(`reloaded ${path} in ${took} ms\n`);
    }
  } finally {
    await Promise.all([server?.close(), changes.close()]);
  }
  return 0;
}

/** The workspace to show, and the file of the role that was named. */
async function open(name: string | undefined, io: Io): Promise<{ workspace: Workspace; file?: string }> {
  const isFolder = name === undefined || io.host.list(absolutePath(name, io.cwd)) !== undefined;
  if (isFolder) return openOneWorkspace(name === undefined ? [] : [name], io);
  const { role, workspace } = await findRole(name, io);
  return { workspace, file: absolutePath(role.source.path, io.cwd) };
}

async function openOrSay(address: string, { openAddress, stderr }: Io): Promise<void> {
  if (await openAddress(address)) return;
  stderr.write('jd: The browser could not be opened; open the address yourself.\n');
}

function readPort(port: string | undefined): number | undefined {
  if (port === undefined) return undefined;
  if (/^\d{1,5}$/.test(port) && Number(port) <= 65_535) return Number(port);
  throw new UsageError(`Unexpected \`${port}\` after --port`, 'It is a number up to 65535, such as 4141.');
}
