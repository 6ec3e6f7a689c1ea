/** Words that Markdown shows as they are, on one line, and that call nobody on the pages of a forge. */
export function escapeMarkdown(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .replace(/[\\`*_{}[\]<>()#+!|~&]/g, '\\$&')
    .replace(/@/g, '@\u200B');
}
