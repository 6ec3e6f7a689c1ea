/**
 * What does not fit: the page scrolls sideways, something reaches over its edge, or a container cuts or scrolls
 * what it holds. A container may scroll if it takes the focus and has a name.
 */
export function checkOverflow(page) {
  return page.evaluate(() => {
    const width = document.documentElement.clientWidth;
    const all = [...document.body.querySelectorAll('*')];
    const isHidden = (element) => element.closest('[data-hidden]') !== null;
    for (const element of all) {
      const { clipPath, display } = getComputedStyle(element);
      if (clipPath === 'inset(50%)' || display === 'none') element.dataset.hidden = '';
    }
    const region = (element) => element.closest('[role][tabindex="0"]:is([aria-label], [aria-labelledby])');
    const name = (element) => `${element.outerHTML.slice(0, 120).replaceAll('\n', ' ')}`;
    const faults = [];
    const { scrollWidth } = document.scrollingElement;
    if (scrollWidth > width) faults.push(`the page is ${scrollWidth} wide on a screen of ${width}`);
    for (const element of all) {
      // Spaces at the end of a line of code hang over the edge, unseen.
      if (isHidden(element) || element.matches('pre > code')) continue;
      const { overflowX } = getComputedStyle(element);
      const excess = element.scrollWidth - element.clientWidth;
      if (overflowX !== 'visible' && excess > 1 && region(element) !== element)
        faults.push(`${overflowX === 'auto' ? 'scrolls' : 'cuts'} ${excess} px sideways: ${name(element)}`);
      const { right, left } = element.getBoundingClientRect();
      if ((right > width + 1 || left < -1) && !region(element))
        faults.push(
          `reaches over the edge by ${Math.round(Math.max(right - width, -left))} px: ${name(element)}`,
        );
    }
    for (const element of all) delete element.dataset.hidden;
    return faults;
  });
}
