import type { AppStore } from '../store/app-store.js';
import type { Service } from './service-hub.js';

/** What the browser's storage manager is needed for; undefined where there is none (an insecure context). */
export type BrowserStorage = Pick<StorageManager, 'estimate' | 'persist' | 'persisted'> | undefined;

/** How the workspace is kept: `app.services.storage`. */
export function storageService(
  store: AppStore,
  browser: BrowserStorage,
  offer: (file: string, content: unknown) => void,
): Service {
  return {
    report: async () => {
      const [estimate, persisted] = await Promise.all([browser?.estimate(), browser?.persisted()]);
      return {
        ...store.keeper.durability,
        save: { ...store.keeper.saveState },
        historySteps: store.history.size,
        historyBytes: store.history.bytes,
        usage: estimate?.usage ?? null,
        quota: estimate?.quota ?? null,
        persisted: persisted ?? null,
      };
    },
    persist: async () => (await browser?.persist()) ?? false,
    exportSetAside: async () => {
      offer('rekindle-set-aside.json', await store.keeper.readAside());
      return null;
    },
    checkpoint: async () => {
      await store.keeper.checkpoint();
      return null;
    },
  };
}
