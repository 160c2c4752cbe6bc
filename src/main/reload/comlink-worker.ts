import { releaseProxy, wrap } from 'comlink';
import type { HotRealm, RealmNotice } from '../../shared/protocol.js';
import type { HotWorker, WorkerCrash } from './hot-worker.js';

/** A real worker, spoken to through comlink. The one place that knows comlink on main's side. */
export function spawnComlinkWorker(runtimeUrl: string): HotWorker {
  const script = runtimeScript(runtimeUrl);
  const worker = new Worker(script.url, { type: 'module', name: 'rekindle-hot' });
  // Held for the worker's life: comlink hangs a call whose proxy is collected meanwhile.
  const realm = wrap<HotRealm>(worker);
  let heardFrom = false;
  const crashListeners: ((crash: WorkerCrash) => void)[] = [];
  const crash = (message: string, stack?: string): void => {
    script.release();
    for (const listener of crashListeners) {
      listener({ message, neverStarted: !heardFrom, ...(stack === undefined ? {} : { stack }) });
    }
  };

  worker.addEventListener('message', () => {
    if (heardFrom) return;
    heardFrom = true;
    script.release();
  });
  worker.addEventListener('error', (event) => {
    event.preventDefault();
    // A script that cannot be fetched, or does not parse, gives an event without a message.
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
      script.release();
    },
  };
}

/**
 * A worker takes its content security policy from the response that brought its script, and a static server sends
 * none; a worker from a blob inherits the page's (rule X2). So the script is a blob that imports the runtime. Its one
 * import is static: the runtime listens before the first of the messages that wait for it is delivered.
 */
function runtimeScript(runtimeUrl: string): { url: string; release(): void } {
  const text = `import ${JSON.stringify(runtimeUrl)};\n`;
  const url = URL.createObjectURL(new Blob([text], { type: 'text/javascript' }));
  // Not before the worker has read it, which the constructor does not wait for.
  return { url, release: () => URL.revokeObjectURL(url) };
}

function isNotice(data: unknown): data is RealmNotice {
  return typeof data === 'object' && data !== null && 'rekindle' in data && data.rekindle === 'at';
}
