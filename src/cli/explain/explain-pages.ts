import { presetNames } from '../../rules/index.ts';
import { type ExplanationPart, explainSections } from './explain-sections.ts';
import {
  type Explanation,
  explanations,
  groupByFamily,
  type MessageExplanation,
  type RuleExplanation,
} from './explanation.ts';
import { joinBlocks } from './join-blocks.ts';
import { markdownTable } from './markdown-table.ts';

const generated = '<!-- Generated from src/rules by `npm run generate`; never edited. -->\n';
const generatedMessages =
  '<!-- Generated from src/cli/explain/message-kinds.ts by `npm run generate`; never edited. -->\n';

/** The generated pages, by their path in `docs`: one of each rule, their index, and one of all other messages. */
export function explainPages(): Map<string, string> {
  const all = explanations();
  const rules = all.filter((one) => one.type === 'rule');
  const messages = all.filter((one) => one.type === 'message');
  return new Map([
    ['rules/README.md', rulesIndex(rules)],
    ...rules.map((rule) => [`rules/${rule.id}.md`, rulePage(rule)] as const),
    ['messages.md', messagesPage(messages)],
  ]);
}

function rulePage(rule: RuleExplanation): string {
  const sections = explainSections(rule).flatMap(({ title, parts }) => [
    `## ${title}`,
    ...parts.map(markdown),
  ]);
  return joinBlocks([generated, `# ${rule.id}`, rule.flags, ...sections, '[All rules](../README.md)']);
}

function rulesIndex(rules: RuleExplanation[]): string {
  const others = presetNames.filter((name) => name !== 'recommended');
  const tables = groupByFamily(rules).flatMap(({ family, members }) => [
    `## ${family}`,
    markdownTable(
      ['rule', 'by default', ...others.map((name) => `\`${name}\``), 'flags'],
      members
        .filter((one) => one.type === 'rule')
        .map(({ id, severity, presets, flags }) => [
          `[${id}](${id}.md)`,
          severity,
          ...others.map((name) => presets[name]),
          flags,
        ]),
    ),
  ]);
  return joinBlocks([
    generated,
    '# Rules',
    'What `jd validate` looks for, and `jd build` on the pages of a PDF (`pdf/…`); what each rule is set to by default (the preset `recommended`) and in the other presets. `jd explain RULE` prints a rule’s page. [How to choose rules and set their options](../guides/validate.md).',
    ...tables,
    'Messages whose id is not here are about how a file is written: [all of them](../messages.md).',
  ]);
}

function messagesPage(messages: MessageExplanation[]): string {
  const tables = groupByFamily(messages).flatMap(({ family, members }) => [
    `## ${family}`,
    markdownTable(['id', 'severity', 'means', 'what to do'], members.map(messageRow)),
  ]);
  return joinBlocks([
    generatedMessages,
    '# Messages about how files are written',
    'These are not rules: their severity is fixed. A warning about the text of a role can be silenced at its place by a `jd-ignore` with a reason, an error cannot. `jd explain ID` prints the same of one of them. What roles say is the subject of [rules](rules/README.md).',
    ...tables,
  ]);
}

function messageRow(message: Explanation): string[] {
  const advice = explainSections(message).flatMap(({ parts }) => parts.map(markdown));
  return [`\`${message.id}\``, message.severity, message.flags, ...advice];
}

function markdown(part: ExplanationPart): string {
  switch (part.type) {
    case 'paragraph':
      return part.text;
    case 'list':
      return part.items
        .map((item) => `- ${typeof item === 'string' ? item : `[${item.title}](${item.url})`}`)
        .join('\n');
    case 'code': {
      const fence = '`'.repeat(Math.max(3, ...[...part.text.matchAll(/`+/g)].map(([run]) => run.length + 1)));
      const caption = part.path === undefined ? '' : `\`${part.path}\`:\n\n`;
      return `${caption}${fence}${part.language}\n${part.text.replace(/\n?$/, '\n')}${fence}`;
    }
  }
}
