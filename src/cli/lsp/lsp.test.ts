import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, afterEach, describe, expect, it } from 'vitest';
import { type Editor, startEditor } from './testing/editor.ts';

const folder = mkdtempSync(join(tmpdir(), 'jd-lsp-'));
const editors: Editor[] = [];

async function start(at: string): Promise<Editor> {
  const editor = await startEditor(at);
  editors.push(editor);
  return editor;
}

afterEach(() => {
  for (const { process } of editors.splice(0)) process.kill('SIGKILL');
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Writes a workspace and gives its folder. */
function workspace(name: string, files: Record<string, string>): string {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name, path)), { recursive: true });
    writeFileSync(join(folder, name, path), text);
  }
  return join(folder, name);
}

function example(name: string): string {
  const at = join(folder, name);
  cpSync(`examples/${name}`, at, { recursive: true });
  return at;
}

describe('jd lsp', () => {
  it('greets', async () => {
    const editor = await start(example('valley-hospital'));
    expect(editor.greeting.serverInfo?.name).toBe('jd');
    const nurse = editor.open('roles/registered-nurse.md');
    console.log(await nurse.diagnostics());
    await nurse.replace('status: agreed', 'status: agred');
    console.log(JSON.stringify(await nurse.diagnostics(), null, 1));
    console.log((await nurse.complete('status: ')).map((i) => i.label));
    console.log(await nurse.complete('required: {dignity: '));
    console.log(await nurse.hover('dignity: 3'));
    console.log(await nurse.definition('dignity: 3'));
    console.log(JSON.stringify(await nurse.symbols()).slice(0, 1500));
    console.log(JSON.stringify(await nurse.actions('agred')));
    expect(await editor.close()).toBe(0);
  });
});
