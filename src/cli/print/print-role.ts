import { styleText } from 'node:util';
import {
  type CriterionGroup,
  criteriaOf,
  inheritedFrom,
  type Role,
  type RolePosition,
  requirementPlace,
  toRoleData,
  type Workspace,
} from '../../model/index.ts';
import { toFlowYaml } from './flow-yaml.ts';

/** How a role is printed. */
export interface PrintOptions {
  color: boolean;
  /** Say after each part which file and line it comes from. */
  origin: boolean;
  workspace: Workspace;
}

/** Says where something was written; nothing where that is not asked for. */
type Where = (place: RolePosition) => string;

/** What was understood of a role, for people. */
export function printRole(role: Role, { color, origin, workspace }: PrintOptions): string {
  const bold = (text: string) => (color ? styleText('bold', text, { validateStream: false }) : text);
  const dim = (text: string) => (color ? styleText('dim', text, { validateStream: false }) : text);
  const where: Where = (place) => {
    if (!origin) return '';
    const { source } = inheritedFrom(place) ?? role;
    return dim(`  ← ${source.path}:${place.start.line}`);
  };
  const parts = [
    [`${bold(role.title)} (${role.id})`, `  ${role.source.path}`],
    part(bold('Facts'), printFacts(role, workspace, where, dim)),
    part(
      bold('Sections'),
      role.sections.map(
        ({ kind, title, position }) =>
          `${origin ? '' : lineOf(position).padEnd(10)}${kind.padEnd(20)} ${title}${where(position)}`,
      ),
    ),
    part(bold('Duties'), printDuties(role, where)),
    part(
      bold('Results'),
      role.results.map(({ text, position }) => `- ${oneLine(text)}${where(position)}`),
    ),
    part(
      bold('Person specification'),
      (role.personSpecification?.groups ?? []).flatMap((group) => printGroup(group, where)),
    ),
    part(
      bold('Could this be you?'),
      (role.profile?.groups ?? []).flatMap(({ title, items }) => [
        ...(title === undefined ? [] : [title]),
        ...items.map((item) => `- ${oneLine(item)}`),
      ]),
    ),
    part(bold('Competencies'), printCompetencies(role, workspace, where)),
  ];
  return `${parts
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join('\n'))
    .join('\n\n')}\n`;
}

function part(title: string, lines: string[]): string[] {
  return lines.length === 0 ? [] : [title, ...lines.map((line) => `  ${line}`)];
}

/** The line of what stands in the role's own file; `jd show --origin` tells the others. */
function lineOf(place: RolePosition): string {
  return inheritedFrom(place) === undefined ? `line ${place.start.line}` : 'inherited';
}

function printFacts(
  role: Role,
  { defaults, host, root }: Workspace,
  where: Where,
  dim: (text: string) => string,
): string[] {
  const { facts } = toRoleData(role);
  const own = Object.keys(role.frontmatter).filter((key) => Object.hasOwn(facts, key));
  return [...new Set([...own, ...Object.keys(facts)])].map((key) => {
    const value = facts[key];
    const text = typeof value === 'object' && value !== null && 'text' in value ? value.text : value;
    const words = `${key}: ${typeof text === 'string' ? oneLine(text) : toFlowYaml(text)}`;
    if (Object.hasOwn(role.frontmatter, key) || !Object.hasOwn(defaults, key))
      return words + where(role.at(`/${key}`, 'key'));
    return where(role.at('')) === '' ? words : words + dim(`  ← defaults of ${host.show(`${root}/jd.yaml`)}`);
  });
}

function printDuties({ duties }: Role, where: Where): string[] {
  let group: string | undefined;
  return duties.flatMap((duty) => {
    const heading = duty.group !== undefined && duty.group !== group ? [`${duty.group}:`] : [];
    group = duty.group;
    const notes = (['support', 'because', 'time'] as const).flatMap((kind) =>
      duty[kind] === undefined ? [] : [`    ${kind}: ${oneLine(duty[kind].text)}`],
    );
    const standards = duty.standards.map((code) => ` [${code}]`).join('');
    const [text, ...items] = inLines(duty.text);
    const words = `${duty.number}. ${text}${standards} {#${duty.id}}${where(duty.position)}`;
    return [...heading, words, ...items.map((item) => `   ${item}`), ...notes];
  });
}

function printGroup(group: CriterionGroup, where: Where): string[] {
  const methods = group.methods.length > 0 ? ` (assessed by: ${group.methods.join(', ')})` : '';
  const criteria = criteriaOf(group).flatMap(
    ({ text, importance, methods: own, ownMethods, because, id, position }) => [
      `  ${importance}: ${inLines(text)[0]}${ownMethods ? ` (${own.join(', ')})` : ''} {#${id}}${where(position)}`,
      ...inLines(text)
        .slice(1)
        .map((item) => `    ${item}`),
      ...(because === undefined ? [] : [`    because: ${oneLine(because)}`]),
    ],
  );
  return [`${group.title ?? 'Criteria'}${methods}`, ...criteria];
}

function printCompetencies(role: Role, { frameworks }: Workspace, where: Where): string[] {
  return role.competencies.flatMap(({ framework, required }) => {
    const of = frameworks.find(({ id }) => id === framework);
    const from = (id?: string) => {
      const place = of && requirementPlace(role, of, id);
      return place === undefined ? '' : where(place);
    };
    if (required === undefined) return [`${framework}: all${from()}`];
    if (Array.isArray(required)) return [`${framework}:`, ...required.map((id) => `  ${id}${from(id)}`)];
    return [
      `${framework}:`,
      ...Object.entries(required).map(([id, level]) => `  ${id}: level ${level}${from(id)}`),
    ];
  });
}

/** Keys and values as they stand in a role's file, on one line. */

/** A text on one line, and each item of a list in it on one of its own. */
function inLines(text: string): string[] {
  return text.split(/\n\s*(?=(?:[-*+]|\d{1,9}[.)])\s)/).map(oneLine);
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
