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
  const hundredths = Math.round(value * 100);
  // Whole numbers become text in a fraction of the time that others take.
  if (!(Math.abs(hundredths) < 1e9)) return String(hundredths / 100);
  const size = Math.abs(hundredths);
  const left = size % 100;
  const sign = hundredths < 0 ? '-' : '';
  const whole = (size - left) / 100;
  if (left === 0) return `${sign}${whole}`;
  return left % 10 === 0 ? `${sign}${whole}.${left / 10}` : `${sign}${whole}.${left < 10 ? '0' : ''}${left}`;
}
