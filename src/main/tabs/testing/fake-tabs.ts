import { FakeClock } from '../../reload/testing/fake-clock.js';
import type { CodeVersions } from '../code-versions.js';
import { WorkspaceSeat } from '../workspace-seat.js';
import { FakeBrowser, FakeTab } from './fake-browser.js';
import { FakeChannels } from './fake-channels.js';
import {
  changeSchema,
  type FakeChange,
  type FakeDisk,
  type FakeHandover,
  FakeHost,
  handoverSchema,
} from './fake-host.js';
import { FakeLocks } from './fake-locks.js';

export const NAME = 'rekindle:/app/';

export interface OpenTab {
  name: string;
  tab: FakeTab;
  host: FakeHost;
  seat: WorkspaceSeat<FakeChange, FakeHandover>;
  /** Its user does something; nothing happens if it does not own the workspace. */
  type(text: string): void;
  /** As when the browser is killed, or the tab closed. */
  kill(): void;
}

/** One browser, with a disk and the tabs of one workspace. */
export class FakeTabs {
  readonly clock = new FakeClock();
  readonly browser: FakeBrowser;
  readonly locks: FakeLocks;
  readonly channels = new FakeChannels();
  readonly disk: FakeDisk = { epoch: 0, changes: [] };
  readonly all: OpenTab[] = [];

  constructor(pick?: (count: number) => number) {
    this.browser = new FakeBrowser(pick);
    this.locks = new FakeLocks(this.browser);
  }

  /** Opens a tab, without waiting for it. */
  add(
    name: string,
    code: CodeVersions = { format: 1, modules: {} },
    without: 'locks' | 'channel' | null = null,
  ): OpenTab {
    const tab = new FakeTab(this.browser, name);
    const host = new FakeHost(tab, this.disk);
    const seat = new WorkspaceSeat<FakeChange, FakeHandover>({
      name: NAME,
      tab: name,
      clock: tab.clock(this.clock),
      locks: without === 'locks' ? undefined : this.locks.of(tab),
      channel: without === 'channel' ? undefined : this.channels.of(tab),
      schemas: { change: changeSchema, handover: handoverSchema },
      host,
      code,
    });
    const open: OpenTab = {
      name,
      tab,
      host,
      seat,
      type: (text) => {
        if (host.isOwner && !tab.isDead && !tab.isFrozen) seat.publish(host.commit(text));
      },
      kill: () => {
        tab.die();
        this.locks.drop(tab);
      },
    };
    this.all.push(open);
    void seat.open();
    return open;
  }

  /** Opens a tab and lets it find its place. */
  async open(...parts: Parameters<FakeTabs['add']>): Promise<OpenTab> {
    const open = this.add(...parts);
    await this.settle();
    return open;
  }

  /** Lets everything happen that needs no time. */
  settle(): Promise<void> {
    return this.clock.advance(0);
  }

  get roles(): Record<string, string> {
    const living = this.all.filter(({ tab }) => !tab.isDead);
    return Object.fromEntries(living.map(({ name, seat }) => [name, seat.role]));
  }
}

/** Picks what was begun last: a timer or a message before the news of the lock. */
export const newestFirst = (count: number): number => Math.max(0, count - 1);

/** Three tabs, opened in that order; `a` owns the workspace. */
export async function threeTabs(
  pick?: (count: number) => number,
): Promise<Record<'a' | 'b' | 'c', OpenTab> & { tabs: FakeTabs }> {
  const tabs = new FakeTabs(pick);
  return { tabs, a: await tabs.open('a'), b: await tabs.open('b'), c: await tabs.open('c') };
}

/** How a reader follows; of others the role. */
export function following({ seat }: OpenTab): string {
  return seat.state.role === 'reader' ? seat.state.following : seat.role;
}
