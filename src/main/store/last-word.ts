import * as v from 'valibot';
import { type StampedView, stampedViewSchema } from './view-schema.js';

/** The part of the browser's `localStorage` that is used. */
export type TextStorage = Pick<Storage, 'getItem' | 'setItem'>;

/**
 * What is kept in `localStorage`, because it is written before the call returns: the last view of a page that is
 * about to end; and because it outlives a database that the browser deleted: a mark that there was one.
 * Everything here is on a best-effort basis: the storage may be full, or forbidden.
 */
export class LastWord {
  readonly #name: string;
  readonly #storage: TextStorage | null;

  /** @param name Distinguishes the workspaces of one origin. */
  constructor(name: string, storage: TextStorage | null) {
    this.#name = name;
    this.#storage = storage;
  }

  /** Whether a workspace was ever stored by this browser. */
  get wasStored(): boolean {
    return this.#read('stored') !== null;
  }

  markStored(): void {
    if (!this.wasStored) this.#write('stored', 'yes');
  }

  readView(): StampedView | null {
    const text = this.#read('view');
    if (text === null) return null;
    try {
      const read = v.safeParse(stampedViewSchema, JSON.parse(text));
      return read.success ? read.output : null;
    } catch {
      return null;
    }
  }

  writeView(view: StampedView): void {
    this.#write('view', JSON.stringify(view));
  }

  #read(what: string): string | null {
    try {
      return this.#storage?.getItem(`${this.#name}:${what}`) ?? null;
    } catch {
      return null;
    }
  }

  #write(what: string, text: string): void {
    try {
      this.#storage?.setItem(`${this.#name}:${what}`, text);
    } catch {
      // Full or forbidden. The database has, or soon will have, what matters.
    }
  }
}
