const { existsSync } = require('node:fs');
const { join } = require('node:path');
const { commands, window, workspace } = require('vscode');
const { LanguageClient, TransportKind } = require('vscode-languageclient/node');

/** @type {LanguageClient | undefined} */
let client;

/** The program of the settings, else the one of the folder, else the one that the system finds. */
function findCommand() {
  const named = workspace.getConfiguration('jd').get('command');
  if (named) return named;
  const program = process.platform === 'win32' ? 'jd.cmd' : 'jd';
  const installed = (workspace.workspaceFolders ?? []).map(({ uri }) =>
    join(uri.fsPath, 'node_modules', '.bin', program),
  );
  return installed.find((path) => existsSync(path)) ?? 'jd';
}

async function start() {
  const command = findCommand();
  client = new LanguageClient(
    'jd',
    'jd',
    // On Windows, npm installs programs as scripts, which only a shell can start.
    {
      command,
      args: ['lsp'],
      transport: TransportKind.stdio,
      options: { shell: process.platform === 'win32' },
    },
    { documentSelector: [{ language: 'markdown' }, { language: 'yaml' }] },
  );
  try {
    await client.start();
  } catch (error) {
    client = undefined;
    const why = error instanceof Error ? error.message : String(error);
    await window.showErrorMessage(
      `"${command}" can not be started: ${why}. Set jd.command to the path of jd.`,
    );
  }
}

async function activate(context) {
  context.subscriptions.push(
    commands.registerCommand('jd.restart', async () => {
      await client?.stop();
      await start();
    }),
  );
  await start();
}

async function deactivate() {
  await client?.stop();
}

module.exports = { activate, deactivate };
