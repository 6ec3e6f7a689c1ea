import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { slashes } from '../../../disk/node-host.ts';
import { type Editor, startEditor } from './editor.ts';

/** Folders and servers of one test file; both are gone when it ends. */
export interface TestWorkspaces {
  /** Writes files into a new folder and gives its path. */
  write(files: Record<string, string | Uint8Array>): string;
  /** Copies a folder of the repository and gives the path of the copy. */
  copy(folder: string): string;
  /** Starts a server in a folder. */
  start(folder: string): Promise<Editor>;
  /** Ends all of it, whatever state it is in. */
  end(): void;
}

/** Makes a place for workspaces on the disk and the servers that are started in them. */
export function testWorkspaces(): TestWorkspaces {
  const folder = slashes(mkdtempSync(join(tmpdir(), 'jd-lsp-')));
  const editors: Editor[] = [];
  let count = 0;
  const next = () => `${folder}/${(count += 1)}`;
  return {
    write(files) {
      const root = next();
      for (const [path, text] of Object.entries(files)) {
        mkdirSync(dirname(`${root}/${path}`), { recursive: true });
        writeFileSync(`${root}/${path}`, text);
      }
      return root;
    },
    copy(from) {
      const root = next();
      cpSync(from, root, { recursive: true });
      return root;
    },
    async start(root) {
      const editor = await startEditor(root);
      editors.push(editor);
      return editor;
    },
    end() {
      for (const { process } of editors) process.kill('SIGKILL');
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** A workspace with one of everything that roles refer to. */
export const hospital: Record<string, string> = {
  'jd.yaml': `format: 1
language: en-GB
organisation:
  name: Skarrow Hospital
  structure:
    type: circles
    rings:
      - {id: wards, name: The wards}
career_levels:
  - {id: 1, title: Entry}
  - {id: 2, title: Senior}
methods:
  - {code: W, name: walk round, stage: interview}
`,
  'frameworks/core.md': `---
kind: competency-framework
id: core
title: Core competencies
levels: [{id: 1}, {id: 2}]
---

What everybody does well.

## Team working {#team-working}

Working with others towards one end.

### Level 1

- Joins in.

### Level 2: Leading

- Leads a shift.

## Judgement {#judgement}

Knowing what to do.

### Level 1

- Asks.

### Level 2

- Decides.
`,
  'standards/care.yaml': `- id: ACTW33
  title: Teach others at work
  suite: Care at work
- id: ACMV07
  title: Move people safely
`,
  'glossary.yaml': `- term: multidisciplinary team
  short: MDT
  meaning: Everybody who looks after one patient.
- term: handover
  meaning: What one shift tells the next.
`,
  'themes/skarrow.yaml': 'extends: default\n',
  'packs/short.md': '---\ntitle: Short pack\n---\n\n::cover\n\n::terms\n',
  'README.md': '# Roles\n\nHow we keep them.\n',
  'roles/head-porter.md': `---
title: Head Porter
team: Portering
level: 2
hours: {per_week: 37.5}
pay: Band 4
base: Skarrow Hospital
reports_to: Facilities manager
review: {last: 2026-10-01, every: 12 months}
---

You lead the porters of the night.

## Main duties

1. **Lead.** Plan the night with the wards. {#lead}
2. **Teach.** Teach new porters. [ACTW33] {#teach}

## Person specification

### Essential

- Plans a night's work (T) {#plans}
`,
  'roles/porter.md': `---
title: Porter
team: Portering
level: 1
hours: {per_week: 37.5}
pay: Band 2
base: Skarrow Hospital
reports_to: head-porter
next:
  - head-porter
competencies:
  framework: core
  required: {team-working: 2, judgement: 1}
theme: skarrow
review: {last: 2026-10-01, every: 12 months}
---

You keep the wards moving at night, and tell the day at handover.

## Main duties

1. **Move people.** Take patients to theatre with the MDT. [ACMV07]
2. **Keep watch.** Look after the doors.

## Person specification

### Skills (assessed by: interview)

#### Essential

- Lifts safely (T, I)

#### Desirable

- Knows the town
`,
};
