/**
 * The worker's entry. `expose` comes first and synchronously: what main posts before the realm listens is lost.
 * Everything but the worker's own surroundings is in `hot-realm.ts`, which runs anywhere.
 */
import { expose } from 'comlink';
import { Realm } from './hot-realm.js';
import { warmUp } from './warm-up.js';

/** How long after the handshake a worker that still stands by warms up, ms: one that is wanted at once is not held up. */
const WARM_UP_AFTER_MS = 50;

const realm = new Realm({
  importModule: (url) => import(url),
  notify: (notice) => self.postMessage(notice),
  clock: () => performance.now(),
});

expose(realm);

setTimeout(() => {
  if (!realm.isTaken) void warmUp();
}, WARM_UP_AFTER_MS);

// Promises that nobody waits for would fail unseen; as an uncaught error it reaches main, like any other crash.
self.addEventListener('unhandledrejection', (event) => {
  event.preventDefault();
  self.reportError(event.reason);
});
