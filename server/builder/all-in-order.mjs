/**
 * Waits for all, so that nothing goes on behind a failure. Of several failures the first in the list is thrown,
 * whichever came first: the same mistake is told each time.
 * @template {readonly unknown[]} T
 * @param {{ readonly [K in keyof T]: Promise<T[K]> }} promises
 * @returns {Promise<T>}
 */
export async function allInOrder(promises) {
  await Promise.allSettled(promises);
  const values = [];
  for (const promise of promises) values.push(await promise);
  return /** @type {T} */ (/** @type {unknown} */ (values));
}
