const PATIENCE_MS = 20_000;
const POLL_MS = 25;

/**
 * Waits until `probe` answers true.
 * @param {string} what is waited for
 * @param {() => boolean | Promise<boolean>} probe
 * @throws after 20 s
 */
export async function until(what, probe) {
  const end = performance.now() + PATIENCE_MS;
  while (!(await probe())) {
    if (performance.now() > end) throw new Error(`Waited ${PATIENCE_MS} ms in vain until ${what}`);
    await new Promise((resolve) => setTimeout(resolve, POLL_MS));
  }
}
