import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import {
  type CodeAction,
  CodeActionRequest,
  type CompletionItem,
  CompletionRequest,
  CompletionResolveRequest,
  createProtocolConnection,
  DefinitionRequest,
  type Diagnostic,
  DidChangeTextDocumentNotification,
  DidChangeWatchedFilesNotification,
  DidCloseTextDocumentNotification,
  DidOpenTextDocumentNotification,
  type DocumentSymbol,
  DocumentSymbolRequest,
  ExitNotification,
  HoverRequest,
  InitializedNotification,
  InitializeRequest,
  type InitializeResult,
  type Location,
  type MarkupContent,
  type ProtocolConnection,
  PublishDiagnosticsNotification,
  type PublishDiagnosticsParams,
  type Range,
  RegistrationRequest,
  ShutdownRequest,
  StreamMessageReader,
  StreamMessageWriter,
  type TextEdit,
} from 'vscode-languageserver-protocol/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { packageFolder } from '../../../disk/package-folder.ts';

/** An editor that has started the built server. */
export interface Editor {
  greeting: InitializeResult;
  connection: ProtocolConnection;
  process: ChildProcess;
  /** Opens a file of the folder with the text that is on the disk, or another. */
  open(path: string, text?: string): OpenDocument;
  /** Opens a text that has no file. */
  openUntitled(text: string, languageId?: string): OpenDocument;
  /** Tells that files have changed on the disk. */
  changed(path: string): Promise<void>;
  /** What the server says of a file next, if it is what is wanted. */
  diagnostics(path: string, wanted?: (said: PublishDiagnosticsParams) => boolean): Promise<Diagnostic[]>;
  uri(path: string): string;
  /** Ends the server as an editor does; its exit code. */
  close(): Promise<number | null>;
}

/** A text in the editor. In it, `|` of a marked text is the cursor. */
export interface OpenDocument {
  uri: string;
  text(): string;
  /** Replaces the first place of a text, as typing would. */
  replace(found: string, by: string): Promise<void>;
  /** What the server says of this version of the text, once all that it holds is checked. */
  diagnostics(wanted?: (said: Diagnostic[]) => boolean): Promise<Diagnostic[]>;
  /** What is proposed behind the first place of a text. */
  complete(behind: string): Promise<CompletionItem[]>;
  resolve(item: CompletionItem): Promise<string>;
  /** The text with an item taken. */
  take(item: CompletionItem): string;
  /** What is said of the first place of a text. */
  hover(on: string): Promise<string>;
  definition(on: string): Promise<Location | null>;
  symbols(): Promise<DocumentSymbol[]>;
  actions(on: string, only?: string[]): Promise<CodeAction[]>;
  /** Applies the edits of an action. */
  apply(action: CodeAction): Promise<void>;
  close(): Promise<void>;
}

const bin = `${packageFolder()}/bin/jd.js`;

/** Starts the server in a folder and greets it. */
export async function startEditor(folder: string): Promise<Editor> {
  const server = spawn(process.execPath, [bin, 'lsp', '--stdio'], {
    stdio: ['pipe', 'pipe', 'pipe'],
    env: { ...process.env, SOURCE_DATE_EPOCH: '1799625600' },
  });
  const connection = createProtocolConnection(
    new StreamMessageReader(server.stdout),
    new StreamMessageWriter(server.stdin),
  );
  const last = new Map<string, PublishDiagnosticsParams>();
  const waiting = new Set<() => void>();
  connection.onNotification(PublishDiagnosticsNotification.type, (said) => {
    last.set(said.uri, said);
    for (const look of waiting) look();
  });
  connection.onRequest(RegistrationRequest.type, () => {});
  connection.listen();
  const greeting = await connection.sendRequest(InitializeRequest.type, {
    processId: process.pid,
    rootUri: null,
    capabilities: { workspace: { didChangeWatchedFiles: { dynamicRegistration: true } } },
    workspaceFolders: [{ uri: pathToFileURL(folder).href, name: 'roles' }],
  });
  await connection.sendNotification(InitializedNotification.type, {});
  const uriOf = (path: string) => pathToFileURL(`${folder}/${path}`).href;
  const said = (uri: string, wanted: (params: PublishDiagnosticsParams) => boolean) =>
    new Promise<Diagnostic[]>((resolve) => {
      const look = () => {
        const params = last.get(uri);
        if (params === undefined || !wanted(params)) return;
        waiting.delete(look);
        resolve(params.diagnostics);
      };
      waiting.add(look);
      look();
    });
  const show = (uri: string, languageId: string, text: string): OpenDocument => {
    let document = TextDocument.create(uri, languageId, 1, text);
    void connection.sendNotification(DidOpenTextDocumentNotification.type, {
      textDocument: { uri, languageId, version: 1, text },
    });
    return openDocument({
      uri,
      connection,
      said,
      get: () => document,
      set: (next) => void (document = next),
    });
  };
  return {
    greeting,
    connection,
    process: server,
    open: (path, text = readFileSync(`${folder}/${path}`, 'utf8')) =>
      show(uriOf(path), /\.ya?ml$/.test(path) ? 'yaml' : 'markdown', text),
    openUntitled: (text, languageId = 'markdown') => show('untitled:Untitled-1', languageId, text),
    changed: (path) =>
      connection.sendNotification(DidChangeWatchedFilesNotification.type, {
        changes: [{ uri: uriOf(path), type: 2 }],
      }),
    diagnostics: (path, wanted = () => true) => said(uriOf(path), wanted),
    uri: uriOf,
    async close() {
      const ended = server.exitCode === null ? once(server, 'exit') : [server.exitCode];
      await connection.sendRequest(ShutdownRequest.type);
      await connection.sendNotification(ExitNotification.type);
      const [code] = (await ended) as [number | null];
      connection.dispose();
      return code;
    },
  };
}

