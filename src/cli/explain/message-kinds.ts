import type { Severity } from '../../source/index.ts';

/** A kind of message that is no rule's: about how a file is written, not about what a role says. */
export interface MessageKind {
  severity: Severity;
  /** What it is about, in one sentence. */
  flags: string;
}

const error = (flags: string): MessageKind => ({ severity: 'error', flags });
const warning = (flags: string): MessageKind => ({ severity: 'warning', flags });
const info = (flags: string): MessageKind => ({ severity: 'info', flags });

/** Every kind of message other than those of rules, by id. A test holds it to the code. */
export const messageKinds: Readonly<Record<string, MessageKind>> = {
  'content/drawing': warning(
    'Something in an SVG picture that a pack does without, such as a script or a filter.',
  ),
  'content/picture-size': warning('A picture far larger than print needs.'),
  'extends/cycle': error('Roles that extend each other in a circle.'),
  'extends/near-id': info('An item whose id is nearly that of an inherited item, which it does not replace.'),
  'extends/nothing-to-remove': warning('A `remove` in a role that extends no other.'),
  'extends/unknown-item': error(
    'A `remove` of an item that the extended role does not have, or has without a written id.',
  ),
  'extends/unknown-role': error('An `extends` of a role that the workspace does not have.'),
  'file/encoding': error('A file that is not UTF-8 text.'),
  'file/link': warning('A symbolic link to a folder or to nowhere; such links are not followed.'),
  'file/too-large': error('A file of more than 2 MB.'),
  'file/unreadable': error('A file that can not be opened.'),
  'frontmatter/keys': error('Frontmatter that holds a list or words instead of keys and values.'),
  'frontmatter/not-first': error('Frontmatter with something before its opening `---`.'),
  'frontmatter/unclosed': error('Frontmatter without a closing `---`.'),
  'glossary/conflict': warning('A term or acronym of the glossary with two meanings.'),
  'glossary/duplicate': warning('A second entry of the glossary that says what another says.'),
  'glossary/no-meaning': warning('An entry of the glossary that says nothing about its term.'),
  'markdown/too-deep': error('Text that is nested deeper, or longer in one piece, than a person writes.'),
  'pack/picture-format': error('A picture that a PDF can not show; its words stand in its place.'),
  'pack/unknown-directive': error('A line such as `::cover` in a pack template that names no part of packs.'),
  'pdf/font': error('A typeface that can not be put into a PDF.'),
  'pdf/long-word': warning('A word so long that it has to break to fit its line.'),
  'pdf/missing-character': error('A character that no typeface of the theme has.'),
  'pdf/picture': error('A picture that breaks off or is damaged inside.'),
  'pdf/wide-table': warning('A table so wide that its words have to break to fit the page.'),
  'person-specification/empty-group': warning(
    'A heading in a person specification with no criteria under it.',
  ),
  'person-specification/importance': info(
    'Criteria under no heading Essential or Desirable; they are read as essential.',
  ),
  'person-specification/mixed-bracket': warning(
    'A bracket at the end of a criterion that holds methods of assessment and other words.',
  ),
  'person-specification/table': warning(
    'A table in a person specification whose columns are not understood.',
  ),
  'person-specification/two-sources': error(
    'A person specification both in the frontmatter and in the body.',
  ),
  'ref/duplicate-id': error('An id that two roles, or two items of one file, share.'),
  'ref/unknown-competency': error('A competency that the framework does not have.'),
  'ref/unknown-framework': error('A competency framework that the workspace does not have.'),
  'ref/unknown-level': error('A level that the framework or the career levels do not have.'),
  'ref/unknown-method': warning('A method of assessment that is not known.'),
  'ref/unknown-pack': error('A pack template that does not exist.'),
  'ref/unknown-ring': error('A ring that the organisation does not have.'),
  'ref/unknown-role': warning('Words that look like the id of a role and match none.'),
  'ref/unknown-theme': error('A theme that does not exist.'),
  'role/language': info('A language for which the pack’s own words have no translation.'),
  'role/note-alone': warning(
    'A line that opens with `Support:`, `Because:` or `Time:` with no list item above it.',
  ),
  'role/note-indent': warning(
    'A `Support:`, `Because:` or `Time:` line that is not indented under its list item.',
  ),
  'role/title': error('A role without a title.'),
  'rules/unknown-option': warning('An option or a value of `rules` in jd.yaml that the rule does not have.'),
  'rules/unknown-rule': warning('An id under `rules` in jd.yaml that no rule has.'),
  'schema/empty': error('A value, list or group of keys with nothing in it.'),
  'schema/format': error('A value that is not written as it has to be: a date, an address, an id.'),
  'schema/missing-key': error('A key that has to be there and is not.'),
  'schema/range': error('A number that is too small or too large, or a text that is too long.'),
  'schema/type': error('A value of the wrong type, such as words in the place of a number.'),
  'schema/unknown-key': warning('A key that nothing reads; keys of your own start with `x_`.'),
  'schema/value': error('A value that is none of those to choose from.'),
  'structure/duplicate-ring': error('An id that two rings of the organisation share.'),
  'structure/no-rings': error('A structure of circles without its rings.'),
  'structure/reporting-cycle': error('Roles that report to each other in a circle.'),
  'suppression/reason': warning('A `jd-ignore` that names no rule or no reason; it silences nothing.'),
  'suppression/unused': warning('A `jd-ignore` that silences nothing.'),
  'theme/circle': error('Themes that extend each other in a circle.'),
  'theme/contrast': error('A text colour that is hard to read on its ground.'),
  'theme/font': error('A font file that is missing or can not be used.'),
  'theme/measure': error('A size, margin or paper of a theme that does not work.'),
  'theme/placeholder': error('A word in braces in a header or footer that stands for nothing.'),
  'yaml/alias': error('A value that starts with `*`, `&` or a wrong `<<`, which YAML takes for an alias.'),
  'yaml/aliases': error('More uses of aliases than any text needs.'),
  'yaml/colon': error('A colon and a space inside a value without quotes.'),
  'yaml/comma': error('A comma inside `{ }` that cuts words in two.'),
  'yaml/documents': error('A second YAML document in one file.'),
  'yaml/duplicate-key': error('A key that stands twice.'),
  'yaml/empty': warning('A key without a value.'),
  'yaml/escape': error('A backslash inside double quotes that means nothing.'),
  'yaml/indent': error('Keys that belong together and do not start in one column.'),
  'yaml/key': error('A key that starts with a bracket or brace.'),
  'yaml/list': error('A list item on the same line as its key.'),
  'yaml/quote': error('A value that needs quotes around it, or words after a closing quote.'),
  'yaml/syntax': error('A line that is no key, colon and value.'),
  'yaml/tab': error('A tab in the indentation of YAML.'),
  'yaml/tag': error('A value that starts with `!`, which YAML takes for a tag.'),
  'yaml/too-deep': error('YAML that is nested deeper than any text needs.'),
  'yaml/unclosed-bracket': error('A bracket or brace that is never closed.'),
  'yaml/unclosed-quote': error('A quote that is never closed.'),
};
