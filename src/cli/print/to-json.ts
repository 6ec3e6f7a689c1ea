/** Data as a command with `--json` prints it. */
export function toJson(data: unknown): string {
  return `${JSON.stringify(data, undefined, 2)}\n`;
}
