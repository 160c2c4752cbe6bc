import type {
  Guard,
  KeyRange,
  ReadRecord,
  RecordChange,
  RecordKey,
  RecordReader,
  RecordStore,
} from '../records/record-store.js';

/** Records on a disk that outlives the page: for tests that kill it. */
export class MemoryDisk {
  #records = new Map<string, { key: RecordKey; value: unknown }>();
  /** Keys that cannot be read. */
  readonly unreadable = new Set<string>();

  /** In the order of their keys. */
  get records(): readonly { key: RecordKey; value: unknown }[] {
    return [...this.#records.values()].sort((a, b) => compare(a.key, b.key));
  }

  get(key: RecordKey): unknown {
    return structuredClone(this.#records.get(JSON.stringify(key))?.value);
  }

  change({ put, remove = [] }: RecordChange): void {
    const next = new Map(this.#records);
    for (const range of remove) for (const [id, { key }] of next) if (isIn(key, range)) next.delete(id);
    for (const [key, value] of put) next.set(JSON.stringify(key), { key, value: structuredClone(value) });
    this.#records = next;
  }

  clear(): void {
    this.#records.clear();
  }
}

/** One page's access to the disk, that a test may cut. */
export class MemoryRecords implements RecordStore {
  readonly #disk: MemoryDisk;
  /** So many writes are done; then the page is dead: no further one is, and none is answered. */
  writesLeft = Number.POSITIVE_INFINITY;
  /** The next write fails with this. */
  failWith: Error | null = null;

  constructor(disk: MemoryDisk) {
    this.#disk = disk;
  }

  async read<T>(body: (reader: RecordReader) => Promise<T>): Promise<T> {
    return body(new DiskReader(this.#disk));
  }

  async write(change: RecordChange, guards: readonly Guard[] = []): Promise<void> {
    await Promise.resolve();
    if (this.writesLeft <= 0) return new Promise(() => {});
    this.writesLeft -= 1;
    const { failWith } = this;
    this.failWith = null;
    if (failWith) throw failWith;
    for (const { key, check } of guards) check(this.#disk.get(key));
    this.#disk.change(change);
  }

  close(): void {}
}

class DiskReader implements RecordReader {
  constructor(readonly disk: MemoryDisk) {}

  async get(key: RecordKey): Promise<ReadRecord | undefined> {
    const value = this.disk.get(key);
    return value === undefined ? undefined : this.#read(key, value);
  }

  async *all(range: KeyRange): AsyncGenerator<ReadRecord> {
    for (const { key, value } of this.disk.records) if (isIn(key, range)) yield this.#read(key, value);
  }

  #read(key: RecordKey, value: unknown): ReadRecord {
    const isReadable = !this.disk.unreadable.has(JSON.stringify(key));
    return isReadable
      ? { key, ok: true, value: structuredClone(value) }
      : { key, ok: false, reason: 'Damaged.' };
  }
}

function isIn(key: RecordKey, { prefix, from, to }: KeyRange): boolean {
  if (!prefix.every((part, index) => key[index] === part)) return false;
  const next = key[prefix.length];
  if (from === undefined && to === undefined) return true;
  return (
    typeof next === 'number' &&
    next >= (from ?? Number.NEGATIVE_INFINITY) &&
    next <= (to ?? Number.POSITIVE_INFINITY)
  );
}

/** As IndexedDB orders them: numbers before strings, a shorter key before its extensions. */
function compare(a: RecordKey, b: RecordKey): number {
  for (const [index, left] of a.entries()) {
    const right = b[index];
    if (right === undefined) return 1;
    if (left === right) continue;
    if (typeof left !== typeof right) return typeof left === 'number' ? -1 : 1;
    return left < right ? -1 : 1;
  }
  return a.length - b.length;
}
