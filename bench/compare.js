import { measureMemory } from './measure-memory.js';
import { randomFrom } from './random.js';
import { runCommand } from './run-command.js';

/**
 * @typedef {object} Comparison What a command took: medians over the rounds, and the least.
 * @property {string} name
 * @property {number} wall Seconds.
 * @property {number} leastWall Seconds.
 * @property {number} cpu Seconds.
 * @property {number | undefined} memory MB at the peak.
 * @property {number} ratio Median of its wall time by that of the first command in the same round.
 * @property {number} cpuRatio The same of processor time.
 */

/**
 * Runs some commands in rounds, each once a round in an order of chance, so that a machine that gets slower
 * or busier slows all of them. Memory is measured in a run of its own, since sampling it takes time.
 *
 * @param {import('./run-command.js').Command[]} commands
 * @param {{ rounds: number, warmUp?: number }} options
 * @returns {Promise<Comparison[]>}
 */
export async function compare(commands, { rounds, warmUp = 1 }) {
  const random = randomFrom(rounds);
  /** @type {Map<import('./run-command.js').Command, import('./run-command.js').Usage[]>} */
  const taken = new Map(commands.map((command) => [command, []]));
  for (let round = -warmUp; round < rounds; round++) {
    for (const command of random.some(commands, commands.length)) {
      const usage = await runCommand(command);
      if (round >= 0) taken.get(command)?.push(usage);
    }
  }
  const [first = []] = taken.values();
  const compared = [];
  for (const [command, usages] of taken) {
    compared.push({
      name: command.name,
      wall: median(usages.map(({ wall }) => wall)),
      leastWall: Math.min(...usages.map(({ wall }) => wall)),
      cpu: median(usages.map(({ cpu }) => cpu)),
      memory: await measureMemory(command),
      ratio: median(usages.map(({ wall }, round) => wall / (first[round]?.wall ?? 1))),
      cpuRatio: median(usages.map(({ cpu }, round) => cpu / (first[round]?.cpu ?? 1))),
    });
  }
  return compared;
}

/** @param {number[]} values */
function median(values) {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length >> 1;
  const upper = sorted[middle] ?? 0;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? 0) + upper) / 2;
}
