import type { Host } from '../../model/index.ts';
import { overlayHost } from '../select/overlay-host.ts';
import type { EditedFile, EditedWorkspace } from './edited-workspace.ts';
import { editWorkspace, workspaceRoot } from './edited-workspace.ts';
import type { OpenTexts } from './open-texts.ts';
import { openPublisher, type Publisher, type PublisherContext } from './publisher.ts';

/** A workspace of which a text is open, and what publishes its diagnostics. */
export interface OpenWorkspace {
  workspace: EditedWorkspace;
  publisher: Publisher;
}

/** The workspaces of which texts are open; there may be several. */
export interface OpenWorkspaces {
  /** The workspace of an open text, by its address. */
  of(uri: string): OpenWorkspace | undefined;
  /** An open text as the file of its workspace that it is; undefined if it is none that `jd` reads. */
  file(uri: string): EditedFile | undefined;
  /** Notes that files have changed: everything that is open is checked soon. */
  change(): void;
}

/** Finds the workspaces of open texts; one of which no text is open any more is closed. */
export function openWorkspacesOf(texts: OpenTexts, host: Host, context: PublisherContext): OpenWorkspaces {
  const known = new Map<string, OpenWorkspace>();
  const overlaid = overlayHost(host, texts);
  const at = (path: string): OpenWorkspace => {
    const { root, isLoose } = workspaceRoot(overlaid, path);
    const there = known.get(root);
    if (there !== undefined && there.workspace.isLoose === isLoose) return there;
    there?.publisher.close();
    const workspace = editWorkspace(root, isLoose, texts);
    const opened = { workspace, publisher: openPublisher(workspace, context) };
    known.set(root, opened);
    return opened;
  };
  const of = (uri: string) => {
    const text = texts.byUri(uri);
    return text && at(text.path);
  };
  return {
    of,
    file(uri) {
      const text = texts.byUri(uri);
      return text && at(text.path).workspace.file(text.path);
    },
    change() {
      texts.touch();
      const open = new Set(texts.all().map(({ path }) => at(path)));
      for (const [root, opened] of known) {
        if (open.has(opened)) continue;
        opened.publisher.close();
        known.delete(root);
      }
      for (const { publisher } of open) publisher.schedule();
    },
  };
}
