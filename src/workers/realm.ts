/**
 * The worker's entry. `expose` comes first and synchronously: what main posts before the realm listens is lost.
 * Everything but the worker's own surroundings is in `hot-realm.ts`, which runs anywhere.
 */
import { expose } from 'comlink';
import { Realm } from './hot-realm.js';

expose(
  new Realm({
    importModule: (url) => import(url),
    notify: (notice) => self.postMessage(notice),
    clock: () => performance.now(),
  }),
);

// Promises that nobody waits for would fail unseen; as an uncaught error it reaches main, like any other crash.
self.addEventListener('unhandledrejection', (event) => {
  event.preventDefault();
  self.reportError(event.reason);
});
