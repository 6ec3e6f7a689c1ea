import type { Position } from 'unist';
import { withoutReasons } from '../items/without-reasons.ts';
import type { Role } from '../role/role.ts';
import { inherit } from './inherited.ts';

/** Blocks as another role inherits them: in the places where they were written, without the reasons among them. */
export function inheritBlocks<Block extends { type: string; position?: Position | undefined }>(
  blocks: readonly Block[],
  role: Role,
): Block[] {
  const kept = withoutReasons(blocks, role.locale.notes, role.source.text);
  return kept.map((block) => inherit(block, role));
}
