/** The way in which a text runs. */
export type Direction = 'ltr' | 'rtl';

const rightToLeftScripts = new Set(['adlm', 'arab', 'hebr', 'mand', 'nkoo', 'rohg', 'samr', 'syrc', 'thaa']);

/** Languages that are written from right to left where their tag names no script. */
const rightToLeftLanguages = new Set([
  'ar',
  'arc',
  'azb',
  'ckb',
  'dv',
  'fa',
  'glk',
  'he',
  'iw',
  'ks',
  'lrc',
  'mzn',
  'nqo',
  'pnb',
  'ps',
  'sd',
  'syr',
  'ug',
  'ur',
  'yi',
]);

/** The way in which a language runs, from its BCP 47 tag. */
export function directionOf(tag: string): Direction {
  const [language = '', ...rest] = tag.toLowerCase().split('-');
  const script = rest.find((part) => /^[a-z]{4}$/.test(part));
  const rightToLeft = script ? rightToLeftScripts.has(script) : rightToLeftLanguages.has(language);
  return rightToLeft ? 'rtl' : 'ltr';
}
