import { isComment, type LevelIndicators } from '../../model/index.ts';

/** Whether nothing stands under a level, comments apart. */
export function isEmptyLevel({ indicators, nodes }: LevelIndicators): boolean {
  const others = nodes?.() ?? [];
  return indicators.length === 0 && others.every((node) => node.type === 'html' && isComment(node.value));
}
