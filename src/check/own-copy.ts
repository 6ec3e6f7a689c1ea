import { VFile } from 'vfile';
import type { Workspace } from '../model/index.ts';

/**
 * A workspace whose files carry messages of their own: what is said of them is not said on the given one, so that the
 * same workspace can be checked twice, or by two at a time.
 */
export function ownCopy(workspace: Workspace): Workspace {
  return {
    ...workspace,
    sources: workspace.sources.map((source) => {
      const file = new VFile({ path: source.path, value: source.text });
      file.messages.push(...source.file.messages);
      return { ...source, file };
    }),
  };
}
