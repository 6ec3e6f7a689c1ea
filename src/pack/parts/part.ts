import type { RolePosition } from '../../model/index.ts';
import type { PackContext } from '../context.ts';
import type { ConvertContext } from '../convert/index.ts';
import type { Block } from '../tree.ts';

/** What a part of a pack is composed with. */
export interface PartContext {
  pack: PackContext;
  /** For words of the role's file. */
  convert: ConvertContext;
  /** For words that stand at a place of the role's file, or of the file of a role that it extends. */
  convertAt(place: RolePosition | undefined): ConvertContext;
  /** For words of another file of the workspace, named by its path as messages show it. */
  convertFile(path: string): ConvertContext;
}

/** Composes what a directive stands for; nothing if the role has nothing to put there. */
export type Part = (context: PartContext) => Block[];
