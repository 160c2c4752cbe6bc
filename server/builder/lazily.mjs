/**
 * @template T
 * @param {() => Promise<T>} make called once at most, and let go of then with all that it holds
 * @returns {() => Promise<T>}
 */
export function lazily(make) {
  /** @type {(() => Promise<T>) | undefined} */
  let maker = make;
  /** @type {Promise<T> | undefined} */
  let made;
  return () => {
    made ??= maker?.();
    maker = undefined;
    if (made === undefined) throw new Error('Nothing was made');
    return made;
  };
}
