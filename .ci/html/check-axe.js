import axe from 'axe-core';

/**
 * Left out of all of axe's rules, best practices and experiments included: those of AAA (7:1 is not asked of every
 * theme) and one that finds whatever is hidden, such as the names of columns that only cards show.
 */
const isLeftOut = ({ ruleId, tags }) => tags.includes('wcag2aaa') || ruleId === 'hidden-content';

/** axe's own options but one: arrows and boxes have a contrast too. */
const settings = {
  checks: [
    {
      id: 'color-contrast',
      options: {
        ignoreUnicode: false,
        ignoreLength: false,
        ignorePseudo: false,
        boldValue: 700,
        boldTextPt: 14,
        largeTextPt: 18,
        contrastRatio: { normal: { expected: 4.5 }, large: { expected: 3 } },
        pseudoSizeThreshold: 0.25,
        shadowOutlineEmMax: 0.2,
        textStrokeEmMin: 0.03,
      },
    },
  ],
};

/** What axe finds on the page as it stands, and what it can't decide; one line each. */
export async function checkAxe(page) {
  await page.evaluate(axe.source);
  await page.evaluate((spec) => globalThis.axe.configure(spec), settings);
  const rules = Object.fromEntries(
    axe.getRules().map((rule) => [rule.ruleId, { enabled: !isLeftOut(rule) }]),
  );
  const { violations, incomplete } = await page.evaluate((options) => globalThis.axe.run(document, options), {
    rules,
    resultTypes: ['violations', 'incomplete'],
  });
  const faults = [];
  for (const { id, nodes } of [...violations, ...incomplete]) {
    for (const node of nodes) if (!(await isKnown(page, id, node))) faults.push(describe(id, node));
  }
  return faults;
}

/**
 * What people have judged: the arrow of a way back is no word that its name would have to hold, cells under a
 * column that the author left without a name have no header, and the words of a drawing stand on its shapes, whose
 * colours axe can't see: a theme's check holds each pair of them to its contrast.
 */
async function isKnown(page, id, { html, target }) {
  if (id === 'label-content-name-mismatch') return html.startsWith('<a class="way-back"');
  if (id === 'color-contrast' && html.startsWith('<tspan')) return true;
  return id === 'td-has-header' && (await page.locator(`${target} thead .empty`).count()) > 0;
}

function describe(id, { html, any, all, none }) {
  const reasons = [...any, ...all, ...none].map(({ message }) => message).join(' ');
  return `axe ${id}: ${html.slice(0, 160).replaceAll('\n', ' ')} ${reasons}`;
}
