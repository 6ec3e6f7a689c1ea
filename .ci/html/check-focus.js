/** Walks through the page with the Tab key: everything is reached, in order, seen, and has a ring of 2 pixels or more. */
export async function checkFocus(page) {
  const expected = await page.evaluate(() => {
    const all = [...document.querySelectorAll('a[href], summary, [tabindex="0"]')];
    all.forEach((element, index) => (element.dataset.order = index));
    return all.length;
  });
  const faults = [];
  for (let index = 0; index < expected; index++) {
    await page.keyboard.press('Tab');
    faults.push(...(await page.evaluate(describeFocus, index)));
  }
  return faults;
}

/** Runs in the page. */
function describeFocus(index) {
  const element = document.activeElement;
  const { order } = element.dataset;
  if (Number(order) !== index)
    return [`the Tab key leads to ${order ?? element.tagName} where ${index} stands next`];
  const { outlineStyle, outlineWidth, outlineColor } = getComputedStyle(element);
  const { top, bottom, left, right } = element.getBoundingClientRect();
  const name = element.outerHTML.slice(0, 120);
  const faults = [];
  if (outlineStyle === 'none' || Number.parseFloat(outlineWidth) < 2)
    faults.push(`has no ring of focus: ${name}`);
  if (outlineColor.startsWith('rgba') && outlineColor.endsWith(', 0)'))
    faults.push(`has a transparent ring: ${name}`);
  if (bottom <= 0 || top >= innerHeight || right <= 0 || left >= innerWidth)
    faults.push(`is out of sight: ${name}`);
  return faults;
}
