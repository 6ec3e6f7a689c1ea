/** The class names that apply, or nothing, so that no empty attribute is written. */
export function classNames(names: Record<string, boolean>): string[] | undefined {
  const applying = Object.keys(names).filter((name) => names[name]);
  return applying.length > 0 ? applying : undefined;
}
