import type { Data } from '../../shared/data.js';
import type { ViewState } from '../ui/view-state.js';
import type { StoredWorkspace, WorkspaceChange } from './persistence.js';

/** A workspace as it should be stored: the storable state keys, the versions, the view. */
export interface Workspace {
  state: ReadonlyMap<string, Data>;
  versions: Readonly<Record<string, number>>;
  view: ViewState | null;
}

/**
 * What is known to be stored. The state is immutable, so a key has changed when its value is another object, and
 * what must be written is found by comparing, not by keeping books of what was touched.
 */
export class DurableWorkspace {
  #stored: Workspace;

  constructor({ state, versions, view }: StoredWorkspace) {
    this.#stored = { state, versions, view };
  }

  /** What turns the stored workspace into `now`; null if nothing does. */
  changeTo(now: Workspace): WorkspaceChange | null {
    const { state, versions, view } = this.#stored;
    const put = new Map(
      [...now.state].filter(([key, value]) => !state.has(key) || !Object.is(state.get(key), value)),
    );
    const remove = new Set([...state.keys()].filter((key) => !now.state.has(key)));
    const change: WorkspaceChange = { put, remove };
    if (now.versions !== versions) change.versions = { ...now.versions };
    if (now.view && now.view !== view) change.view = now.view;
    return put.size + remove.size > 0 || change.versions || change.view ? change : null;
  }

  /** `now` has been stored. */
  settle(now: Workspace): void {
    this.#stored = now;
  }
}
