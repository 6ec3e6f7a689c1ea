const ASCII = /^[\x20-\x7E]*$/;

/** A PDF text string: readable where it is ASCII, UTF-16 otherwise. */
export function textString(text: string): string {
  return ASCII.test(text) ? literal(text) : `<FEFF${utf16(text)}>`;
}

/** A string of ASCII characters. */
export function literal(text: string): string {
  return `(${text.replace(/[\\()]/g, '\\$&')})`;
}

/** UTF-16 code units in hexadecimal, lone surrogates replaced. */
export function utf16(text: string): string {
  let out = '';
  for (const unit of text.replace(/\p{Surrogate}/gu, '\uFFFD').split('')) {
    out += unit.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0');
  }
  return out;
}

/** A number with at most two decimals, as content streams write it. */
export function number(value: number): string {
  return String(Math.round(value * 100) / 100);
}
