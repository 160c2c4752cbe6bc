/**
 * Where a helper says what must be done when whoever asked for it has ended: a test's context, or `node:test` itself
 * for what a whole file shares.
 * @typedef {{ after: (end: () => void | Promise<void>) => void }} Scope
 */

/**
 * Sees to it that a process and its children are gone when the scope ends, and also if this process ends before.
 * @param {Scope} scope
 * @param {import('node:child_process').ChildProcess} child the leader of a process group (`detached`)
 */
export function endGroupWith(scope, child) {
  const end = () => killGroup(child);
  process.once('exit', end);
  // Its output is closed once nobody of the group is left.
  child.once('close', () => process.off('exit', end));
  scope.after(end);
}

/**
 * At once, without a chance to tidy up. Nothing happens to a group that is gone.
 * @param {import('node:child_process').ChildProcess} child
 */
export function killGroup(child) {
  if (child.pid === undefined) return;
  try {
    process.kill(-child.pid, 'SIGKILL');
  } catch {
    // Nobody of it is left.
  }
}
