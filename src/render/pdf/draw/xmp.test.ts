import { expect, it } from 'vitest';
import { escapeXml } from './xmp.ts';

it('escapes what XML reserves, and drops what it can’t hold', () => {
  expect(escapeXml('A & B < C > "D"\u0001\uD800')).toBe('A &amp; B &lt; C &gt; &quot;D&quot;');
});
