import type { Position } from 'unist';
import { allCriteria, type Role } from '../../model/index.ts';
import { ownWords } from '../own-words.ts';
import type { RoleNote } from '../rule.ts';
import { hashWords } from './hash-words.ts';

/** What rules about careers note of a role. */
export interface CareerNote {
  id: string;
  title: string;
  level?: string;
  /** The next steps that the role names itself, with their places. */
  next: { id: string; place: Position }[];
  /** The next steps that it inherits, and where it says from which role. */
  inherited: { id: string; place: Position }[];
  /** Why nobody is appointed to it any more, or ever. */
  closed?: 'archived' | 'generic';
  /** Where its level is said, else its title. */
  place: Position;
  /** A hash of all that it asks: levels, duties and criteria; absent if it asks nothing. */
  asks?: string;
}

/** Each role is noted once for all rules about careers. */
const noted = new WeakMap<Role, CareerNote>();

/** Notes a role as a step; a role that has no level and leads nowhere is noted too, since others may lead to it. */
export function noteCareer(role: Role): CareerNote {
  const known = noted.get(role) ?? readNote(role);
  noted.set(role, known);
  return known;
}

function readNote(role: Role): CareerNote {
  const { id, title, facts, source, frontmatter } = role;
  const own = source.data as { next?: unknown; level?: unknown } | null | undefined;
  const isOwn = own?.next !== undefined;
  const isClosed = frontmatter.generic === true || facts.status === 'archived';
  const asked = wordsAsked(role);
  const next = (frontmatter.next ?? []).map(ownWords);
  return {
    id: ownWords(id),
    title: ownWords(title),
    ...(facts.level !== undefined && { level: ownWords(String(facts.level)) }),
    next: isOwn ? next.map((target, index) => ({ id: target, place: source.at(`/next/${index}`) })) : [],
    inherited: isOwn ? [] : next.map((target) => ({ id: target, place: source.at('/extends') })),
    ...(isClosed && { closed: frontmatter.generic === true ? 'generic' : 'archived' }),
    place: source.at(own?.level === undefined ? '/title' : '/level'),
    ...(asked.length > 0 && { asks: hashWords(asked) }),
  };
}

function wordsAsked({ competencies, duties, personSpecification }: Role): string[] {
  const criteria = personSpecification === undefined ? [] : allCriteria(personSpecification);
  if (competencies.length + duties.length + criteria.length === 0) return [];
  const asked: string[] = [];
  for (const { framework, required } of competencies) {
    asked.push(framework, String(required !== undefined));
    for (const [competency, level] of Object.entries(required ?? {})) asked.push(competency, level);
  }
  asked.push(String(duties.length));
  for (const { text } of duties) asked.push(text);
  for (const { text, importance } of criteria) asked.push(text, importance);
  return asked;
}

/** A step from one role to another that both were checked. */
export interface Step {
  from: RoleNote<CareerNote>;
  to: RoleNote<CareerNote>;
  place: Position;
}

/** The steps that roles name themselves, to roles that exist. */
export function stepsOf(notes: readonly RoleNote<CareerNote>[]): Step[] {
  const byId = new Map(notes.map((note) => [note.note.id, note]));
  return notes.flatMap((from) =>
    from.note.next.flatMap(({ id, place }) => {
      const to = byId.get(id);
      return to === undefined || to === from ? [] : [{ from, to, place }];
    }),
  );
}
