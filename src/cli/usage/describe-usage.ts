import type { CommanderError } from 'commander';

/** What is wrong with the arguments of a command line, in the words that the rest of `jd` uses. */
export function describeUsage({ code, message }: CommanderError): string {
  const [word = ''] = [...message.matchAll(/'([^']*)'/g)].map(([, quoted]) => quoted);
  const reason = reasons[code]?.(word, message) ?? message.replace(/^error: /, '');
  const meant = /\(Did you mean (?:one of )?(.*)\?\)/.exec(message)?.[1]?.split(', ');
  if (meant === undefined) return reason;
  return `${reason}; did you mean ${meant.map((each) => `\`${each}\``).join(' or ')}?`;
}

/** By the code of commander, whose message has the word in quotes. */
const reasons: Record<string, (word: string, message: string) => string> = {
  'commander.unknownCommand': (word) => `Unknown command \`${word}\``,
  'commander.unknownOption': (word) => `Unknown option \`${word}\``,
  'commander.missingArgument': (word) => `Missing \`<${word}>\``,
  'commander.optionMissingArgument': (word) => `Missing value after \`${word}\``,
  'commander.missingMandatoryOptionValue': (word) => `Missing option \`${word}\``,
  'commander.excessArguments': (_word, message) => {
    const [expected = '', found = ''] = message.match(/\d+/g) ?? [];
    return `Too many arguments: expected ${expected === '0' ? 'none' : expected}, found ${found}`;
  },
};
