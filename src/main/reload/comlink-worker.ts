import { releaseProxy, wrap } from 'comlink';
import type { HotRealm, RealmNotice } from '../../shared/protocol.js';
import type { HotWorker, WorkerCrash } from './hot-worker.js';

/** A real worker, spoken to through comlink. The one place that knows comlink on main's side. */
export function spawnComlinkWorker(runtimeUrl: string): HotWorker {
  const worker = new Worker(runtimeUrl, { type: 'module', name: 'rekindle-hot' });
  // Held for the worker's life: comlink hangs a call whose proxy is collected meanwhile.
  const realm = wrap<HotRealm>(worker);
  let heardFrom = false;
  const crashListeners: ((crash: WorkerCrash) => void)[] = [];
  const crash = (message: string, stack?: string): void => {
    for (const listener of crashListeners) {
      listener({ message, neverStarted: !heardFrom, ...(stack === undefined ? {} : { stack }) });
    }
  };

  worker.addEventListener('message', () => {
    heardFrom = true;
  });
  worker.addEventListener('error', (event) => {
    event.preventDefault();
    // A script that cannot be fetched gives an event without a message.
    crash(event.message || `The worker script ${runtimeUrl} could not be loaded.`);
  });
  worker.addEventListener('messageerror', () => crash('A message of the worker could not be read.'));

  return {
    realm,
    onNotice(listener) {
      worker.addEventListener('message', (event: MessageEvent<unknown>) => {
        if (isNotice(event.data)) listener(event.data);
      });
    },
    onCrash(listener) {
      crashListeners.push(listener);
    },
    terminate() {
      // Release first: after terminate() comlink's release would wait for ever.
      realm[releaseProxy]();
      worker.terminate();
    },
  };
}

function isNotice(data: unknown): data is RealmNotice {
  return typeof data === 'object' && data !== null && 'rekindle' in data && data.rekindle === 'at';
}
