import { expect, it } from 'vitest';
import { run } from '../../cli/main.ts';
import { fakeIo } from '../../cli/testing/fake-io.ts';

it('calls no competency unused that a role requires by a slip of the pen', async () => {
  const io = fakeIo({
    '/jd.yaml': 'format: 1\n',
    '/frameworks/core.md':
      '---\nkind: competency-framework\ntitle: Core\nlevels: [1]\n---\n\n## Listening\n\nHears.\n\n### 1\n\n- Hears.\n\n## Care\n\nHelps.\n\n### 1\n\n- Helps.\n',
    '/roles/porter.md':
      '---\ntitle: Porter\ncompetencies: {framework: core, required: {listning: 1, care: 1}}\n---\n',
  });
  await run(['validate', '--format', 'json'], io);
  const found = JSON.parse(io.out()) as { ruleId: string; message: string }[];
  expect(found.filter(({ ruleId }) => ruleId.endsWith('competency')).map(({ message }) => message)).toEqual([
    'Unknown competency `listning` of `core`; did you mean `listening`?',
  ]);
});
