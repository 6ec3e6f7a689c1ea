import type { Severity } from '../../source/index.ts';

/** A kind of message that is no rule's: about how a file is written, not about what a role says. */
export interface MessageKind {
  severity: Severity;
  /** What it is about, in one sentence. */
  flags: string;
  /** What to do, in a sentence or two. */
  advice: string;
}

const error = (flags: string, advice: string): MessageKind => ({ severity: 'error', flags, advice });
const warning = (flags: string, advice: string): MessageKind => ({ severity: 'warning', flags, advice });
const info = (flags: string, advice: string): MessageKind => ({ severity: 'info', flags, advice });

/** Every kind of message other than those of rules, by id. A test holds it to the code. */
export const messageKinds: Readonly<Record<string, MessageKind>> = {
  'content/drawing': warning(
    'Something in an SVG picture that a pack does without, such as a script or a filter.',
    'Nothing, if the picture looks right without it; else save the picture again as plain SVG, with shapes, paths and text only.',
  ),
  'content/picture-size': warning(
    'A picture far larger than print needs.',
    'Save the picture at about 2000 pixels wide, a logo at about 700.',
  ),
  'extends/cycle': error(
    'Roles that extend each other in a circle.',
    'Let one of them stand on its own: take its `extends` out.',
  ),
  'extends/near-id': info(
    'An item whose id is nearly that of an inherited item, which it does not replace.',
    'Write the id of the inherited item if this one is to stand in its place; else choose another id.',
  ),
  'extends/nothing-to-remove': warning(
    'A `remove` in a role that extends no other.',
    'Add `extends: ID`, or take `remove` out.',
  ),
  'extends/unknown-item': error(
    'A `remove` of an item that the extended role does not have, or has without a written id.',
    'Write the id that stands as `{#id}` behind the item in the file of the extended role; add one there if it has none.',
  ),
  'extends/unknown-role': error(
    'An `extends` of a role that the workspace does not have.',
    'Write the id of a role: `id:` of its frontmatter, else its file’s name without .md.',
  ),
  'file/encoding': error(
    'A file that is not UTF-8 text.',
    'Save the file as UTF-8, or remove it from the folder if it is no text.',
  ),
  'file/left-out': warning(
    'A file that was probably meant as a role and is not read as one: it stands outside the folder `roles`, or its name ends in .txt or in the ending of a word processor.',
    'Move it to `roles`, or save it as plain text under a name that ends in .md.',
  ),
  'file/link': warning(
    'A symbolic link to a folder or to nowhere; such links are not followed.',
    'Put the folder or file itself there, or remove the link.',
  ),
  'file/too-large': error(
    'A file of more than 2 MB.',
    'Split the file. A role of a few pages has some 10 kB; pictures belong in files of their own.',
  ),
  'file/unreadable': error(
    'A file that cannot be opened.',
    'See that the file exists and that you may read it.',
  ),
  'frontmatter/fence': error(
    'Keys and values on top of a file without the lines `---` around them, or with dashes of a word processor in their place.',
    'Write a line of three hyphens, `---`, above the first key and below the last.',
  ),
  'frontmatter/keys': error(
    'Frontmatter that holds a list or words instead of keys and values.',
    'Write keys and values, as in `title: Community Link Worker`.',
  ),
  'frontmatter/not-first': error(
    'Frontmatter with something before its opening `---`.',
    'Remove what stands before the first `---`.',
  ),
  'frontmatter/unclosed': error(
    'Frontmatter without a closing `---`.',
    'Write a line `---` after the last key.',
  ),
  'glossary/conflict': warning(
    'A term or acronym of the glossary with two meanings.',
    'Keep one of the two, or tell them apart in their terms.',
  ),
  'glossary/duplicate': warning(
    'A second entry of the glossary that says what another says.',
    'Remove one of the two.',
  ),
  'glossary/no-meaning': warning(
    'An entry of the glossary that says nothing about its term.',
    'Write its `meaning`, or what it is `short` for.',
  ),
  'markdown/too-deep': error(
    'Text that is nested deeper, or longer in one piece, than a person writes.',
    'Write it with fewer levels, or in shorter pieces; such text is often a slip of a program that made it.',
  ),
  'pack/picture-format': error(
    'A picture that a PDF cannot show; its words stand in its place.',
    'Save the picture as PNG, JPEG or SVG.',
  ),
  'pack/unknown-directive': error(
    'A line such as `::cover` in a pack template that names no part of packs.',
    'Write one of the directives that the message lists, or remove the line.',
  ),
  'pdf/font': error(
    'A typeface that cannot be put into a PDF.',
    'Choose another font file in the theme, as TTF or OTF; its licence must allow embedding.',
  ),
  'pdf/long-word': warning(
    'A word so long that it has to break to fit its line.',
    'Shorten the word, or put a space or hyphen in it; give an address as a link under words.',
  ),
  'pdf/missing-character': error(
    'A character that no typeface of the theme has.',
    'Name a font that has the character in the theme, or write it with others.',
  ),
  'pdf/picture': error(
    'A picture that breaks off or is damaged inside.',
    'Save the picture again, or fetch it again from where it came.',
  ),
  'pdf/wide-table': warning(
    'A table so wide that words would have to break in its columns; the cells of a row stand one under another.',
    'Make two tables of it, or turn it so that its columns become rows.',
  ),
  'person-specification/empty-group': warning(
    'A heading in a person specification with no criteria under it.',
    'Write criteria under the heading, or remove it. Essential and Desirable are not printed without criteria either.',
  ),
  'person-specification/importance': info(
    'Criteria under no heading Essential or Desirable; they are read as essential.',
    'Write a heading Essential above them if that is meant, Desirable if it is not.',
  ),
  'person-specification/misspelt': warning(
    'A heading in the person specification that is a slip away from Essential or Desirable.',
    'Write the word that was meant. As it is, the heading is the title of a group, and what stands under it is read as essential.',
  ),
  'person-specification/mixed-bracket': warning(
    'A bracket at the end of a criterion that holds methods of assessment and other words.',
    'Keep methods in a bracket of their own, last in the line; `methods` in jd.yaml adds methods of yours.',
  ),
  'person-specification/table': warning(
    'A table in a person specification whose columns are not understood.',
    'Name the columns Essential, Desirable and Assessed by, or write the criteria as headings and lists.',
  ),
  'person-specification/two-sources': error(
    'A person specification both in the frontmatter and in the body.',
    'Keep one of the two; headings and lists in the body are the simplest.',
  ),
  'person-specification/unclear-importance': warning(
    'A criterion whose row in a table is ticked as essential and as desirable, or as neither where others are, or says another word.',
    'Tick one of the two columns, or write E or D in the column that says which it is.',
  ),
  'ref/duplicate-id': error(
    'An id that two roles, two frameworks, two standards or two items of one file share.',
    'Give one of the two another id: `id:` in the frontmatter of a role, `{#id}` after an item. Of two entries for one standard keep one. The message shows both places.',
  ),
  'ref/duplicate-level': warning(
    'A level that stands twice under one competency.',
    'Name the level that was meant, or put what both say under one heading.',
  ),
  'ref/unknown-competency': error(
    'A competency that the framework does not have.',
    'Write an id of the framework; `jd show FRAMEWORK` lists them.',
  ),
  'ref/unknown-framework': error(
    'A competency framework that the workspace does not have.',
    'Write the id of a file in `frameworks`, or add the file.',
  ),
  'ref/unknown-level': error(
    'A level that the framework or the career levels do not have.',
    'Write a level that the framework, or `career_levels` in jd.yaml, has; the message lists them.',
  ),
  'ref/unknown-method': error(
    'A method of assessment that is not known.',
    'Write a method or code that the message lists, or add yours to `methods` in jd.yaml.',
  ),
  'ref/unknown-next': error(
    'A next step that is no role of the workspace, or the role itself.',
    'Write the id of another role: `id:` of its frontmatter, else its file’s name without .md.',
  ),
  'ref/unknown-pack': error(
    'A pack template that does not exist.',
    'Write the name of a file in `packs`, or of a built-in template.',
  ),
  'ref/unknown-ring': error(
    'A ring that the organisation does not have.',
    'Write the id of a ring of `organisation.structure` in jd.yaml.',
  ),
  'ref/unknown-role': warning(
    'Words that look like the id of a role and match none.',
    'Write the id of a role of the workspace, or plain words such as `Head of Service`.',
  ),
  'ref/unknown-theme': error(
    'A theme that does not exist.',
    'Write the name of a file in `themes`, or of a built-in theme.',
  ),
  'role/contract': warning(
    'A contract in one word that is nearly one of the known kinds.',
    'Write the kind as it is known, such as `permanent`, or say it in several words.',
  ),
  'role/language': info(
    'A language for which the pack’s own words have no translation.',
    'Nothing has to be done: the words are marked as English, so that they are read aloud rightly.',
  ),
  'role/note-alone': warning(
    'A line that opens with `Support:`, `Because:` or `Time:` with no list item above it.',
    'Put the line under the list item that it belongs to, or begin it with other words.',
  ),
  'role/note-indent': warning(
    'A `Support:`, `Because:` or `Time:` line that is not indented under its list item.',
    'Indent it to the column in which the words of its item start: three spaces under `1.`, four under `10.`, two under `-`.',
  ),
  'role/task-box': info(
    'A box to tick, `[ ]` or `[x]`, before a duty, a result or a criterion; packs print the item without it.',
    'Take the box out.',
  ),
  'role/title': error(
    'A role without a title.',
    'Begin the file with `---`, a line such as `title: Community Link Worker`, and `---` again.',
  ),
  'rules/unknown-option': warning(
    'An option or a value of `rules` in jd.yaml that the rule does not have.',
    'Write an option and a value as `jd explain` shows them for the rule.',
  ),
  'rules/unknown-rule': warning(
    'An id under `rules` in jd.yaml that no rule has.',
    'Write an id as `jd explain` lists it.',
  ),
  'schema/empty': error(
    'A value, list or group of keys with nothing in it.',
    'Write what belongs there, or remove the key.',
  ),
  'schema/format': error(
    'A value that is not written as it has to be: a date, an address, an id.',
    'Write it as the message shows; dates are year, month, day, as in `2027-04-30`.',
  ),
  'schema/missing-key': error(
    'A key that has to be there and is not.',
    'Add the key that the message names.',
  ),
  'schema/range': error(
    'A number that is too small or too large, or a text that is too long.',
    'Write a value within the limit that the message names.',
  ),
  'schema/type': error(
    'A value of the wrong type, such as words in the place of a number.',
    'Write a value of the type that the message names; a number, date or `yes` that is meant as words needs quotes.',
  ),
  'schema/unknown-key': warning(
    'A key that nothing reads; keys of your own start with `x_`.',
    'Write the key that was meant, or put `x_` before one of your own.',
  ),
  'schema/value': error(
    'A value that is none of those to choose from.',
    'Write one of the values that the message lists.',
  ),
  'structure/duplicate-ring': error(
    'An id that two rings of the organisation share.',
    'Give one of the two another id.',
  ),
  'structure/no-rings': error(
    'A structure of circles without its rings.',
    'Write `rings` from the centre outward, each with an `id` and a `name`.',
  ),
  'structure/reporting-cycle': error(
    'Roles that report to each other in a circle.',
    'Change `reports_to` in one of them.',
  ),
  'structure/role-title': warning(
    'A role reports to another by its title, where the organisation is drawn as a tree.',
    'Write the id of that role: `reports_to: ward-manager`. Packs print its title; in the figure both are one box.',
  ),
  'suppression/reason': warning(
    'A `jd-ignore` that names no rule or no reason; it silences nothing.',
    'Write it as `jd-ignore RULE: REASON`.',
  ),
  'suppression/unused': warning(
    'A `jd-ignore` that silences nothing.',
    'Remove it, or put it on the line before what it is about.',
  ),
  'theme/circle': error(
    'Themes that extend each other in a circle.',
    'Let one of the themes extend a built-in one.',
  ),
  'theme/contrast': error(
    'A text colour that is hard to read on its ground.',
    'Choose a shade that passes; the message names the nearest, where there is one.',
  ),
  'theme/font': error(
    'A font file that is missing or cannot be used.',
    'See that the file exists and is TTF or OTF; its path is read from the theme’s own folder.',
  ),
  'theme/measure': error(
    'A size, margin or paper of a theme that does not work.',
    'Choose a size, margin or paper within the limits that the message names.',
  ),
  'theme/placeholder': error(
    'A word in braces in a header or footer that stands for nothing.',
    'Write one of the placeholders that the message lists, or no braces.',
  ),
  'yaml/alias': error(
    'A value that starts with `*`, `&` or a wrong `<<`, which YAML takes for an alias.',
    'Put quotes around the value.',
  ),
  'yaml/aliases': error('More uses of aliases than any text needs.', 'Write the values out.'),
  'yaml/colon': error(
    'A colon and a space inside a value without quotes.',
    'Put quotes around the whole value, as the message shows.',
  ),
  'yaml/comma': error(
    'A comma inside `{ }` that cuts words in two.',
    'Put quotes around words that hold a comma, or write one key a line.',
  ),
  'yaml/comment': warning(
    'Words behind ` #`, which YAML takes for a note and not for a value: they are printed nowhere.',
    'Put quotes around the value, as in `base: "Unit #4"` or `accent: "#0B5563"`; if it is a note, write a space behind the `#`.',
  ),
  'yaml/documents': error(
    'A second YAML document in one file.',
    'Remove the second `---`, or make two files.',
  ),
  'yaml/duplicate-key': error('A key that stands twice.', 'Keep one of the two.'),
  'yaml/empty': warning('A key without a value.', 'Write a value, or remove the key.'),
  'yaml/escape': error(
    'A backslash inside double quotes that means nothing.',
    'Write `\\\\` for a backslash, or use single quotes.',
  ),
  'yaml/indent': error(
    'Keys that belong together and do not start in one column.',
    'Start keys that belong together in one column; what belongs to a key is indented under it, by spaces.',
  ),
  'yaml/key': error(
    'A key that starts with a bracket or brace.',
    'Put quotes around a value that starts with `{` or `[`.',
  ),
  'yaml/list': error(
    'A list item on the same line as its key.',
    'Begin the list on the next line, one item a line.',
  ),
  'yaml/quote': error(
    'A value that needs quotes around it, or words after a closing quote.',
    'Put one pair of quotes around the whole value; inside single quotes an apostrophe is written twice.',
  ),
  'yaml/syntax': error(
    'A line that is no key, colon and value.',
    'Write a key, a colon, a space and a value.',
  ),
  'yaml/tab': error('A tab in the indentation of YAML.', 'Indent with spaces.'),
  'yaml/tag': error(
    'A value that starts with `!`, which YAML takes for a tag.',
    'Put quotes around the value.',
  ),
  'yaml/too-deep': error(
    'YAML that is nested deeper than any text needs.',
    'Put quotes around a value that starts with `[` or `{`.',
  ),
  'yaml/unclosed-bracket': error(
    'A bracket or brace that is never closed.',
    'Close it with `]` or `}`, or put quotes around the value.',
  ),
  'yaml/unclosed-quote': error(
    'A quote that is never closed.',
    'Close the value with the quote that opens it; an apostrophe inside single quotes is written twice.',
  ),
};
