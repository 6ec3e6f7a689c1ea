import { allCriteria, plainText, type Role, slug, type Workspace } from '../../model/index.ts';
import { onlyMeant, suggest } from '../../schema/index.ts';
import { suggestOnce } from '../../source/index.ts';
import type { Finding, Rule } from '../rule.ts';
import { nodesOf } from './nodes-of.ts';
import { definitionsOf } from './pictures-of.ts';

const head = '---\ntitle: Night Porter\n---\n\n';

/** Places that packs add of their own; a template may leave some of them out. */
const partsOfPacks = [
  'about',
  'contents',
  'glossary',
  'how-to-apply',
  'in-brief',
  'key-facts',
  'person-specification',
  'required-levels',
  'structure',
  'values',
];

/** Flags links to places that the role does not have. */
export const unknownAnchor: Rule = {
  id: 'content/unknown-anchor',
  severity: 'warning',
  flags: 'A link such as `[the duties](#duties)` to no heading and no id of the role.',
  why: 'A pack can’t lead anywhere with it, so the words are printed without the link: whoever wrote it believes that readers can follow.',
  limits:
    'A part that packs add, such as `#person-specification`, is never flagged, though a template may leave it out.',
  examples: {
    good: [
      `${head}See [the duties](#main-duties), [how to lift](#lift) and [what we ask](#person-specification).\n\n## Main duties\n\n- Lift patients. {#lift}\n`,
      `${head}See [the wards](https://wards.example.org/#list).\n`,
    ],
    bad: [
      `${head}See [the duties](#main-dutys).\n\n## Main duties\n\n- Lift patients.\n`,
      `${head}See [the duties][duties].\n\n[duties]: #nowhere\n`,
    ],
  },
  check(role, { workspace }) {
    if (!role.source.text.includes('#')) return [];
    const links = [...nodesOf(role, 'link', /\]\([ <]{0,4}#/), ...definitionsOf(role)].filter(({ url }) =>
      url.startsWith('#'),
    );
    if (links.length === 0) return [];
    const places = placesOf(role, workspace);
    return links.flatMap(({ url, position }): Finding[] => {
      const wanted = decode(url.slice(1));
      if (places.has(wanted) || places.has(slug(wanted, 100))) return [];
      const near = suggest(wanted, places);
      const meant = onlyMeant(wanted, places);
      return [
        {
          reason: `Unknown place \`${url.slice(0, 60)}\`${near === undefined ? '' : `; did you mean \`#${near}\`?`}`,
          place: position ?? role.source.at(''),
          note: 'Its words are printed without the link. Write the words of a heading with hyphens, or an id that stands as `{#id}` behind a heading or an item.',
          actual: url,
          ...(near !== undefined && { expected: [`#${near}`] }),
          ...(meant !== undefined &&
            position !== undefined &&
            suggestOnce(role.source, position, url, `#${meant}`)),
        },
      ];
    });
  },
};

/** Every id and heading that a pack of the role may hold. */
function placesOf(role: Role, { frameworks, organisation }: Workspace): Set<string> {
  const { labels } = role.locale;
  const criteria = role.personSpecification === undefined ? [] : allCriteria(role.personSpecification);
  const ids = [...role.duties, ...role.results, ...criteria].map(({ id }) => id);
  const written = Array.from(role.source.text.matchAll(/\{#([^\s{}]{1,100})\}/g), ([, id = '']) => id);
  const headings = [
    ...role.sections.map(({ title }) => title),
    ...nodesOf(role, 'heading', /^#/m).map(({ children }) => plainText(children)),
    ...Object.values(labels),
    labels.about.replace('{organisation}', organisation.name ?? ''),
  ];
  const ofFrameworks = frameworks.flatMap(({ id, title, competencies, groups }) => [
    slug(title, 100),
    ...[...groups.keys()].map((name) => slug(name, 100)),
    ...competencies.flatMap((one) => [`${id}-${one.id}`, `${id}-${one.id}-why`, slug(one.title, 100)]),
  ]);
  return new Set([
    ...headings.map((words) => slug(words, 100)),
    ...ids,
    ...written,
    ...ofFrameworks,
    ...partsOfPacks,
  ]);
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
