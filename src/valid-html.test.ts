import { readdirSync } from 'node:fs';
import { HtmlValidate } from 'html-validate';
import { expect, test } from 'vitest';
import { candidatePack } from './render/html/fixtures/candidate-pack.ts';
import { renderHtml } from './render/html/index.ts';
import { testTheme } from './testing/load-theme.ts';
import { makePacks } from './testing/make-pack.ts';

const workspaces = [...readdirSync('examples').map((name) => `examples/${name}`), 'src/testing/stress'];

const validator = new HtmlValidate({
  root: true,
  extends: ['html-validate:standard', 'html-validate:a11y', 'html-validate:document'],
  rules: {
    'heading-level': 'error',
    'no-dup-id': 'error',
    'unique-landmark': 'error',
    // Browsers forget what a table or list is once its styles change: the roles are there on purpose.
    'no-redundant-role': 'off',
    // The standard lets it be of either case.
    'doctype-style': 'off',
    // The standard lets a > stand in text; the serialiser writes &#x3C; and &#x26; for the others.
    'no-raw-characters': 'off',
  },
});

/** What the validator finds, a line each. */
function faultsOf(html: string): string[] {
  const { results } = validator.validateStringSync(html);
  return results.flatMap(({ messages }) =>
    messages.map(({ ruleId, line, message }) => `${ruleId}, line ${line}: ${message}`),
  );
}

test.each(workspaces)('every pack of %s is valid HTML', async (folder) => {
  const packs = await makePacks(`${process.cwd()}/${folder}`);
  expect(packs.length).toBeGreaterThan(0);
  for (const { html, role } of packs) expect(faultsOf(html), role.id).toEqual([]);
});

test('a pack that has every node is valid HTML', async () => {
  expect(faultsOf(await renderHtml(candidatePack, testTheme()))).toEqual([]);
});

test('the validator finds what is wrong', () => {
  const html =
    '<!doctype html><html lang="en"><head><title>x</title></head><body><h1>a</h1><h3>b</h3></body></html>';
  expect(faultsOf(html).join()).toContain('heading-level');
});
