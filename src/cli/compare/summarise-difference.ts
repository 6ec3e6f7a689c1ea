import type { RoleDifference } from '../../types.ts';

/** What differs between two roles, counted in one line; empty where nothing of what is asked differs. */
export function summariseDifference({
  competencies = [],
  duties,
  results,
  criteria,
}: RoleDifference): string {
  const rising = competencies.filter(({ rise = 0 }) => rise > 0).length;
  const falling = competencies.filter(({ rise = 0 }) => rise < 0).length;
  const added = competencies.filter(({ from }) => from === undefined).length;
  const gone = competencies.filter(({ to }) => to === undefined).length;
  return [
    counted(rising, 'level rises', 'levels rise'),
    counted(falling, 'level falls', 'levels fall'),
    counted(added, 'new competency', 'new competencies'),
    counted(gone, 'competency less', 'competencies less'),
    ...listSummary(duties, 'duty', 'duties'),
    ...listSummary(results, 'result', 'results'),
    ...listSummary(criteria, 'criterion', 'criteria'),
  ]
    .filter((words) => words !== '')
    .join(', ');
}

interface Lists {
  added?: unknown[];
  removed?: unknown[];
  changed?: unknown[];
}

function listSummary(lists: Lists | undefined, one: string, many: string): string[] {
  const { added = [], removed = [], changed = [] } = lists ?? {};
  return [
    counted(added.length, `new ${one}`, `new ${many}`),
    counted(changed.length, `${one} changed`, `${many} changed`),
    counted(removed.length, `${one} less`, `${many} less`),
  ];
}

function counted(count: number, one: string, many: string): string {
  return count === 0 ? '' : `${count} ${count === 1 ? one : many}`;
}
