import type { Data } from '../../shared/data.js';
import type { SeenRow } from '../../shared/ui/views.js';
import { linkService, openTab } from '../services/link-service.js';
import type { Service } from '../services/service-hub.js';
import { namedRows } from './copy-rows.js';
import { toastRequest } from './toast-request.js';
import type { ToastRequest } from './toaster.js';

/** What main does when hot code asks for it. */
export interface ServiceDeeds {
  /** Answers whether it succeeded. */
  reload(module: string | undefined): Promise<boolean>;
  /** The same; rejects if there is nothing to go back to. */
  rollBack(): Promise<boolean>;
  readonly timer: Service;
  readonly http: Service;
  readonly history: Service;
  readonly storage: Service;
  readonly diagnostics: Service;
  /** Rejects, and has told the user, if the browser refuses. */
  copyText(text: string, said: string | null): Promise<void>;
  /** Copies rows of one of the app's collections; the same. */
  copyRows(key: string, rows: readonly SeenRow[]): Promise<void>;
  openPalette(): void;
  exportState(): void;
  /** Offers a text as a file. Throws what is wrong with what hot code passes. */
  exportText(name: Data | undefined, text: Data | undefined): void;
  /** Lets the user choose a file. Resolves when it is the state, rejects with what is wrong with it; null: none was chosen. */
  importState(): Promise<null>;
  /** Lets the user choose a text file. Resolves to what is in it; null: none was chosen. */
  openText(endings: Data | undefined): Promise<{ name: string; text: string } | null>;
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
      writeText: async (text, said) => {
        await deeds.copyText(String(text), typeof said === 'string' ? said : null);
        return null;
      },
      // Collections ask for it themselves.
      copyRows: async (key, ids, indices) => {
        await deeds.copyRows(String(key), namedRows(ids, indices));
        return null;
      },
    },
    links: linkService({
      openTab: (address) => openTab(document, address),
      isUserActive: () => navigator.userActivation?.isActive,
    }),
    timer: deeds.timer,
    http: deeds.http,
    history: deeds.history,
    storage: deeds.storage,
    diagnostics: deeds.diagnostics,
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
      openText: (endings) => deeds.openText(endings),
      exportText: (name, text) => {
        deeds.exportText(name, text);
        return null;
      },
    },
    notify: {
      toast: (text, options) => {
        deeds.toast(toastRequest(text, options));
        return null;
      },
    },
  };
}
