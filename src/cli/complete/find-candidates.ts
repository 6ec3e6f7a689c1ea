import type { Argument, Command, Option } from 'commander';
import type { Candidate } from './candidate.ts';

/** What is being completed: a word that stands for a value. */
export interface WantedValue {
  /** The words up to the command, such as `standards add`. */
  command: string;
  /** Its name: of an option `--theme`, of an argument `role`. */
  name: string;
}

/** Finds the values that a word may have; nothing where files are meant. */
export type FindValues = (wanted: WantedValue) => Promise<Candidate[]>;

/**
 * Finds the words that may stand in place of the last one: commands, options, or values of an option or argument.
 *
 * @param words The words after `jd`, up to the one that is being typed, which may be empty.
 */
export async function findCandidates(
  program: Command,
  words: readonly string[],
  findValues: FindValues,
): Promise<Candidate[]> {
  const { command, names, option, place } = readWords(program, typedBefore(words));
  const last = words.at(-1) ?? '';
  // As bash splits it, `=` is a word; from a shell that drops empty words, quotes are one.
  const current = last === '=' || last === '""' ? '' : last;
  const path = names.join(' ');
  const values = async (of: Option | Argument, text: string, prefix = ''): Promise<Candidate[]> => {
    const name = 'long' in of ? (of.long ?? '') : of.name();
    const choices = of.argChoices?.map((value) => ({ value }));
    return joinList(choices ?? (await findValues({ command: path, name })), text, prefix);
  };
  if (option !== undefined) return values(option, current);
  const [, long = '', text = ''] = /^(--[^=]+)=(.*)$/.exec(current) ?? [];
  const given = optionsOf(command).find((known) => known.long === long);
  if (given !== undefined) return values(given, text, `${long}=`);
  if (current.startsWith('-')) return startingWith(optionsOf(command).map(toCandidate), current);
  if (command.commands.length > 0) return startingWith(commandsOf(command), current);
  const argument = command.registeredArguments[place] ?? command.registeredArguments.at(-1);
  return argument === undefined || (place > 0 && isPassed(command, place)) ? [] : values(argument, current);
}

/** The words before the last, without those that are a lone `=` after an option. */
function typedBefore(words: readonly string[]): string[] {
  return words.slice(0, -1).filter((word, index) => word !== '=' || !words[index - 1]?.startsWith('--'));
}

interface ReadWords {
  command: Command;
  names: string[];
  /** The option whose value comes next. */
  option?: Option;
  /** Which argument comes next, from 0. */
  place: number;
}

function readWords(program: Command, words: readonly string[]): ReadWords {
  let command = program;
  let option: Option | undefined;
  let place = 0;
  const names: string[] = [];
  for (const word of words) {
    if (option !== undefined) option = undefined;
    else if (word.startsWith('-')) {
      const known = optionsOf(command).find(({ long, short }) => word === long || word === short);
      if (known?.required) option = known;
    } else {
      const next = command.commands.find((each) => each.name() === word);
      if (next === undefined) place += 1;
      else {
        command = next;
        names.push(word);
      }
    }
  }
  return { command, names, place, ...(option && { option }) };
}

function isPassed(command: Command, place: number): boolean {
  return place >= command.registeredArguments.length && !command.registeredArguments.at(-1)?.variadic;
}

function optionsOf(command: Command): Option[] {
  return command.createHelp().visibleOptions(command);
}

function commandsOf(command: Command): Candidate[] {
  const help = command.createHelp();
  return help
    .visibleCommands(command)
    .map((each) => ({ value: each.name(), about: help.subcommandDescription(each) }));
}

function toCandidate({ long, description }: Option): Candidate {
  return { value: long ?? '', about: description };
}

function startingWith(candidates: readonly Candidate[], start: string): Candidate[] {
  return candidates.filter(({ value }) => value.startsWith(start));
}

/** Values may be a list with commas: then the last of them is completed. */
function joinList(candidates: readonly Candidate[], text: string, prefix: string): Candidate[] {
  const before = prefix + text.slice(0, text.lastIndexOf(',') + 1);
  const start = text.slice(text.lastIndexOf(',') + 1);
  return startingWith(candidates, start).map((each) => ({ ...each, value: before + each.value }));
}
