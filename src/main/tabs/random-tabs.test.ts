import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { FakeTabs, NAME, type OpenTab } from './testing/fake-tabs.js';

/** Longer than any wait of the protocol that a message may be late for. */
const LONG_ENOUGH_MS = 40_000;

const GENTLE = ['open', 'type', 'type', 'take over', 'close', 'wait'] as const;
const ROUGH = [...GENTLE, 'kill', 'freeze', 'thaw', 'suspend', 'resume', 'lose'] as const;

interface Step {
  do: (typeof ROUGH)[number];
  /** Which tab, of those that live. */
  tab: number;
  /** How much happens before the next step: turns of promises; ms for `wait`. */
  for: number;
}

function steps(kinds: readonly Step['do'][]): fc.Arbitrary<Step[]> {
  const step = fc.record({ do: fc.constantFrom(...kinds), tab: fc.nat(), for: fc.nat({ max: 3_000 }) });
  return fc.array(step, { maxLength: 25 });
}

/** In which order what is on its way arrives. */
const picks = fc.array(fc.nat({ max: 5 }), { minLength: 1, maxLength: 50 });

class RandomTabs {
  readonly tabs: FakeTabs;
  typed = '';

  constructor(picks: readonly number[]) {
    let picked = 0;
    this.tabs = new FakeTabs((count) => {
      picked += 1;
      return count === 0 ? 0 : (picks[picked % picks.length] ?? 0) % count;
    });
  }

  get living(): OpenTab[] {
    return this.tabs.all.filter(({ tab, seat }) => !tab.isDead && seat.role !== 'closed');
  }

  async do(step: Step): Promise<void> {
    await this.#act(step.do, this.living[step.tab % this.living.length]);
    if (step.do === 'wait') await this.tabs.clock.advance(step.for);
    else for (let turn = 0; turn < step.for / 3; turn += 1) await null;
  }

  /** All run again, and have the time that they need. */
  async quiet(): Promise<void> {
    const { tabs } = this;
    tabs.channels.fate = () => 'arrives';
    for (const { tab, seat } of this.living) {
      tab.thaw();
      void seat.resume();
    }
    await tabs.clock.advance(LONG_ENOUGH_MS);
  }

  /** One owns the workspace, and holds the lock; all others show what it shows, and wait. */
  assertWell(): void {
    const { living, tabs } = this;
    const roles = JSON.stringify(tabs.roles);
    const owners = living.filter(({ host }) => host.isOwner);
    assert.equal(owners.length, living.length === 0 ? 0 : 1, roles);
    const [owner] = owners;
    assert.equal(tabs.locks.holder(NAME), owner?.name, roles);
    const readers = living.filter((tab) => tab !== owner);
    assert.deepEqual(tabs.locks.queue(NAME).toSorted(), readers.map(({ name }) => name).toSorted());
    for (const { name, host, seat } of readers) {
      assert.equal(seat.state.role === 'reader' && seat.state.following, 'live', `${name} of ${roles}`);
      assert.equal(host.texts, owner?.host.texts, `${name} of ${roles}`);
    }
    assert.equal(tabs.clock.pending, 0);
  }

  async #act(what: Step['do'], open: OpenTab | undefined): Promise<void> {
    const { tabs } = this;
    if (what === 'open') {
      if (this.living.length < 4) tabs.add(`tab ${tabs.all.length}`);
    } else if (what === 'lose') {
      // Messages of one tab; the others hear nothing of it.
      tabs.channels.fate = (from) => (from === open?.name ? 'lost' : 'arrives');
    } else if (!open || open.tab.isFrozen) {
      if (what === 'thaw') open?.tab.thaw();
      else if (what === 'kill') open?.kill();
    } else if (what === 'type') this.#type(open);
    else if (what === 'take over') void open.seat.takeOver().catch(() => {});
    else if (what === 'kill') open.kill();
    else if (what === 'freeze') open.tab.freeze();
    else if (what === 'suspend') open.seat.suspend();
    else if (what === 'resume') void open.seat.resume();
    else if (what === 'close') {
      if (open.host.isOwner) await open.host.flush();
      open.seat.dispose();
    }
  }

  #type(open: OpenTab): void {
    if (!open.host.isOwner) return;
    const letter = String.fromCharCode(97 + (this.typed.length % 26));
    this.typed += letter;
    open.type(letter);
  }
}

describe('WorkspaceSeat, at random', () => {
  it('J4: however tabs open, close, die, freeze and take over, in the end one writes and all show the same', async () => {
    await fc.assert(
      fc.asyncProperty(steps(ROUGH), picks, async (steps, picks) => {
        const random = new RandomTabs(picks);
        for (const step of steps) {
          await random.do(step);
          if (step.do !== 'wait') continue;
          const writers = random.living.filter(({ tab, host }) => host.isOwner && !tab.isFrozen);
          assert.ok(writers.length <= 1, `${writers.map(({ name }) => name).join(' and ')} both write`);
          for (const { name } of writers) assert.equal(random.tabs.locks.holder(NAME), name);
        }
        await random.quiet();
        random.assertWell();
      }),
      { numRuns: Number(process.env.RUNS ?? 60) },
    );
  });

  it('J4: where no tab dies or freezes, taking over loses nothing', async () => {
    await fc.assert(
      fc.asyncProperty(steps(GENTLE), picks, async (steps, picks) => {
        const random = new RandomTabs(picks);
        for (const step of steps) await random.do(step);
        await random.quiet();
        random.assertWell();
        const owner = random.living.find(({ host }) => host.isOwner);
        if (owner) assert.equal(owner.host.texts, random.typed);
      }),
      { numRuns: Number(process.env.RUNS ?? 60) },
    );
  });
});
