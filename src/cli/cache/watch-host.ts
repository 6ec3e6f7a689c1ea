import type { Host } from '../../model/index.ts';
import { sha256 } from '../sha256.ts';

/** A host that notes which paths were looked at. */
export interface WatchedHost extends Host {
  /** The paths that were looked at since this was last asked. */
  takeTouched(): string[];
  /** What is at a path, in short: the same only for the same content. Looked up once in a run. */
  stateOf(path: string): string;
}

/** Watches what is read through a host, so that it is known what the outcome of a check rests on. */
export function watchHost(host: Host): WatchedHost {
  let touched = new Set<string>();
  const states = new Map<string, string>();
  const note = <Value>(look: (path: string) => Value) => {
    return (path: string): Value => {
      touched.add(path);
      return look(path);
    };
  };
  return {
    read: note((path) => host.read(path)),
    list: note((path) => host.list(path)),
    real: note((path) => host.real(path)),
    show: (path) => host.show(path),
    takeTouched() {
      const paths = [...touched].sort();
      touched = new Set();
      return paths;
    },
    stateOf(path) {
      const state = states.get(path) ?? describeState(host, path);
      states.set(path, state);
      return state;
    },
  };
}

/** Where links lead counts too: a picture must not lie outside of its workspace. */
function describeState(host: Host, path: string): string {
  const real = host.real(path);
  if (real === undefined) return 'nothing';
  const hash = sha256().update(host.show(real)).update('\0');
  const entries = host.list(path);
  const content = entries === undefined ? host.read(path) : JSON.stringify(entries);
  return hash.update(content ?? '').digest('hex');
}
