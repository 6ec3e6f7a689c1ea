import type { Role, RolePosition } from '../../model/index.ts';
import type { PackContext } from '../context.ts';
import type { ConvertContext } from '../convert/index.ts';
import type { Block } from '../tree.ts';

/** What a part of a pack is composed with. */
export interface PartContext {
  pack: PackContext;
  /** For words of the role's file. */
  convert: ConvertContext;
  /** For words that stand at a place of the file of a role (this one, unless another is given) or of one that it extends. */
  convertAt(place: RolePosition | undefined, written?: Role): ConvertContext;
  /** For words of another file of the workspace, named by its path as messages show it. */
  convertFile(path: string): ConvertContext;
}

/** Composes what a directive stands for; nothing if the role has nothing to put there. */
export type Part = (context: PartContext) => Block[];
