/** A record's key: parts compare one after the other, numbers before strings, and a shorter key before its extensions. */
export type RecordKey = readonly (string | number)[];

/** All keys that begin so, the beginning itself included. */
export interface KeyRange {
  readonly prefix: RecordKey;
  /** Of those, the keys whose next part is a number in this range, both ends included; all when absent. */
  readonly from?: number;
  readonly to?: number;
}

export type ReadRecord =
  | { readonly key: RecordKey; readonly ok: true; readonly value: unknown }
  /** It is there, and the browser cannot read it. */
  | { readonly key: RecordKey; readonly ok: false; readonly reason: string };

/** Reads the records as they are at one moment. Do not wait for anything else meanwhile: that would end the moment. */
export interface RecordReader {
  /** undefined: there is none. */
  get(key: RecordKey): Promise<ReadRecord | undefined>;
  /** In the order of their keys. @param batch How many are read in one task; large ones few at a time. */
  all(range: KeyRange, batch: number): AsyncGenerator<ReadRecord>;
}

export interface RecordChange {
  readonly put: readonly (readonly [RecordKey, unknown])[];
  readonly remove?: readonly KeyRange[];
}

/** Looks at a record before anything is written, in the same transaction; what it throws ends that. */
export interface Guard {
  readonly key: RecordKey;
  check(value: unknown): void;
}

/** Records by key, changed in transactions. Values are cloned as they are written. */
export interface RecordStore {
  read<T>(body: (reader: RecordReader) => Promise<T>): Promise<T>;
  /** Removes, then puts: all of it, or nothing. */
  write(change: RecordChange, guards?: readonly Guard[]): Promise<void>;
  close(): void;
}
