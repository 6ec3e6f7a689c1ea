/**
 * Text to data and tree, every value with its place.
 *
 * In: the path and bytes of one file. Out: a `Source`, with messages on its vfile for whatever was wrong
 * with the text. Nothing here throws on content, and nothing here knows what a role is.
 */
export { maxFileSize } from './decode-text.ts';
export { indexLines, type LineIndex } from './line-index.ts';
export { parseFragment } from './parse-markdown.ts';
export type { PlainBlock } from './plain-blocks.ts';
export { readMarkdown, readYaml } from './read-source.ts';
export { hasErrors, type Report, report, type Severity, type Suggestion } from './report.ts';
export type { Part, Source, SourceHeading, SourceSection } from './source.ts';
export { splitFrontmatter } from './split-frontmatter.ts';
export { suggestOnce } from './suggest-once.ts';
