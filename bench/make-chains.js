import { randomFrom } from './random.js';
import { duties as allDuties, services } from './role-words.js';

/**
 * Makes a workspace of chains: each role but the first of a chain extends the one before it, adds a duty and a
 * criterion, replaces a duty and changes a fact. The files of a chain lie apart, as they do among other roles.
 *
 * @param {{ count?: number, length?: number }} options 2,000 roles in chains of ten unless told otherwise.
 * @returns {Map<string, string>} Texts by path from the workspace's folder.
 */
export function makeChains({ count = 2000, length = 10 } = {}) {
  const chains = Math.ceil(count / length);
  const files = new Map([['jd.yaml', 'format: 1\n']]);
  for (let index = 0; index < count; index++) {
    const step = Math.floor(index / chains);
    const chain = index % chains;
    files.set(
      `roles/step-${step}/chain-${chain}-step-${step}.md`,
      step === 0 ? first(chain) : heir(chain, step),
    );
  }
  return files;
}

/** @param {number} chain */
function first(chain) {
  const random = randomFrom(chain);
  const service = random.pick(services);
  const duties = random.some(allDuties, 8);
  return `---
title: ${service.titles[0]} ${chain}
hours: {per_week: 37.5}
pay: Band 2
base: The depot
reports_to: Service manager
---

You keep the service going for the people of the town.

## Main duties

${duties.map(([title], index) => `${index + 1}. **${title}.** As the team agreed. {#duty-${index}}`).join('\n')}

## Person specification

### Skills (assessed by: application, interview)

#### Essential

- Works safely in all weathers
- Keeps notes that colleagues can read
`;
}

/** @param {number} chain @param {number} step */
function heir(chain, step) {
  return `---
title: Team ${chain} at step ${step}
extends: chain-${chain}-step-${step - 1}
pay: Band ${2 + step}
---

## Main duties

1. Puts right what step ${step} of this chain meets first. {#duty-${step % 8}}
2. Teaches the ${step} people who came after.

## Person specification

### Skills

#### Essential

- Has taken the step before this one, number ${step}
`;
}
