import { type Kind, ROOT_KEY, type UiNode } from './node.js';

/**
 * The key of an element, and those of the elements below it: a memory that frames share, so that a key, or a node, that
 * was there before is the very same object. Making and comparing them anew was half of what 2,000 nodes cost a frame.
 *
 * A key is a path of escaped ids joined by '/'; '~' escapes as in JSON Pointer (RFC 6901), ':' too, because positions of
 * what has no id are written with it (`text:0`), and scopes (`p1:`), which are no elements: one may have an element's id.
 */
export class KeyPath {
  readonly key: string;
  /** The id was taken, so the key has a number behind it. */
  readonly isDouble: boolean;
  /** The node that had the key last: one that is drawn the same again, with all that is in it, is not made anew. */
  node: UiNode | undefined;
  /** The call that its props are from. */
  call: string | undefined;
  readonly #byId = new Map<string, KeyPath>();
  readonly #scopes = new Map<string, KeyPath>();
  readonly #byPosition = new Map<Kind, KeyPath[]>();
  #calling = '';
  #where = '';

  constructor(key: string, isDouble = false) {
    this.key = key;
    this.isDouble = isDouble;
  }

  /** Of the element with this id. */
  child(id: string): KeyPath {
    const known = this.#byId.get(id);
    if (known) return known;
    const child = new KeyPath(this.#extended(escapeId(id)));
    this.#byId.set(id, child);
    return child;
  }

  /** Where the ids of a scope begin. */
  scope(id: string): KeyPath {
    const known = this.#scopes.get(id);
    if (known) return known;
    const scope = new KeyPath(this.#extended(`${escapeId(id)}:`));
    this.#scopes.set(id, scope);
    return scope;
  }

  /** Of the `position`th element of its kind that has no id, counted from 0. */
  at(kind: Kind, position: number): KeyPath {
    let known = this.#byPosition.get(kind);
    if (!known) {
      known = [];
      this.#byPosition.set(kind, known);
    }
    known[position] ??= new KeyPath(this.#extended(`${kind}:${position}`));
    return known[position];
  }

  /** Of the `number`th element that has the id of this one. */
  double(number: number): KeyPath {
    return new KeyPath(`${this.key}#${number}`, true);
  }

  /** Of what is said about the element itself, in a place that no id leads to. */
  sign(mark: string): KeyPath {
    return new KeyPath(this.key + mark);
  }

  /** A call in here, for errors: `ui.text in 'Notes'`. Kept, since most of the calls in a place are alike. */
  where(call: string): string {
    if (this.#calling !== call) {
      this.#calling = call;
      this.#where = this.key === ROOT_KEY ? call : `${call} in '${readable(this.key)}'`;
    }
    return this.#where;
  }

  #extended(last: string): string {
    return this.key === '' ? last : `${this.key}/${last}`;
  }
}

const SPECIAL = /[~/:]/;
/** It tells keys apart, not people. */
const SCOPE_MARK = /:(?=\/|$)/g;

/** Characters of a path that an error shows: where it begins, and where it leads. */
const MOST_SHOWN = 160;

function readable(key: string): string {
  const path = key.replaceAll(SCOPE_MARK, '');
  if (path.length <= MOST_SHOWN) return path;
  return `${path.slice(0, MOST_SHOWN / 2)}…${path.slice(-MOST_SHOWN / 2)}`;
}

function escapeId(id: string): string {
  if (!SPECIAL.test(id)) return id;
  return id.replaceAll('~', '~0').replaceAll('/', '~1').replaceAll(':', '~2');
}
