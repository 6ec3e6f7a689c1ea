import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { exampleRepository } from './testing/example-repository.ts';

const { folder, workspace, path } = exampleRepository(
  { npm: 'exit 0', npx: 'shift; exec JD "$@"' },
  { 'roles/day-porter.md': '---\ntitle: Day Porter\n---\n' },
);
writeFileSync(join(workspace, 'roles/night-porter.md'), '---\ntitel: Night Porter\n---\n');
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function read(name: string): string {
  return readFileSync(join(folder, name), 'utf8');
}

interface Action {
  inputs: Record<string, { default: string }>;
  runs: { steps: { run: string; env?: Record<string, string> }[] };
}

describe('the action for GitHub', () => {
  const action = parse(readFileSync('action.yml', 'utf8')) as Action;
  const step = action.runs.steps.at(-1);

  /** Runs the step that validates, as GitHub does, with some inputs. */
  function runAction(inputs: Record<string, string>) {
    for (const name of ['summary.md', 'jd-summary.md']) rmSync(join(folder, name), { force: true });
    const values = Object.entries(step?.env ?? {}).map(([name, expression]) => {
      const input = /^\$\{\{ inputs\.([a-z-]+) \}\}$/.exec(expression)?.[1] ?? '';
      expect(Object.keys(action.inputs)).toContain(input);
      return [name, inputs[input] ?? action.inputs[input]?.default ?? ''];
    });
    const github = {
      PATH: path,
      GITHUB_ACTION_PATH: process.cwd(),
      GITHUB_STEP_SUMMARY: join(folder, 'summary.md'),
      RUNNER_TEMP: folder,
    };
    return spawnSync('bash', ['--noprofile', '--norc', '-eo', 'pipefail', '-c', step?.run ?? ''], {
      cwd: workspace,
      env: { ...github, ...Object.fromEntries(values) },
      encoding: 'utf8',
    });
  }

  it('annotates all files, writes a summary, and fails if there are errors', () => {
    const { status, stdout, stderr } = runAction({});
    expect(stderr).toBe('');
    expect(status).toBe(1);
    expect(stdout).toContain('::error file=roles/night-porter.md,line=2,');
    expect(stdout).toContain('::warning file=roles/day-porter.md,');
    expect(read('summary.md')).toMatch(/^### jd: 1 error, /);
  });

  it('heeds its inputs', () => {
    const sarif = join(folder, 'jd.sarif');
    const changed = runAction({ 'changed-since': 'HEAD', sarif: sarif });
    expect(changed.status).toBe(1);
    expect(changed.stdout).not.toContain('day-porter');
    expect((JSON.parse(read('jd.sarif')) as { version: string }).version).toBe('2.1.0');
    const roles = { paths: 'roles/day-porter.md\nroles/practice-coach.md\n' };
    expect(runAction(roles).status).toBe(0);
    const strict = runAction({ ...roles, 'max-warnings': '0' });
    expect(strict.status).toBe(1);
    expect(read('summary.md')).toContain('Too many warnings');
    const missing = runAction({ baseline: 'nowhere.json' });
    expect(missing.status).toBe(2);
    expect(missing.stderr).toContain('No baseline');
    expect(missing.stdout).toMatch(/^::error title=jd::No baseline `nowhere\.json`%0A.*\n$/);
  });
});

describe('the workflow for GitHub', () => {
  interface Workflow {
    jobs: { validate: { steps: { run?: string; env?: Record<string, string> }[] } };
  }
  const { jobs } = parse(readFileSync('templates/ci/github.yml', 'utf8')) as Workflow;
  const step = jobs.validate.steps.at(-1);

  function runStep(base: string) {
    expect(step?.env).toEqual({ BASE: '${{ github.base_ref }}' });
    return spawnSync('bash', ['-e', '-c', step?.run ?? ''], {
      cwd: workspace,
      env: { PATH: path, BASE: base, GITHUB_STEP_SUMMARY: join(folder, 'step.md') },
      encoding: 'utf8',
    });
  }

  it('annotates all files on the default branch, and in a pull request those that it changes', () => {
    const all = runStep('');
    expect(all.status).toBe(1);
    expect(all.stdout).toContain('::error file=roles/night-porter.md,line=2,');
    expect(all.stdout).toContain('file=roles/day-porter.md,');
    expect(read('step.md')).toContain('| `roles/day-porter.md:');
    const changed = runStep('main');
    expect(read('step.md')).not.toContain('day-porter');
    expect(changed.status).toBe(1);
    expect(changed.stdout).toContain('file=roles/night-porter.md,');
    expect(changed.stdout).not.toContain('day-porter');
  });
});

describe('the job for GitLab', () => {
  const job = (parse(readFileSync('templates/ci/gitlab.yml', 'utf8')) as Record<string, Job>)['jd-validate'];

  interface Job {
    script: string[];
    artifacts: { reports: Record<string, string> };
  }

  function runJob(variables: Record<string, string>) {
    return spawnSync('sh', ['-ec', job?.script.join('\n') ?? ''], {
      cwd: workspace,
      env: { PATH: path, JD_OPTIONS: '', ...variables },
      encoding: 'utf8',
    });
  }

  it('writes the reports that it names, and fails if there are errors', () => {
    const { status, stdout } = runJob({});
    expect(status).toBe(1);
    expect(stdout).toContain('roles/day-porter.md');
    const reports = Object.values(job?.artifacts.reports ?? {});
    expect(reports).toHaveLength(2);
    for (const report of reports) expect(existsSync(join(workspace, report)), report).toBe(true);
  });

  it('reports what a merge request changes, and takes more options', () => {
    const { stdout } = runJob({
      CI_MERGE_REQUEST_DIFF_BASE_SHA: 'HEAD',
      JD_OPTIONS: '--quiet --date 2027-01-11',
    });
    expect(stdout).toContain('roles/night-porter.md:2:1 error');
    expect(stdout).not.toContain('roles/day-porter.md');
    expect(stdout).not.toContain(' warning ');
  });
});

describe('the hook for pre-commit', () => {
  it('runs a command of jd, on all files', () => {
    const hooks = parse(readFileSync('.pre-commit-hooks.yaml', 'utf8')) as Record<string, unknown>[];
    expect(hooks).toMatchObject([{ id: 'jd-validate', entry: 'jd validate', pass_filenames: false }]);
  });
});
