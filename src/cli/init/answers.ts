import { readLanguage } from '../terminal/read-language.ts';

/** The kinds of organisation that there is an example for. */
export const organisationKinds = ['charity', 'public-sector', 'technology'] as const;
export type OrganisationKind = (typeof organisationKinds)[number];

/** Where changes can be checked. */
export const ciNames = ['github', 'gitlab', 'none'] as const;
export type CiName = (typeof ciNames)[number];

/** What a new workspace is made with. */
export interface Answers {
  organisation: string;
  kind: OrganisationKind;
  /** BCP 47 tag. */
  language: string;
  ci: CiName;
}

/** A conversation with a person. */
export interface Conversation {
  /** Asks one question; undefined if the person broke off. */
  ask(question: string): Promise<string | undefined>;
  say(line: string): void;
}

/**
 * Asks for the answers that were not given, each until it can be understood; an empty line takes what stands in
 * brackets. Undefined if the person broke off.
 */
export async function askAnswers(
  given: Partial<Answers>,
  defaults: Answers,
  conversation: Conversation,
): Promise<Answers | undefined> {
  const questions: { [Name in keyof Answers]: Question<Answers[Name]> } = {
    organisation: { words: 'Name of the organisation', read: readName },
    kind: { words: 'Its kind: charity, public-sector or technology', read: oneOf(organisationKinds) },
    language: { words: 'Language of the roles, such as en-GB, cy or Welsh', read: readTag },
    ci: { words: 'Check each change on github or gitlab; none if you use neither', read: oneOf(ciNames) },
  };
  const answer = async <Name extends keyof Answers>(name: Name): Promise<Answers[Name] | undefined> =>
    given[name] ?? (await askUntilRead(questions[name], defaults[name], conversation));
  const organisation = await answer('organisation');
  if (organisation === undefined) return undefined;
  const kind = await answer('kind');
  if (kind === undefined) return undefined;
  const language = await answer('language');
  if (language === undefined) return undefined;
  const ci = await answer('ci');
  return ci === undefined ? undefined : { organisation, kind, language, ci };
}

interface Question<Value> {
  words: string;
  /** The value of an answer, or what is wrong with it. */
  read(answer: string): { value: Value } | { fault: string };
}

async function askUntilRead<Value extends string>(
  { words, read }: Question<Value>,
  preset: Value,
  { ask, say }: Conversation,
): Promise<Value | undefined> {
  for (;;) {
    const answer = await ask(`${words} [${preset}]: `);
    if (answer === undefined) return undefined;
    if (answer.trim() === '') return preset;
    const result = read(answer);
    if ('value' in result) return result.value;
    say(result.fault);
  }
}

/** The name of an organisation on one line. */
export function readName(answer: string): { value: string } | { fault: string } {
  const value = answer.replace(/[\s\p{Cc}]+/gu, ' ').trim();
  return value === '' ? { fault: 'Expected a name.' } : { value };
}

/** Reads one of some words, or the start of one. */
function oneOf<Word extends string>(words: readonly Word[]): Question<Word>['read'] {
  return (answer) => {
    const wanted = answer.trim().toLowerCase().replace(/\s+/g, '-');
    const meant = words.filter((word) => word === wanted || word.startsWith(wanted));
    const [value, another] = meant;
    if (value !== undefined && another === undefined) return { value };
    return {
      fault: `Unexpected ${answer.trim()}, expected ${words.slice(0, -1).join(', ')} or ${words.at(-1)}.`,
    };
  };
}

function readTag(answer: string): { value: string } | { fault: string } {
  const value = readLanguage(answer);
  return value === undefined
    ? {
        fault: `Unexpected ${answer.trim()}, expected a tag such as en-GB, or the English name of a language.`,
      }
    : { value };
}
