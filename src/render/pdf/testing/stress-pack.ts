import type { Block, Inline, Pack } from '../../../pack/tree.ts';
import { cell, fact, grid, inlines, list, p, pack, section } from './build.ts';
import { png } from './png.ts';

const sentence =
  'You meet people where they are, listen for what matters to them, and find with them the people, places and services that can help; nobody is passed on without a name. ';
const long = sentence.repeat(3).trim();

const runs: Inline[] = [
  { type: 'text', value: 'Plain, ' },
  { type: 'strong', children: inlines('bold') },
  { type: 'text', value: ', ' },
  { type: 'emphasis', children: inlines('italic') },
  { type: 'text', value: ', ' },
  { type: 'strong', children: [{ type: 'emphasis', children: inlines('both') }] },
  { type: 'text', value: ', ' },
  { type: 'delete', children: inlines('struck') },
  { type: 'text', value: ', ' },
  { type: 'inlineCode', value: 'jd build' },
  { type: 'text', value: ', H' },
  { type: 'subscript', children: inlines('2') },
  { type: 'text', value: 'O and 10' },
  { type: 'superscript', children: inlines('3') },
  { type: 'text', value: ', a ' },
  {
    type: 'link',
    url: 'https://example.org/a?b=c&d',
    children: inlines('link to elsewhere that is long enough to wrap over a line end'),
  },
  { type: 'text', value: ', one ' },
  { type: 'link', url: '#grid', children: inlines('to the grid') },
  { type: 'text', value: ', one ' },
  { type: 'link', url: '#nowhere', children: inlines('to nowhere') },
  { type: 'text', value: ', a note' },
  { type: 'noteReference', note: 0 },
  { type: 'text', value: ', Welsh ' },
  { type: 'text', value: 'gweithiwr cyswllt â’r tŷ a’r ŵyl', language: 'cy' },
  { type: 'text', value: ' and self-sufficient co\u00ADoperation' },
  { type: 'break' },
  { type: 'text', value: 'after a line end, with a picture ' },
  { type: 'image', picture: png(24, 12), alt: 'A small grey box' },
  { type: 'text', value: ' in it. Efficient office ﬁnal ffl.' },
];

const indicators = (level: string): Block[] => [
  list(
    Array.from(
      { length: 6 },
      (_, i) => `${level} ${i + 1}: works with people at their own pace and keeps accurate records of it`,
    ),
  ),
];

const levelGrid: Block = {
  type: 'grid',
  caption: inlines('Levels of team working'),
  columns: Array.from({ length: 4 }, () => ({ align: 'left', width: 'equal' })),
  head: [
    {
      type: 'gridRow',
      cells: [1, 2, 3, 4].map((level) =>
        cell(`Level ${level}`, { header: 'column', ...(level === 3 ? { marked: 'Required level' } : {}) }),
      ),
    },
  ],
  body: [
    {
      type: 'gridRow',
      cells: [1, 2, 3, 4].map((level) =>
        cell(indicators(`Indicator ${level}`), level === 3 ? { marked: 'Required level' } : {}),
      ),
    },
  ],
};

const nested = list([
  [p('One'), list([[p('Two'), list([[p('Three'), list([[p('Four'), list(['Five', 'Five more'])]])]])]])],
  'One more',
]);

