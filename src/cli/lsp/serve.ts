import {
  type Connection,
  createConnection,
  DidChangeWatchedFilesNotification,
  type InitializeParams,
  type InitializeResult,
  StreamMessageReader,
  StreamMessageWriter,
  TextDocumentSyncKind,
  TextDocuments,
} from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import packageJson from '../../../package.json' with { type: 'json' };
import type { Io } from '../io.ts';
import { dayOfCheck } from '../usage/dates.ts';
import { codeActionKinds, codeActions } from './code-actions.ts';
import { completions, describeItem, type Proposal, toItems, triggerCharacters } from './completion/index.ts';
import { findDefinition } from './definition.ts';
import { hoverAt } from './hover.ts';
import { filePath, openTexts } from './open-texts.ts';
import { offsetOf } from './places.ts';
import { documentSymbols } from './symbols.ts';
import { openWorkspacesOf } from './workspaces.ts';

/** Speaks the language server protocol over standard input and output, until the editor says that it ends. */
export function serve(io: Io): Promise<never> {
  const connection = createConnection(
    new StreamMessageReader(process.stdin),
    new StreamMessageWriter(process.stdout),
  );
  connection.onInitialize((params) => {
    openSession(connection, params, io);
    return greeting;
  });
  let isAsked = false;
  connection.onShutdown(() => {
    isAsked = true;
  });
  // An editor that is gone says nothing any more; one that ends says so, and the connection ends the process.
  process.stdin.on('end', () => process.exit(isAsked ? 0 : 1));
  connection.listen();
  return new Promise(() => {});
}

const greeting: InitializeResult = {
  serverInfo: { name: 'jd', version: packageJson.version },
  capabilities: {
    positionEncoding: 'utf-16',
    textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental, save: true },
    completionProvider: { triggerCharacters, resolveProvider: true },
    hoverProvider: true,
    definitionProvider: true,
    documentSymbolProvider: true,
    codeActionProvider: { codeActionKinds },
  },
};

/** Answers what the editor asks; what goes wrong in one answer is the answer, and the next one is given. */
function openSession(connection: Connection, params: InitializeParams, io: Io): void {
  const folders = (params.workspaceFolders ?? []).flatMap(({ uri }) => filePath(uri) ?? []);
  const texts = openTexts(io.host, folders);
  const documents = new TextDocuments(TextDocument);
  const workspaces = openWorkspacesOf(texts, io.host, {
    texts,
    run: () => ({ date: dayOfCheck(undefined, io) }),
    send: (diagnostics) => void connection.sendDiagnostics(diagnostics),
    fail: (error) =>
      connection.console.error(
        `jd: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`,
      ),
  });
  documents.onDidOpen(({ document }) => texts.open(document));
  documents.onDidChangeContent(() => workspaces.change());
  documents.onDidSave(() => workspaces.change());
  documents.onDidClose(({ document }) => {
    texts.close(document.uri);
    workspaces.change();
  });
  documents.listen(connection);
  connection.onDidChangeWatchedFiles(() => workspaces.change());
  connection.onInitialized(() => {
    if (params.capabilities.workspace?.didChangeWatchedFiles?.dynamicRegistration === true) watch(connection);
  });
  /** The file of a request and the offset in its text. */
  const at = ({
    textDocument,
    position,
  }: {
    textDocument: { uri: string };
    position: { line: number; character: number };
  }) => {
    const file = workspaces.file(textDocument.uri);
    const document = documents.get(textDocument.uri);
    if (file === undefined || document === undefined) return undefined;
    return { file, document, offset: offsetOf(position, document) };
  };
  let proposed: readonly Proposal[] = [];
  connection.onCompletion((request) => {
    const here = at(request);
    const found = here && completions(here.file, here.offset, here.document);
    proposed = found?.proposals ?? [];
    return found === undefined ? null : toItems(found.proposals, found.range);
  });
  connection.onCompletionResolve((item) => describeItem(item, proposed));
  connection.onHover(async (request) => {
    const here = at(request);
    if (here === undefined) return null;
    const checked = await workspaces.of(request.textDocument.uri)?.publisher.messages(here.file.path);
    return hoverAt(here.file, here.offset, here.document, checked) ?? null;
  });
  connection.onDefinition((request) => {
    const here = at(request);
    const place = here && findDefinition(here.file, here.offset);
    if (place === undefined) return null;
    return { uri: texts.uriOf(place.path), range: place.range(texts.at(place.path)?.document) };
  });
  connection.onDocumentSymbol(({ textDocument }) => {
    const file = workspaces.file(textDocument.uri);
    const document = documents.get(textDocument.uri);
    return file === undefined || document === undefined ? null : documentSymbols(file, document);
  });
  connection.onCodeAction(async ({ textDocument, range, context }) => {
    const opened = workspaces.of(textDocument.uri);
    const text = texts.byUri(textDocument.uri);
    const checked = text && (await opened?.publisher.messages(text.path));
    if (text === undefined || checked === undefined) return null;
    return codeActions({ checked, text, range, only: context.only });
  });
}

/** Asks the editor to tell of changes on the disk: pictures count too. */
function watch(connection: Connection): void {
  const globPattern = '**/*.{md,markdown,yaml,yml,png,jpg,jpeg,svg}';
  void connection.client.register(DidChangeWatchedFilesNotification.type, { watchers: [{ globPattern }] });
}
