/** What turns one ordered collection of keys into another, when keys can only be taken out or put at the end. */
export interface KeyChanges<K> {
  /** To take out first. Those that are in `appended`, too, change their place. */
  removed: K[];
  /** Stay where they are, in order. */
  kept: K[];
  /** To put at the end, in order. */
  appended: K[];
}

/**
 * Order is part of what hot code sees of a Map, a Set or an object, so it must survive a patch: a key that was
 * deleted and set again is at the end, and a list of patches that just sets it would leave it where it was.
 *
 * @param placed Keys whose place does not depend on when they were set: an object's integer keys.
 */
export function keyChanges<K>(
  base: { has(key: K): boolean; keys(): Iterable<K> },
  next: { has(key: K): boolean; keys(): Iterable<K> },
  placed: (key: K) => boolean = () => false,
): KeyChanges<K> {
  const removed: K[] = [];
  const kept: K[] = [];
  const appended: K[] = [];
  const passedOver = new Set<K>();
  const left = base.keys()[Symbol.iterator]();
  let anyAtEnd = false;
  for (const key of next.keys()) {
    const isOld = base.has(key);
    if (placed(key)) {
      (isOld ? kept : appended).push(key);
      continue;
    }
    if (isOld && !anyAtEnd && !passedOver.has(key)) {
      for (let step = left.next(); !step.done && step.value !== key; step = left.next()) {
        if (!placed(step.value)) passedOver.add(step.value);
      }
      kept.push(key);
      continue;
    }
    if (isOld) removed.push(key);
    appended.push(key);
    anyAtEnd = true;
  }
  for (const key of base.keys()) if (!next.has(key)) removed.push(key);
  return { removed, kept, appended };
}
