import type { TabChannel } from './tab-line.js';
import type { TabLocks } from './workspace-lock.js';

export interface BrowserTabs {
  /** A name that no other tab has, not even one duplicated from this. */
  tab: string;
  locks: TabLocks | undefined;
  channel: ((name: string) => TabChannel) | undefined;
}

/** What the browser has for tabs of one origin to find one another: no locks for an insecure page. */
export function browserTabs(): BrowserTabs {
  return {
    tab: Array.from(crypto.getRandomValues(new Uint32Array(4)), (part) => part.toString(36)).join(''),
    locks: 'locks' in navigator ? navigator.locks : undefined,
    channel: 'BroadcastChannel' in globalThis ? (name) => new BroadcastChannel(name) : undefined,
  };
}
