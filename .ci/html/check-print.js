import { checkOverflow } from './check-overflow.js';

/** What stays on a screen: it leads nowhere on paper. */
const onScreenOnly = '.skip-link, .way-back, .card-label';

/** On paper: what only leads about is gone, tables are tables, the ground is white and nothing is cut. */
export async function checkPrint(page) {
  const faults = await page.evaluate((selector) => {
    const shown = (element) => getComputedStyle(element).display !== 'none';
    const left = [...document.querySelectorAll(selector)]
      .filter(shown)
      .map((one) => `is printed: ${one.outerHTML}`);
    const stacked = [...document.querySelectorAll('table')]
      .filter((table) => getComputedStyle(table).display !== 'table')
      .map((table) => `is printed as cards: ${table.innerText.slice(0, 60)}`);
    return [...left, ...stacked];
  }, onScreenOnly);
  return [...faults, ...(await checkOverflow(page))];
}
