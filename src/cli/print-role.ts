import { styleText } from 'node:util';
import { type CriterionGroup, criteriaOf, type Role, toRoleData } from '../model/index.ts';
import type { Output } from './io.ts';

/** What was understood of a role, for people. */
export function printRole(role: Role, { color }: Pick<Output, 'color'>): string {
  const bold = (text: string) => (color ? styleText('bold', text, { validateStream: false }) : text);
  const parts = [
    [`${bold(role.title)} (${role.id})`, `  ${role.source.path}`],
    part(bold('Facts'), printFacts(role)),
    part(
      bold('Sections'),
      role.sections.map(
        ({ kind, title, position }) =>
          `${`line ${position.start.line}`.padEnd(9)} ${kind.padEnd(20)} ${title}`,
      ),
    ),
    part(bold('Duties'), printDuties(role)),
    part(
      bold('Results'),
      role.results.map(({ text }) => `- ${oneLine(text)}`),
    ),
    part(bold('Person specification'), (role.personSpecification?.groups ?? []).flatMap(printGroup)),
    part(
      bold('Could this be you?'),
      (role.profile?.groups ?? []).flatMap(({ title, items }) => [
        ...(title === undefined ? [] : [title]),
        ...items.map((item) => `- ${oneLine(item)}`),
      ]),
    ),
    part(bold('Competencies'), printCompetencies(role)),
  ];
  return `${parts
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join('\n'))
    .join('\n\n')}\n`;
}

function part(title: string, lines: string[]): string[] {
  return lines.length === 0 ? [] : [title, ...lines.map((line) => `  ${line}`)];
}

function printFacts(role: Role): string[] {
  return Object.entries(toRoleData(role).facts).map(([key, value]) => {
    const text = typeof value === 'object' && value !== null && 'text' in value ? value.text : value;
    return `${key}: ${typeof text === 'string' ? oneLine(text) : JSON.stringify(text)}`;
  });
}

function printDuties({ duties }: Role): string[] {
  let group: string | undefined;
  return duties.flatMap((duty) => {
    const heading = duty.group !== undefined && duty.group !== group ? [`${duty.group}:`] : [];
    group = duty.group;
    const notes = (['support', 'because', 'time'] as const).flatMap((kind) =>
      duty[kind] === undefined ? [] : [`    ${kind}: ${oneLine(duty[kind].text)}`],
    );
    const standards = duty.standards.map((code) => ` [${code}]`).join('');
    return [...heading, `${duty.number}. ${oneLine(duty.text)}${standards} {#${duty.id}}`, ...notes];
  });
}

function printGroup(group: CriterionGroup): string[] {
  const methods = group.methods.length > 0 ? ` (assessed by: ${group.methods.join(', ')})` : '';
  const criteria = criteriaOf(group).flatMap(
    ({ text, importance, methods: own, ownMethods, because, id }) => [
      `  ${importance}: ${oneLine(text)}${ownMethods ? ` (${own.join(', ')})` : ''} {#${id}}`,
      ...(because === undefined ? [] : [`    because: ${oneLine(because)}`]),
    ],
  );
  return [`${group.title ?? 'Criteria'}${methods}`, ...criteria];
}

function printCompetencies({ competencies }: Role): string[] {
  return competencies.flatMap(({ framework, required }) => {
    if (required === undefined) return [`${framework}: all`];
    if (Array.isArray(required)) return [`${framework}: ${required.join(', ')}`];
    return [`${framework}:`, ...Object.entries(required).map(([id, level]) => `  ${id}: level ${level}`)];
  });
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
