import { plainText, type RoleSection } from '../../model/index.ts';
import type { Rule } from '../rule.ts';
import { mayBeSaid } from './may-be-said.ts';

/** Flags a role that does not list what the person does. */
export const duties: Rule = {
  id: 'completeness/duties',
  severity: 'warning',
  flags: 'A role without a list of duties.',
  why: 'Duties are what a person will do, what a job is evaluated on, and what each essential criterion must rest on (NHS Job Evaluation Handbook, chapter 10).',
  examples: {
    good: [
      '---\ntitle: Hausmeister\nlanguage: de\n---\n\n## Aufgaben\n\n- Türen öffnen\n',
      '---\ntitle: Night Porter\n---\n\n## Main duties\n\n1. Take patients to theatre.\n',
    ],
    bad: [
      '---\ntitle: Night Porter\n---\n\n# Job description\n\n# Duties\n\n3.1 Take patients to theatre.\n',
      '---\ntitle: Night Porter\n---\n',
      '---\ntitle: Night Porter\n---\n\n## Main duties\n\nMany.\n',
    ],
  },
  check({ duties: listed, sections, source, language }) {
    if (listed.length > 0 || mayBeSaid(sections, language)) return [];
    const own = sections.filter(({ kind }) => kind === 'duties');
    const section = own.find(({ text }) => text.trim() !== '') ?? own[0];
    const isNumbered = section?.blocks().some((block) => isTypedNumber(block));
    return [
      {
        reason: section
          ? 'Missing duties: the section holds no list'
          : 'Missing duties, expected a section such as `## What would you actually do?` with a list',
        place: section?.position ?? source.at('/title'),
        ...(isNumbered && {
          note: 'Numbers such as `3.1` or `a)` make no list: write `1.` or `-` before each duty.',
        }),
      },
    ];
  },
};

/** Whether a block is a paragraph that opens with a number or letter that Markdown takes for words. */
function isTypedNumber(block: ReturnType<RoleSection['blocks']>[number]): boolean {
  return (
    block.type === 'paragraph' && /^(?:\d{1,2}\.\d{1,2}\.?|\(?[a-z][.)]) /.test(plainText(block.children))
  );
}
