import type { Service } from '../services/service-hub.js';
import { toastRequest } from './toast-request.js';
import type { ToastRequest } from './toaster.js';

/** What main does when hot code asks for it. */
export interface ServiceDeeds {
  /** Answers whether it succeeded. */
  reload(module: string | undefined): Promise<boolean>;
  /** The same; rejects if there is nothing to go back to. */
  rollBack(): Promise<boolean>;
  readonly timer: Service;
  readonly history: Service;
  readonly storage: Service;
  openPalette(): void;
  exportState(): void;
  /** Lets the user choose a file. Resolves when it is the state, rejects with what is wrong with it; null: none was chosen. */
  importState(): Promise<null>;
  toast(toast: ToastRequest): void;
}

/** The services by name (src/shared/services.ts has their types). What hot code passes to them is not trusted. */
export function appServices(deeds: ServiceDeeds): Readonly<Record<string, Service>> {
  return {
    reloader: {
      reload: (name) => deeds.reload(typeof name === 'string' ? name : undefined),
      rollBack: () => deeds.rollBack(),
    },
    clipboard: {
      writeText: async (text) => {
        await navigator.clipboard.writeText(String(text));
        return null;
      },
    },
    timer: deeds.timer,
    history: deeds.history,
    storage: deeds.storage,
    commands: {
      openPalette: () => {
        deeds.openPalette();
        return null;
      },
    },
    files: {
      exportState: () => {
        deeds.exportState();
        return null;
      },
      importState: () => deeds.importState(),
    },
    notify: {
      toast: (text, options) => {
        deeds.toast(toastRequest(text, options));
        return null;
      },
    },
  };
}
