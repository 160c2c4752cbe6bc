const PATIENCE_MS = 10_000;
const POLL_MS = 10;

/**
 * Waits until `probe` answers something other than undefined, null or false, and answers that.
 * @throws after 10 s, saying what was waited for, and what the probe threw last
 */
export async function until<T>(
  what: string,
  probe: () => T | undefined | null | false | Promise<T | undefined | null | false>,
  patienceMs: number = PATIENCE_MS,
): Promise<T> {
  const end = performance.now() + patienceMs;
  let last = '';
  do {
    try {
      const value = await probe();
      if (value !== undefined && value !== null && value !== false) return value;
      last = '';
    } catch (error) {
      last = ` (last: ${error instanceof Error ? error.message : String(error)})`;
    }
    await new Promise((resolve) => setTimeout(resolve, POLL_MS));
  } while (performance.now() < end);
  throw new Error(`Waited ${patienceMs} ms in vain until ${what}${last}`);
}
