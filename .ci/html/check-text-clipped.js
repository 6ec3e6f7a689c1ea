/** Text whose box is higher or wider than what its nearest cutting ancestor shows of it. */
export function checkTextClipped(page) {
  return page.evaluate(() => {
    const faults = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      if (node.data.trim() === '') continue;
      const range = document.createRange();
      range.selectNodeContents(node);
      const text = range.getBoundingClientRect();
      if (text.width === 0) continue;
      for (let box = node.parentElement; box; box = box.parentElement) {
        const { overflowY, clipPath } = getComputedStyle(box);
        if (clipPath === 'inset(50%)') break;
        if (overflowY === 'visible' || box === document.body || box === document.documentElement) continue;
        const { top, bottom } = box.getBoundingClientRect();
        if (text.top < top - 1 || text.bottom > bottom + 1) faults.push(`is cut: ${node.data.slice(0, 80)}`);
      }
    }
    return faults;
  });
}
