/** Marked cells say so in words that are seen, and by a border that is stronger than their neighbours'. */
export function checkMarked(page) {
  return page.evaluate(() => {
    const borderOf = (cell) => Number.parseFloat(getComputedStyle(cell).borderLeftWidth);
    return [...document.querySelectorAll('.marked')].flatMap((cell) => {
      const mark = cell.querySelector('.mark');
      const others = [...cell.parentElement.querySelectorAll(':scope > td:not(.marked)')];
      const faults = [];
      if (!mark || mark.getBoundingClientRect().height < 8)
        faults.push(`has no word for its mark: ${cell.innerText}`);
      if (!others.every((other) => borderOf(other) + 1 < borderOf(cell)))
        faults.push(`has no stronger border than its neighbours: ${cell.innerText.slice(0, 60)}`);
      return faults;
    });
  });
}
