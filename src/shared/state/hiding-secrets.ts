import { StateError } from './state-error.js';

/**
 * Runs `work`. A StateError about a secret key is thrown as one that names the key alone (rule S5): its path would
 * go through the secret's own keys, and its words quote what was found.
 */
export function hidingSecrets<T>(isSecret: (key: string) => boolean, work: () => T): T {
  try {
    return work();
  } catch (error) {
    const key = error instanceof StateError ? error.path[0] : undefined;
    if (typeof key !== 'string' || !isSecret(key)) throw error;
    // No cause: it would tell what this one keeps to itself.
    throw new StateError(
      [key],
      'does not fit (its value is secret, so neither the place in it nor what was found is told); expected plain data: primitives, Date, arrays, plain objects, Map, Set, typed arrays',
    );
  }
}
