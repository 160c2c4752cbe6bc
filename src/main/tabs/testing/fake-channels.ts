import type { TabChannel } from '../tab-line.js';
import type { FakeTab } from './fake-browser.js';

type Kind = 'message' | 'messageerror';

interface End {
  tab: FakeTab;
  name: string;
  listeners: [Kind, (event: { data: unknown }) => void][];
}

/** BroadcastChannels: each message a copy, a task later, in order for each sender; also after the sender's death. */
export class FakeChannels {
  readonly #ends = new Set<End>();
  /** Whether a message from one tab to another gets lost, or arrives unreadable. */
  fate: (from: string, to: string, message: unknown) => 'arrives' | 'lost' | 'unreadable' = () => 'arrives';

  of(tab: FakeTab): (name: string) => TabChannel {
    return (name) => {
      const end: End = { tab, name, listeners: [] };
      this.#ends.add(end);
      return {
        postMessage: (message) => {
          const copy: unknown = structuredClone(message);
          if (this.#ends.has(end) && !tab.isDead) this.#send(end, copy);
        },
        addEventListener: (type, listener) => end.listeners.push([type, listener]),
        close: () => this.#ends.delete(end),
      };
    };
  }

  #send(from: End, message: unknown): void {
    for (const end of this.#ends) {
      if (end === from || end.name !== from.name) continue;
      const fate = this.fate(from.tab.name, end.tab.name, message);
      if (fate === 'lost') continue;
      const kind: Kind = fate === 'arrives' ? 'message' : 'messageerror';
      const data = fate === 'arrives' ? structuredClone(message) : null;
      end.tab.post(from.tab.name, () => {
        if (!this.#ends.has(end)) return;
        for (const [type, listener] of end.listeners) if (type === kind) listener({ data });
      });
    }
  }
}