/** A pack that holds every node, and what is known to be hard: long words, tall rows, deep lists, long notes. */
export function stressPack(): Pack {
  return pack(
    [
      {
        type: 'cover',
        kind: inlines('Candidate pack'),
        title: inlines('Community Link Worker & Co-ordinator'),
        subtitle: inlines('Job description and person specification'),
        organisation: inlines('Riverside Trust'),
        team: inlines('Wellbeing and Inequalities'),
        logo: { picture: png(120, 40, true), alt: 'Riverside Trust' },
        status: inlines('Draft'),
        facts: [
          fact('Reports to', 'Chief officer'),
          fact('Hours', '35 hours a week'),
          fact('Pay', '£27,400 to £30,150 a year'),
          fact('Closing date', '12 January 2027'),
          fact('Base', 'GP practices, four days a week; office or home, one day'),
        ],
      },
      { type: 'contents', title: inlines('Contents'), depth: 2 },
      section(
        'terms',
        'Terms',
        [
          {
            type: 'facts',
            items: [fact('Pay', '£27,400'), fact('Hours', long), fact('Contract', 'Fixed term')],
          },
        ],
        { number: '1', newPage: true },
      ),
      section(
        'prose',
        'Prose and its runs',
        [
          p(runs),
          p(long),
          p('a'.repeat(200)),
          p(`See https://example.org/${'path/'.repeat(30)} for more.`),
          section('lists', 'Lists', [
            p('An introduction to the list:'),
            nested,
            list(
              ['Ten', 'Eleven', [p('Twelve'), p('with a second paragraph'), grid(['A', 'B'], [['1', '2']])]],
              { ordered: true, start: 10 },
            ),
            {
              ...list(['Done already', 'Still to do']),
              children: [
                { type: 'listItem', checked: true, children: [p('Done already')] },
                { type: 'listItem', checked: false, children: [p('Still to do')] },
                { type: 'listItem', id: 'anchored', children: [] },
              ],
            },
          ]),
          section('others', 'Other blocks', [
            {
              type: 'blockquote',
              children: [p(long), p('And so on.')],
              attribution: inlines('A practice manager'),
            },
            {
              type: 'callout',
              kind: 'support',
              title: inlines('Support'),
              children: [p(long), list(['one', 'two'])],
            },
            { type: 'code', value: `const a = 1;\n\n  indented(${'x, '.repeat(60)})\n` },
            { type: 'thematicBreak' },
            {
              type: 'figure',
              picture: png(300, 120),
              alt: 'A grey box',
              caption: inlines('Figure 1. A box'),
            },
            { type: 'figure', picture: png(30, 10), alt: '' },
            {
              type: 'figure',
              picture: { ...png(30, 10), mediaType: 'image/svg+xml' },
              alt: 'A drawing as words',
            },
            section('deep', 'Deeper', [
              section('deeper', 'Deeper still', [section('deepest', 'Deepest', [p('Text.')])]),
            ]),
          ]),
        ],
        { number: '2' },
      ),
      section(
        'grid',
        'Tables',
        [
          grid(
            ['', 'Essential', 'Desirable', 'Assessed by'],
            [
              [
                'Skills',
                [list(Array.from({ length: 12 }, (_, i) => `Criterion ${i + 1}: ${sentence}`))],
                [list(['Drives'])],
                'Application, interview',
              ],
              [
                'Knowledge',
                [list(Array.from({ length: 60 }, (_, i) => `Criterion ${i + 1}: ${sentence}`))],
                'None',
                'Interview',
              ],
              ['', '', '', ''],
            ],
            { caption: inlines('Person specification') },
          ),
          levelGrid,
          grid(
            Array.from({ length: 9 }, (_, i) => `Column ${i + 1}`),
            [Array.from({ length: 9 }, (_, i) => `Responsibility ${i}`)],
          ),
        ],
        { number: '3', newPage: true },
      ),
      section(
        'end',
        'A title that is a good deal longer than others so that it has to take two lines',
        [
          p([
            { type: 'text', value: 'Two notes' },
            { type: 'noteReference', note: 1 },
            { type: 'text', value: ' and a second mention' },
            { type: 'noteReference', note: 0 },
          ]),
          { type: 'pageBreak' },
          p('The last page.'),
        ],
        { number: '4' },
      ),
    ],
    {
      metadata: {
        title: 'Link Worker & <Co-ordinator>',
        author: 'Riverside Trust',
        subject: 'Candidate pack',
      },
      notes: [
        { children: [p('A short note.')] },
        { children: [p(long.repeat(12)), list(['with', 'a list'])] },
      ],
    },
  );
}
