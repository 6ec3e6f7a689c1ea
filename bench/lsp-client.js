import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { performance } from 'node:perf_hooks';
import { pathToFileURL } from 'node:url';
import {
  createProtocolConnection,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver-protocol/node';
import { commandEnvironment } from './run-command.js';

/**
 * @typedef {object} Server A language server and what it is asked about.
 * @property {string} name
 * @property {string[]} args What Node is called with.
 * @property {string} folder The folder that the editor has open.
 * @property {string} path The file that is opened.
 * @property {string} languageId
 * @property {string} text Its text.
 * @property {string} typed What is typed into it, again and again: before it the text is as it was.
 * @property {number} at Offset in the text at which it is typed.
 * @property {Record<string, unknown>} [settings] What the server is told when it asks for its settings.
 */

/**
 * @typedef {object} Response What a server took, in milliseconds.
 * @property {number} ready From the start of its process to its first answer.
 * @property {number} first From the start of its process to the first diagnostics.
 * @property {number[]} keystrokes From each change to the diagnostics of the text with it.
 */

/**
 * Starts a server, opens a file in it and types into it.
 *
 * @param {Server} server
 * @param {number} changes
 * @returns {Promise<Response>}
 */
export async function timeServer({ args, folder, path, languageId, text, typed, at, settings }, changes) {
  const started = performance.now();
  const child = spawn(process.execPath, args, {
    cwd: folder,
    stdio: ['pipe', 'pipe', 'ignore'],
    env: commandEnvironment(),
  });
  try {
    const connection = createProtocolConnection(
      new StreamMessageReader(child.stdout),
      new StreamMessageWriter(child.stdin),
    );
    const uri = pathToFileURL(path).href;
    /** @type {((said: { uri: string, version?: number }) => void) | undefined} */
    let listener;
    connection.onNotification('textDocument/publishDiagnostics', (said) => listener?.(said));
    connection.onRequest('client/registerCapability', () => null);
    connection.onRequest('workspace/configuration', ({ items }) =>
      items.map((/** @type {{ section: string }} */ { section }) => settings?.[section] ?? null),
    );
    connection.listen();
    /** Does something and waits until the server speaks of the file: the milliseconds it took. */
    const until = async (/** @type {() => Promise<void>} */ act) => {
      const from = performance.now();
      const said = new Promise((resolve) => {
        listener = (each) => void (each.uri === uri && resolve(undefined));
      });
      await act();
      await said;
      return performance.now() - from;
    };
    await connection.sendRequest('initialize', {
      processId: process.pid,
      rootUri: pathToFileURL(folder).href,
      capabilities: { workspace: { configuration: true } },
      workspaceFolders: [{ uri: pathToFileURL(folder).href, name: 'roles' }],
    });
    const ready = performance.now() - started;
    await connection.sendNotification('initialized', {});
    await connection.sendNotification('workspace/didChangeConfiguration', { settings: settings ?? {} });
    await until(() =>
      connection.sendNotification('textDocument/didOpen', {
        textDocument: { uri, languageId, version: 1, text },
      }),
    );
    const first = performance.now() - started;
    const lines = text.slice(0, at).split('\n');
    const start = { line: lines.length - 1, character: lines.at(-1)?.length ?? 0 };
    const end = { ...start, character: start.character + typed.length };
    const keystrokes = [];
    for (let version = 2; version < changes + 2; version++) {
      await new Promise((resolve) => setTimeout(resolve, 300));
      const isTyped = version % 2 === 0;
      const change = isTyped
        ? { range: { start, end: start }, text: typed }
        : { range: { start, end }, text: '' };
      keystrokes.push(
        await until(() =>
          connection.sendNotification('textDocument/didChange', {
            textDocument: { uri, version },
            contentChanges: [change],
          }),
        ),
      );
    }
    connection.dispose();
    return { ready, first, keystrokes };
  } finally {
    child.kill('SIGKILL');
    if (child.exitCode === null && child.signalCode === null) await once(child, 'exit');
  }
}
