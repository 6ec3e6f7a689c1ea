import { expect, it } from 'vitest';
import { safeUrl } from './safe-url.ts';

it.each([
  'https://example.org/a?b=c#d',
  'HTTP://example.org',
  'mailto:jobs@example.org',
  'tel:+441234567890',
  '#terms',
  'roles/other.html',
  '/jobs',
  '?page=2',
  '../a:b',
  'a/b:c',
  '',
])('lets %j through', (url) => {
  expect(safeUrl(url)).toBe(url);
});

it.each([
  'javascript:alert(1)',
  'JAVASCRIPT:alert(1)',
  'java\nscript:alert(1)',
  '\u0001javascript:alert(1)',
  ' javascript:alert(1)',
  'data:text/html,<script>',
  'vbscript:x',
  'file:///etc/passwd',
  'blob:x',
  ':x',
  '//host/share',
  '\\\\host\\share',
  '/\\host',
])('holds %j back', (url) => {
  expect(safeUrl(url)).toBeUndefined();
});
