import * as v from 'valibot';
import type { ReaderReason, SeatHost } from '../seat-host.js';
import type { FakeTab } from './fake-browser.js';

export const changeSchema = v.object({ seq: v.number(), text: v.string() });
export const handoverSchema = v.object({ changes: v.array(changeSchema), edit: v.string() });
export type FakeChange = v.InferOutput<typeof changeSchema>;
export type FakeHandover = v.InferOutput<typeof handoverSchema>;

/** What all tabs share on the disk; refuses the writes of an owner before the last (as the store's epoch does). */
export interface FakeDisk {
  epoch: number;
  changes: readonly FakeChange[];
}

/** A tab's app: a list of changes, which the owner adds to. */
export class FakeHost implements SeatHost<FakeChange, FakeHandover> {
  readonly #tab: FakeTab;
  readonly #disk: FakeDisk;
  #epoch = 0;
  #changes: readonly FakeChange[] = [];
  #ownership: AbortSignal | null = null;
  #isLoaded = false;
  /** What the seat has told it, in order. */
  readonly told: string[] = [];
  edit = '';
  /** Set by tests: what goes wrong. */
  trouble: 'none' | 'flush hangs' | 'flush fails' | 'reload fails' | 'refuses' | 'no plain data' = 'none';

  constructor(tab: FakeTab, disk: FakeDisk) {
    this.#tab = tab;
    this.#disk = disk;
  }

  /** Whether it has the workspace loaded, and may write. */
  get isOwner(): boolean {
    return this.#isLoaded && this.#ownership !== null && !this.#ownership.aborted;
  }

  get texts(): string {
    return this.#changes.map(({ text }) => text).join('');
  }

  get seq(): number {
    return this.#changes.at(-1)?.seq ?? 0;
  }

  /** The owner's user does something. */
  commit(text: string): FakeChange {
    const change = { seq: this.seq + 1, text };
    this.#changes = [...this.#changes, change];
    return change;
  }

  async becomeOwner(handover: FakeHandover | null, ownership: AbortSignal): Promise<void> {
    this.told.push(handover ? `owner with "${handover.edit}"` : 'owner');
    if (this.trouble === 'refuses') throw new Error('The disk is not to be read.');
    this.#ownership = ownership;
    this.#isLoaded = false;
    await this.#task();
    if (ownership.aborted) return;
    this.#disk.epoch += 1;
    this.#epoch = this.#disk.epoch;
    this.#changes = this.#disk.changes;
    for (const change of handover?.changes ?? [])
      if (change.seq === this.seq + 1) this.#changes = [...this.#changes, change];
    this.edit = handover?.edit ?? '';
    this.#isLoaded = true;
  }

  becomeReader(reason: ReaderReason): void {
    this.told.push(reason);
    this.#ownership = null;
  }

  async flush(): Promise<number> {
    if (this.trouble === 'flush hangs') await new Promise(() => {});
    if (this.trouble === 'flush fails') throw new Error('The disk is full.');
    const { seq } = this;
    const changes = this.#changes;
    await this.#task();
    if (this.#epoch !== this.#disk.epoch) throw new Error('Another tab has written since.');
    this.#disk.changes = changes;
    return seq;
  }

  handover(): FakeHandover {
    const durable = this.#disk.changes.at(-1)?.seq ?? 0;
    const handover = { changes: this.#changes.filter(({ seq }) => seq > durable), edit: this.edit };
    return this.trouble === 'no plain data' ? { ...handover, ...{ run: () => {} } } : handover;
  }

  follow(change: FakeChange): void {
    if (this.isOwner) throw new Error('The owner follows nobody.');
    if (change.seq !== this.seq + 1) throw new Error(`Change ${change.seq} came after ${this.seq}.`);
    if (change.text === 'misfit') throw new Error('The change does not fit.');
    this.#changes = [...this.#changes, change];
  }

  async reload(upTo: number, signal: AbortSignal): Promise<number> {
    this.told.push(`reload ${upTo}`);
    if (this.trouble === 'reload fails') throw new Error('The disk is not to be read.');
    const { changes } = this.#disk;
    await this.#task();
    if (signal.aborted) return 0;
    this.#changes = changes;
    return this.seq;
  }

  #task(): Promise<void> {
    return new Promise((resolve) => this.#tab.post(`disk ${this.#tab.name}`, resolve));
  }
}