interface Shown {
  uri: string;
  connection: ProtocolConnection;
  said(uri: string, wanted: (params: PublishDiagnosticsParams) => boolean): Promise<Diagnostic[]>;
  get(): TextDocument;
  set(document: TextDocument): void;
}

function openDocument({ uri, connection, said, get, set }: Shown): OpenDocument {
  const textDocument = { uri };
  const positionOf = (words: string, after: boolean) => {
    const at = get().getText().indexOf(words);
    if (at < 0) throw new Error(`The text does not hold ${words}`);
    return get().positionAt(at + (after ? words.length : 0));
  };
  const change = (edits: { range: Range; text: string }[]) => {
    const version = get().version + 1;
    set(TextDocument.update(get(), edits, version));
    return connection.sendNotification(DidChangeTextDocumentNotification.type, {
      textDocument: { uri, version },
      contentChanges: edits,
    });
  };
  const descending = (edits: TextEdit[]) =>
    edits
      .toSorted((a, b) => get().offsetAt(b.range.start) - get().offsetAt(a.range.start))
      .map(({ range, newText }) => ({ range, text: newText }));
  return {
    uri,
    text: () => get().getText(),
    replace: (found, by) =>
      change([{ range: { start: positionOf(found, false), end: positionOf(found, true) }, text: by }]),
    diagnostics: (wanted = () => true) =>
      said(uri, ({ version, diagnostics }) => version === get().version && wanted(diagnostics)),
    async complete(behind) {
      const position = positionOf(behind, true);
      const found = await connection.sendRequest(CompletionRequest.type, { textDocument, position });
      return Array.isArray(found) ? found : (found?.items ?? []);
    },
    async resolve(item) {
      const resolved = await connection.sendRequest(CompletionResolveRequest.type, item);
      return (resolved.documentation as MarkupContent | undefined)?.value ?? '';
    },
    take: ({ textEdit }) => TextDocument.applyEdits(get(), [textEdit as TextEdit]),
    async hover(on) {
      const position = positionOf(on, false);
      const found = await connection.sendRequest(HoverRequest.type, { textDocument, position });
      return (found?.contents as MarkupContent | undefined)?.value ?? '';
    },
    async definition(on) {
      const position = positionOf(on, false);
      const found = await connection.sendRequest(DefinitionRequest.type, { textDocument, position });
      return found as Location | null;
    },
    symbols: async () =>
      ((await connection.sendRequest(DocumentSymbolRequest.type, { textDocument })) ??
        []) as DocumentSymbol[],
    async actions(on, only) {
      const range = { start: positionOf(on, false), end: positionOf(on, true) };
      const context = { diagnostics: [], ...(only && { only }) };
      const found = await connection.sendRequest(CodeActionRequest.type, { textDocument, range, context });
      return (found ?? []) as CodeAction[];
    },
    apply: ({ edit }) => change(descending(edit?.changes?.[uri] ?? [])),
    close: () => connection.sendNotification(DidCloseTextDocumentNotification.type, { textDocument }),
  };
}
