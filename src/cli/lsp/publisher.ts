import { setImmediate } from 'node:timers/promises';
import type { VFile } from 'vfile';
import type { Diagnostic, PublishDiagnosticsParams } from 'vscode-languageserver';
import type { RuleRun } from '../../rules/index.ts';
import { hasErrors } from '../../source/index.ts';
import type { KeptRole } from '../cache/role-cache.ts';
import { absolutePath } from '../select/select-files.ts';
import { type CheckedFile, checkAlone, checkEdited } from './check-edited.ts';
import { type Addresses, diagnosticsOf } from './diagnostics.ts';
import type { EditedWorkspace } from './edited-workspace.ts';
import type { OpenTexts } from './open-texts.ts';

/** What a publisher of diagnostics needs. */
export interface PublisherContext {
  texts: OpenTexts;
  /** How rules are run today. */
  run(): RuleRun;
  send(params: PublishDiagnosticsParams): void;
  /** Takes what went wrong in a check. */
  fail(error: unknown): void;
}

/** Checks a workspace when its texts change, and tells the editor. */
export interface Publisher {
  /** Checks soon, when typing rests for a moment. */
  schedule(): void;
  /** What is known of a file as it is now. */
  messages(path: string): Promise<VFile | undefined>;
  /** Takes back all that was said. */
  close(): void;
}

/** A check that takes longer than this, in milliseconds, is preceded by one of the changed file alone. */
const slow = 80;
/** A check waits so many milliseconds for more typing. */
const rest = 20;
/** Others have their turn after so many milliseconds of a check. */
const turn = 10;

/** Opens the publisher of a workspace. */
export function openPublisher(workspace: EditedWorkspace, context: PublisherContext): Publisher {
  const { texts } = context;
  const kept = new Map<string, KeptRole>();
  const said = new Map<string, { version: number | undefined; text: string }>();
  let checked: { revision: number; files: ReadonlyMap<string, CheckedFile> } | undefined;
  let took = Number.POSITIVE_INFINITY;
  let timer: NodeJS.Timeout | undefined;
  let running: Promise<void> = Promise.resolve();
  let closed = false;
  const addresses: Addresses = {
    document: (shown) => texts.at(absolutePath(shown, workspace.root))?.document,
    uri: (shown) => texts.uriOf(absolutePath(shown, workspace.root)),
  };
  const isStale = (revision: number) => closed || texts.revision() !== revision;

  const say = (path: string, diagnostics: Diagnostic[]): void => {
    const version = texts.at(path)?.document.version;
    const uri = texts.uriOf(path);
    const text = JSON.stringify(diagnostics);
    const known = said.get(uri);
    if (known?.version === version && known?.text === text) return;
    if (diagnostics.length === 0 && version === undefined && known === undefined) return;
    said.set(uri, { version, text });
    context.send({ uri, diagnostics, ...(version !== undefined && { version }) });
  };

  /** Of files that are not open, only errors are told: the list of problems is not the place for old advice. */
  const sayAll = (files: ReadonlyMap<string, CheckedFile>): void => {
    const silent = new Set(said.keys());
    const isTold = (path: string, file: VFile) =>
      texts.at(path) !== undefined || (!workspace.isLoose && hasErrors(file));
    for (const [path, { file }] of files) {
      if (!isTold(path, file)) continue;
      silent.delete(texts.uriOf(path));
      const diagnostics = diagnosticsOf(file, addresses);
      say(path, texts.at(path) ? diagnostics : diagnostics.filter(({ severity }) => severity === 1));
    }
    for (const { path, document } of texts.all()) {
      if (files.has(path)) continue;
      if (silent.delete(document.uri)) say(path, []);
    }
    for (const uri of silent) {
      said.delete(uri);
      context.send({ uri, diagnostics: [] });
    }
  };

  const alone = (path: string) => checkAlone(workspace, path, context.run());

  /** Says what a file alone tells now, with what all files told when they were checked last. */
  const sayAlone = async (path: string): Promise<void> => {
    const file = await alone(path);
    if (file === undefined) return;
    file.messages.push(...(checked?.files.get(path)?.concluded ?? []));
    say(path, diagnosticsOf(file, addresses));
  };

  /** The open texts of the workspace of which nothing was said since they changed. */
  const untoldTexts = () =>
    texts.all().filter(({ path, document: { uri, version } }) => {
      const isTold = said.get(uri)?.version === version;
      return !isTold && path.startsWith(`${workspace.root}/`);
    });

  const check = async (): Promise<void> => {
    const revision = texts.revision();
    if (closed) return;
    if (took > slow) {
      for (const { path } of untoldTexts()) {
        await sayAlone(path);
        if (isStale(revision)) return;
      }
      await setImmediate();
    }
    const start = performance.now();
    let last = start;
    const files = await checkEdited(workspace, {
      run: context.run(),
      isOpen: (path) => texts.at(path) !== undefined,
      kept,
      async pause() {
        if (performance.now() - last < turn) return false;
        await setImmediate();
        last = performance.now();
        return isStale(revision);
      },
    });
    if (files === undefined || isStale(revision)) return;
    took = performance.now() - start;
    checked = { revision, files };
    sayAll(files);
  };
  return {
    schedule() {
      clearTimeout(timer);
      timer = setTimeout(() => {
        running = running.then(check).catch(context.fail);
      }, rest);
    },
    async messages(path) {
      if (checked?.revision === texts.revision()) return checked.files.get(path)?.file;
      return alone(path);
    },
    close() {
      closed = true;
      clearTimeout(timer);
      for (const uri of said.keys()) context.send({ uri, diagnostics: [] });
      said.clear();
    },
  };
}
