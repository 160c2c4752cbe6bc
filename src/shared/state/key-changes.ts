/** What turns one ordered collection of keys into another, when keys can only be taken out or put at the end. */
export interface KeyChanges<K> {
  /** To take out first. Those that are in `appended`, too, change their place. */
  removed: K[];
  /** Stay where they are, in order. */
  kept: K[];
  /** To put at the end, in order. */
  appended: K[];
}

/** Keys in their order: a Map, a Set, or an object's. */
export interface KeyedView<K> {
  readonly size: number;
  has(key: K): boolean;
  keys(): Iterable<K>;
}

/**
 * Order is part of what hot code sees of a Map, a Set or an object, so it must survive a patch: a key that was
 * deleted and set again is at the end, and a list of patches that just sets it would leave it where it was.
 *
 * @param placed Keys whose place does not depend on when they were set: an object's integer keys.
 */
export function keyChanges<K>(
  base: KeyedView<K>,
  next: KeyedView<K>,
  placed: (key: K) => boolean = () => false,
): KeyChanges<K> {
  const removed: K[] = [];
  const kept: K[] = [];
  const appended: K[] = [];
  const passedOver = new Set<K>();
  const baseKeys = base.keys()[Symbol.iterator]();
  let expected = baseKeys.next();
  let anyAtEnd = false;
  for (const key of next.keys()) {
    if (!anyAtEnd && !expected.done && Object.is(expected.value, key)) {
      kept.push(key);
      expected = baseKeys.next();
    } else if (placed(key)) {
      (base.has(key) ? kept : appended).push(key);
    } else if (!anyAtEnd && base.has(key) && !passedOver.has(key)) {
      for (; !expected.done && !Object.is(expected.value, key); expected = baseKeys.next()) {
        if (!placed(expected.value)) passedOver.add(expected.value);
      }
      kept.push(key);
      expected = baseKeys.next();
    } else {
      if (base.has(key)) removed.push(key);
      appended.push(key);
      anyAtEnd = true;
    }
  }
  if (kept.length + removed.length < base.size) {
    for (const key of base.keys()) if (!next.has(key)) removed.push(key);
  }
  return { removed, kept, appended };
}

/** The engine keeps an object's integer keys in rising order before all others. */
export function isIndexKey(key: string): boolean {
  const index = Number(key);
  return Number.isInteger(index) && index >= 0 && index < 2 ** 32 - 1 && String(index) === key;
}
