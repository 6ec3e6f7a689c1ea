import type { Role, Workspace } from '../../model/index.ts';
import type { Rule } from '../rule.ts';
import { findVariants } from './find-variants.ts';
import { sayVariants } from './say-variants.ts';

const head = '---\ntitle: Night Porter\nteam: Night Support Team\n---\n\n';

/** Flags names of the employer, team and programme that drift. */
export const organisationNames: Rule = {
  id: 'consistency/organisation-names',
  severity: 'info',
  flags: 'The name of the organisation, team, service or programme written in another way in the text.',
  why: 'Two spellings of a team are taken for two teams, and a misspelt employer looks careless before anyone has met it.',
  limits: 'Names of one word are left alone, and a wholly different name is not found.',
  examples: {
    files: { 'jd.yaml': 'organisation:\n  name: Arrelmouth Infirmary\n' },
    good: [
      `${head}The Night Support Team of Arrelmouth Infirmary. Arrelmouth Infirmary’s night support team.\n`,
      '---\ntitle: Night Porter\n---\n\nYou work in Arrelmouth.\n',
    ],
    bad: [`${head}You join the Nights Support Team.\n`, `${head}You work at Arrelmouth Infirmery.\n`],
  },
  check(role, { text, workspace }) {
    if (!role.language.startsWith('en')) return [];
    const names = namesOf(role, workspace);
    const known = new Set([...names.keys()].map((name) => name.toLowerCase()));
    return [...names].flatMap(([name, what]) => {
      const variants = findVariants(name, text).filter(({ written }) => !known.has(written.toLowerCase()));
      return sayVariants(name, variants, what);
    });
  },
};

/** The names that a role and its workspace give, with what each is the name of. */
function namesOf({ facts }: Role, { organisation }: Workspace): Map<string, string> {
  const { programme } = facts;
  const given: [string | undefined, string][] = [
    [organisation.name, 'organisation'],
    [organisation.short_name, 'organisation'],
    [facts.team, 'team'],
    [facts.service, 'service'],
    [typeof programme === 'object' ? programme.name : programme, 'programme'],
  ];
  return new Map(given.flatMap(([name, what]) => (name === undefined ? [] : [[name, what] as const])));
}
