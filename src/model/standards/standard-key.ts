/** A code without what people leave out or put in as they type it: its case and spaces. All else tells codes apart. */
export function standardKey(code: string): string {
  return code.replace(/\s+/g, '').toUpperCase();
}
