import { rules } from '../../../rules/index.ts';
import type { Target } from './target.ts';

/** The rules that settings set. */
export function ruleTargets(): Target[] {
  return rules.map(({ id, flags, why }) => ({
    name: id,
    title: flags,
    describe: () => `**${id}**: ${flags}\n\n${why}`,
  }));
}

/** The options of a rule. */
export function optionTargets(id: string): Target[] {
  const options = rules.find((rule) => rule.id === id)?.options ?? {};
  return Object.entries(options).map(([name, { default: value, description }]) => ({
    name,
    title: description,
    describe: () => `${description} Default: \`${JSON.stringify(value)}\`.`,
  }));
}
