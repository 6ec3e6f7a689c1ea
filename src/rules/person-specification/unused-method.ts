import type { Position } from 'unist';
import type { VFile } from 'vfile';
import { allCriteria, type Role, type Workspace } from '../../model/index.ts';
import type { Finding, RoleNote, Rule } from '../rule.ts';
import type { PassageKind, RoleText } from '../text/index.ts';

const head = '---\ntitle: Night Porter\n---\n\n## Person specification\n\n';

/** An entry of a key of methods, such as `AF = application form`. */
const entry = /(?<![\p{L}\p{N}])([A-Z]{1,3}) ?[=:–-] ?([A-Za-z]{2,20}(?: [a-z]{2,20}){0,2})/gu;

/** The passages that a key may stand in. */
const kinds: ReadonlySet<PassageKind> = new Set(['prose', 'item', 'cell']);

/** Flags methods that are announced and assess nothing. */
export const unusedMethod: Rule = {
  id: 'person-specification/unused-method',
  severity: 'warning',
  flags: 'A method of assessment that a key or `jd.yaml` announces and no criterion uses.',
  why: 'Applicants prepare for what the key names. A key of which nothing is used says either that the criteria lost their methods or that the key came from another form: so in 8 of 59 published job descriptions of one borough.',
  limits: 'Methods of `jd.yaml` are checked only where all roles of the workspace are.',
  examples: {
    good: [
      `${head}A = application, I = interview\n\n### Essential\n\n- Lifts safely (I)\n- Reads a list (A)\n`,
      `${head}### Essential\n\n- Lifts safely (I)\n`,
    ],
    bad: [
      `${head}A = application, I = interview, T = test\n\n### Essential\n\n- Lifts safely (I)\n- Reads a list (A)\n`,
      `${head}A = application, I = interview\n\n### Essential\n\n- Lifts safely\n- Reads a list\n`,
    ],
  },
  check(role, { text, workspace }) {
    if (role.personSpecification === undefined) return [];
    const announced = keyOf(role, text, workspace);
    // One pair of a letter and a word is no key.
    if (new Set(announced.map(({ name }) => name)).size < 2) return [];
    const used = usedMethods(role);
    const unused = announced.filter(
      ({ name }, index) => !used.has(name) && announced.findIndex((other) => other.name === name) === index,
    );
    const [first] = unused;
    if (first === undefined) return [];
    return [
      unusedFinding(
        unused.map(({ name }) => name),
        first.place,
      ),
    ];
  },
  checkAll({ workspace }) {
    return {
      note: (role) => ({
        methods: [...usedMethods(role)],
        hasCriteria: role.personSpecification !== undefined,
      }),
      findings(notes: readonly RoleNote<NotedMethods>[]) {
        const file = settingsFile(workspace);
        const hasCriteria = notes.some(({ note }) => note.hasCriteria);
        if (file === undefined || !hasCriteria || notes.length < workspace.roleFiles.length) return [];
        const used = new Set(notes.flatMap(({ note }) => note.methods));
        return workspace.ownMethods.flatMap(({ name }, index) =>
          used.has(name) ? [] : [{ file: file.file, ...unusedFinding([name], file.at(`/methods/${index}`)) }],
        );
      },
    };
  },
};

/** What is noted of a role. */
interface NotedMethods {
  methods: string[];
  hasCriteria: boolean;
}

function usedMethods({ personSpecification }: Role): Set<string> {
  const criteria = personSpecification === undefined ? [] : allCriteria(personSpecification);
  return new Set(criteria.flatMap(({ methods }) => methods));
}

/** The methods that a key in the section announces, with their places. */
function keyOf(role: Role, text: RoleText, workspace: Workspace): { name: string; place: Position }[] {
  const methods = workspace.methodsIn(role.locale);
  return text.passages().flatMap((passage) => {
    const { kind, section, about } = passage;
    if (section !== 'person-specification' || about !== undefined || !kinds.has(kind)) return [];
    return Array.from(passage.text.matchAll(entry)).flatMap(({ 0: pair, 2: words = '', index }) => {
      const [first = ''] = words.split(' ');
      const method = methods.find(words.trim()) ?? methods.find(first);
      return method === undefined
        ? []
        : [{ name: method.name, place: passage.place(index, index + pair.length) }];
    });
  });
}

function settingsFile({
  sources,
  host,
  root,
}: Workspace): { file: VFile; at(pointer: string): Position } | undefined {
  return sources.find(({ path }) => path === host.show(`${root}/jd.yaml`));
}

function unusedFinding(names: string[], place: Position): Finding {
  const listed = names.map((name) => `\`${name}\``).join(', ');
  return {
    reason: `No criterion is assessed by ${listed}, which ${names.length === 1 ? 'is' : 'are'} announced`,
    place,
    note: 'Give it to the criteria that it assesses, or take it out.',
    actual: names.join(', '),
  };
}
