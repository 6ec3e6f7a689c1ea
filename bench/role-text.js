import { roleFrontmatter } from './role-frontmatter.js';
import * as words from './role-words.js';

/**
 * @typedef {object} Cast What one role is written with.
 * @property {import('./random.js').Random} random
 * @property {words.Service} service
 * @property {string} title
 * @property {number} number From 1.
 * @property {string} neighbour Id of another role.
 */

/**
 * Writes one role as a Markdown file: frontmatter, an opening text and nine sections.
 *
 * @param {Cast} cast
 * @returns {string}
 */
export function roleText(cast) {
  const sections = [
    paragraph(cast, words.summaries, 3),
    ['## Why is this role important?', paragraph(cast, words.openings, 2), paragraph(cast, words.reasons, 3)],
    ['## About the team', paragraph(cast, words.teamSentences, 4), callout(cast)],
    ['## What would you actually do?', dutyGroups(cast)],
    ['## Communications', contactList(cast)],
    ['## What may be challenging', ...several(cast, words.challenges, 2)],
    ['## Dimensions of the post', figureTable(cast)],
    ['## What we offer', bullets(several(cast, words.offers, 5))],
    ['## Person specification', ...specification(cast)],
    ['## How to apply', paragraph(cast, words.applying, 4)],
  ];
  return `${[roleFrontmatter(cast), ...sections.flat(), ...footnote(cast)].join('\n\n')}\n`;
}

/**
 * Fills the gaps of a sentence with words of the service.
 *
 * @param {Cast} cast
 * @param {string} sentence
 */
function fill({ random, service }, sentence) {
  /** @type {Record<string, () => string>} */
  const gaps = {
    people: () => random.pick(service.people),
    place: () => random.pick(service.places),
    task: () => random.pick(service.tasks),
    partner: () => random.pick(service.partners),
    system: () => service.system,
    service: () => service.name.toLowerCase(),
    amount: () => `${1 + random.integer(40)},${random.pick(['000', '250', '500'])}`,
    number: () => random.pick(['five', 'seven', 'nine', 'twelve']),
  };
  return sentence.replace(/\{(\w)(\w*)\}/g, (_, first, rest) => {
    const word = gaps[first.toLowerCase() + rest]?.() ?? '';
    return first === first.toUpperCase() ? word.charAt(0).toUpperCase() + word.slice(1) : word;
  });
}

/** @type {(cast: Cast, sentences: readonly string[], count: number) => string[]} */
function several(cast, sentences, count) {
  return cast.random.some(sentences, count).map((sentence) => wrap(fill(cast, sentence)));
}

/** @type {(cast: Cast, sentences: readonly string[], count: number) => string} */
function paragraph(cast, sentences, count) {
  const chosen = cast.random.some(sentences, count).map((sentence) => fill(cast, sentence));
  return wrap(chosen.join(' '));
}

/** @type {(items: string[]) => string} */
function bullets(items) {
  return items.map((item) => `- ${item.replaceAll('\n', '\n  ')}`).join('\n');
}

/** Every third role has a note in a box. @type {(cast: Cast) => string[]} */
function callout(cast) {
  if (!cast.random.happens(0.3)) return [];
  const text = wrap(
    fill(
      cast,
      'From next summer {place} moves into a new building. Until then a room on the ground floor can be booked.',
    ),
  );
  return [`> [!NOTE]\n> ${text.replaceAll('\n', '\n> ')}`];
}

/** Eleven duties under two headings; some cite a standard, have an id, or carry a note or steps. @type {(cast: Cast) => string} */
function dutyGroups(cast) {
  const { random } = cast;
  const chosen = random.some(words.duties, 11);
  const items = chosen.map(([title = '', text = ''], index) => {
    const marks = `${random.happens(0.4) ? ` [ACST${10 + random.integer(90)}]` : ''}${random.happens(0.2) ? ` {#${title.toLowerCase().replaceAll(' ', '-')}}` : ''}`;
    const lead = `${index + 1}. `;
    const item = `${lead}${wrap(`**${title}.** ${fill(cast, text)}${marks}`)}`;
    return [item, ...under(cast)].join('\n').replaceAll('\n', `\n${' '.repeat(lead.length)}`);
  });
  return [
    `### With the ${random.pick(cast.service.people)}`,
    items.slice(0, 6).join('\n'),
    `### At ${random.pick(cast.service.places)}`,
    items.slice(6).join('\n'),
  ].join('\n\n');
}

/** What stands under a duty. @type {(cast: Cast) => string[]} */
function under(cast) {
  const { random } = cast;
  if (random.happens(0.2)) return [`- Support: ${fill(cast, random.pick(words.supports))}`];
  if (random.happens(0.1)) return [`- Because: ${fill(cast, random.pick(words.becauses))}`];
  if (random.happens(0.12))
    return ['- Ask, in this order:', ...several(cast, words.steps, 3).map((step) => `  - ${step}`)];
  return [];
}

/** @type {(cast: Cast) => string} */
function contactList(cast) {
  const ways = cast.random.some(words.contactWays, 5);
  const contacts = cast.random.some(words.contacts, 5);
  return bullets(contacts.map((name, index) => wrap(fill(cast, `**${name}**, ${ways[index]}`))));
}

/** @type {(cast: Cast) => string} */
function figureTable(cast) {
  const rows = cast.random.some(words.figures, 5).map(([what = '', amount = '']) => {
    return `| ${fill(cast, what)} | ${fill(cast, amount)} | ${cast.random.pick(words.remarks)} |`;
  });
  return ['| What | How much | Remarks |', '| --- | ---: | --- |', ...rows].join('\n');
}

/** Four groups of criteria, under headings. @type {(cast: Cast) => string[]} */
function specification(cast) {
  const { random } = cast;
  const methods = ['application', 'application, interview', 'interview, test', 'interview, references'];
  return Object.entries(words.criteria).flatMap(([group, texts], index) => {
    const essential = 2 + random.integer(3);
    const items = random.some(texts, essential + 2).map((text) => {
      const codes = random.happens(0.25) ? ` (${random.pick(['A', 'I', 'A, I', 'T', 'I, R'])})` : '';
      return wrap(`${fill(cast, text)}${codes}`);
    });
    return [
      `### ${group} (assessed by: ${methods[index]})`,
      '#### Essential',
      bullets(items.slice(0, essential)),
      '#### Desirable',
      bullets(items.slice(essential)),
    ];
  });
}

/** One role in twelve has a footnote. @type {(cast: Cast) => string[]} */
function footnote(cast) {
  if (!cast.random.happens(1 / 12)) return [];
  return [
    'The figures above are those of the last full year.[^1]',
    wrap(fill(cast, '[^1]: From April to March, as {partner} count it.')),
  ];
}

/** Breaks a text into lines of at most 100 characters. @type {(text: string) => string} */
function wrap(text) {
  return text.replace(/(?=.{101}).{1,100} /g, (line) => `${line.trimEnd()}\n`);
}
