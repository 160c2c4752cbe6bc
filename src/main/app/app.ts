import type { UiEvent } from '../../shared/ui/node.js';
import { onEscape } from '../input/escape-key.js';
import { Gestures } from '../input/gestures.js';
import { onReloadShortcut } from '../input/reload-shortcut.js';
import { Chrome } from '../overlay/chrome.js';
import type { ChromeActions, ChromeModel } from '../overlay/chrome-model.js';
import { failureText } from '../overlay/failure-details.js';
import { devBuilder, staticBuilder } from '../reload/builder-client.js';
import { Bundles, browserDigest } from '../reload/bundles.js';
import { type Clock, systemClock } from '../reload/clock.js';
import { spawnComlinkWorker } from '../reload/comlink-worker.js';
import { defaultDeadlines } from '../reload/deadlines.js';
import { HotReloader } from '../reload/hot-reloader.js';
import { blobHost, Linker } from '../reload/linker.js';
import { HttpService } from '../services/http/http-service.js';
import { ServiceHub } from '../services/service-hub.js';
import { storageService } from '../services/storage-service.js';
import { TimerService } from '../services/timer-service.js';
import type { AppStore } from '../store/app-store.js';
import { browserPersistence } from '../store/browser-persistence.js';
import { createCanvasUi } from '../ui/canvas-ui.js';
import type { CanvasUi, UiLayer } from '../ui/canvas-ui.types.js';
import { EMPTY_VIEW } from '../ui/view-state.js';
import { appServices } from './app-services.js';
import { copyRows } from './copy-rows.js';
import { copyText } from './copy-text.js';
import { diagnosticsService } from './diagnostics-service.js';
import { offerData } from './export-state.js';
import { HistoryControls } from './history-controls.js';
import { HotPlatform } from './hot-platform.js';
import { readPageMeta } from './page-meta.js';
import { ReloadNews } from './reload-news.js';
import { RememberedLook } from './remembered-look.js';
import { rollBack } from './roll-back.js';
import { StateFiles } from './state-files.js';
import { TabNews } from './tab-news.js';
import { Toaster } from './toaster.js';
import { ViewKeeper } from './view-keeper.js';
import { WorkspaceTab } from './workspace-tab.js';

/**
 * The stable object: it lives as long as the page, and owns the store, the canvas, the workers and what joins them.
 */
export class App {
  readonly deadlines = defaultDeadlines();
  readonly reloader: HotReloader;
  readonly platform: HotPlatform;
  readonly store: AppStore;
  readonly ui: CanvasUi;
  readonly #clock: Clock = systemClock;
  readonly #timers = new TimerService(systemClock);
  readonly #http = new HttpService({
    clock: systemClock,
    browser: {
      fetch: (url, init) => fetch(url, init),
      origin: location.origin,
      isOnline: () => navigator.onLine,
    },
    deliver: (replies, onTaken) => this.platform.pump.replies(replies, onTaken),
    forget: (id) => this.platform.pump.forget(id),
  });
  readonly #toaster = new Toaster(systemClock, () => this.#draw());
  readonly #gestures = new Gestures(window);
  readonly view: ViewKeeper;
  readonly #tab: WorkspaceTab;
  readonly #tabNews: TabNews;
  readonly #history: HistoryControls;
  readonly #files: StateFiles;
  readonly #news: ReloadNews;
  readonly #chrome: Chrome;
  readonly #bundles: Bundles;
  readonly #endings: (() => void)[] = [];
  #isAskingForReset = false;

  /** Loads the stored state and makes the canvas. Rejects when there is no WebGL. Then `begin`. */
  static async create(host: HTMLElement): Promise<App> {
    const base = new URL('.', document.baseURI);
    const looks = new RememberedLook(document, base.pathname);
    let app: App | undefined;
    const name = `rekindle:${base.pathname}`;
    const [{ tab, store }, ui] = await Promise.all([
      WorkspaceTab.open(name, browserPersistence(name), systemClock),
      createCanvasUi(
        host,
        {
          onEvent: (layer, event) => app?.onEvent(layer, event),
          onViewChange: () => app?.view.changed(),
          onViews: () => app?.platform.pump.wake(),
          onViewport: () => app?.platform.pump.wake(),
          onDrawn: (ms) => app?.platform.meter.drawn(ms),
          onLook: (look) => looks.show(look),
          onError: (error) => app?.tell(error.message),
        },
        looks.read(),
      ),
    ]);
    app = new App(tab, store, ui, base.href);
    return app;
  }

  private constructor(tab: WorkspaceTab, store: AppStore, ui: CanvasUi, base: string) {
    this.#tab = tab;
    this.store = store;
    this.ui = ui;
    const meta = readPageMeta(document);
    const builder = meta.builder === 'dev' ? devBuilder(base) : staticBuilder(base);
    this.#files = new StateFiles({
      document,
      store,
      platform: () => this.platform,
      toaster: this.#toaster,
      copyText: (text) => this.#copyText(text, 'Copied'),
      onReplaced: () => this.#http.cancelAll(),
      changed: () => this.#draw(),
    });
    this.#history = new HistoryControls({
      travel: () => this.platform.travel,
      fields: () => this.platform.fields,
      store,
      ui,
      toaster: this.#toaster,
      changed: () => this.#draw(),
    });
    this.#bundles = new Bundles(builder.fetch, browserDigest);
    this.view = new ViewKeeper(ui, store, this.#clock);
    this.platform = new HotPlatform({
      clock: this.#clock,
      deadlines: this.deadlines,
      store,
      ui,
      services: this.#services(),
      gesture: () => this.#gestures.now,
      announce: (modules) => this.#tab.announce(modules),
      atNextAnimationFrame: (run) => void requestAnimationFrame(run),
      onFrameFailure: (failure) => this.reloader.reportFrameFailure(failure),
      onViewEnded: (point) => this.#history.view(point),
    });
    this.reloader = new HotReloader({
      clock: this.#clock,
      deadlines: this.deadlines,
      builder,
      bundles: this.#bundles,
      linker: new Linker(blobHost(base)),
      spawn: spawnComlinkWorker,
      platform: this.platform,
      platformHash: meta.platform,
    });
    this.#tabNews = new TabNews(tab.seat, this.#toaster, () => this.#draw());
    tab.attach({
      change: (work) => this.platform.change(work),
      reseed: () => this.#reseed(),
      view: () => ui.captureView(),
      restoreView: (view) => ui.restoreView(view),
    });
    this.#news = new ReloadNews(this.reloader, this.#toaster, this.#clock, () => this.#draw());
    this.#chrome = new Chrome(
      () => this.#model(),
      this.#actions(),
      (records) => ui.apply('chrome', records),
    );
  }

  /** The user did something to a node. */
  onEvent(layer: UiLayer, event: UiEvent): void {
    if (layer === 'app') this.platform.pump.event(event);
    else this.#chrome.handle(event);
  }

  /** Ends everything that was started: workers, timers, listeners, the canvas. */
  dispose(): void {
    for (const end of this.#endings) end();
    this.#gestures.dispose();
    this.#news.dispose();
    this.reloader.dispose();
    this.#timers.dispose();
    this.#http.dispose();
    this.#toaster.dispose();
    this.view.dispose();
    this.ui.dispose();
    this.store.dispose();
    this.#tabNews.dispose();
    this.#tab.dispose();
  }

  /** Puts the stored view back, and starts the first generation. Resolves when that runs, or has failed. */
  async begin(): Promise<void> {
    if (this.store.keeper.view) this.ui.restoreView(this.store.keeper.view);
    this.#endings.push(
      onReloadShortcut(window, () => void this.reloader.reload(undefined, 'key')),
      this.#history.listen(),
      onEscape(window, {
        // A dialog lies over the panel.
        isPanelOnTop: () => this.#news.isPanelShown && !this.#files.refusal,
        dismissPanel: () => this.#news.dismiss(true),
        isViewing: () => this.platform.travel.viewing !== null,
        leave: () => this.#history.leave(),
      }),
      this.store.keeper.onSaveState(() => this.#draw()),
    );
    for (const notice of this.store.notices) this.tell(notice);
    this.#draw();
    await this.reloader.start();
  }

  /** Something that the user should know, and that fails nothing. */
  tell(text: string): void {
    this.#toaster.show({ text, tone: 'warning' });
  }

  #draw(): void {
    this.ui.setTint(this.reloader.isErrorState);
    this.#chrome.draw();
  }

  #model(): ChromeModel {
    const { generation, isRunning, restartNeeded, lastError } = this.reloader;
    return {
      generation,
      isReloading: this.#news.isSlow,
      isRunning,
      restartNeeded,
      lastReloadMs: this.#news.lastReloadMs,
      save: this.store.keeper.saveState,
      error: lastError,
      isErrorDismissed: this.#news.isDismissed,
      toasts: this.#toaster.toasts,
      isAskingForReset: this.#isAskingForReset,
      viewed: this.#viewed,
      isRollBackOfUse: this.reloader.isRollBackOfUse,
      importRefusal: this.#files.refusal,
      tab: this.#tabNews.shown,
    };
  }

  /** Another tab left a state that the code that runs does not know: it is stopped, and given that state as if it came anew. */
  #reseed(): void {
    this.platform.detach();
    void this.reloader.retry(false);
  }

  /** The point of the history that is shown in place of the state. */
  get #viewed(): ChromeModel['viewed'] {
    const { viewing } = this.platform.travel;
    if (viewing === null) return null;
    const step = this.store.history.get(viewing);
    return { label: step?.label ?? 'The beginning', time: step?.until ?? null };
  }

  #actions(): ChromeActions {
    return {
      reload: () => void this.reloader.reload(undefined, 'button'),
      retry: () => void this.reloader.retry(),
      rollBack: () => void this.reloader.rollBack(),
      takeOver: () => this.#tabNews.takeOver(),
      leaveHistory: () => this.#history.leave(),
      goBackHere: () => this.#history.goBack(),
      restart: () => location.reload(),
      dismiss: () => this.#news.dismiss(true),
      showFailure: () => this.#news.dismiss(false),
      copyFailure: () => this.#copyFailure(),
      askForReset: (asking) => {
        this.#isAskingForReset = asking;
        this.#draw();
      },
      reset: () => void this.#reset(),
      exportState: () => this.#files.export(),
      dismissImportRefusal: () => this.#files.dismissRefusal(),
      copyImportRefusal: () => this.#files.copyRefusal(),
      dismissToast: (id) => this.#toaster.dismiss(id),
      holdToast: (id, on) => this.#toaster.hold(id, on),
    };
  }

  #copyFailure(): void {
    const failure = this.reloader.lastError;
    if (failure) void this.#copyText(failureText(failure), 'Copied').catch(() => {});
  }

  /** In place of rows whose texts are being read. */
  #copyText(text: string, said: string | null): Promise<void> {
    this.ui.endCopy();
    return copyText(text, this.#toaster, said);
  }

  async #reset(): Promise<void> {
    this.#isAskingForReset = false;
    await this.platform.clearState();
    this.#http.cancelAll();
    this.ui.restoreView(EMPTY_VIEW);
    this.store.keeper.setView(EMPTY_VIEW);
    await this.reloader.retry();
  }

  #services(): ServiceHub {
    const services = appServices({
      history: this.#history.service,
      storage: storageService(this.store, navigator.storage, (name, content) =>
        offerData(document, name, content),
      ),
      importState: () => this.#files.import(),
      openText: (endings) => this.#files.openText(endings),
      reload: async (module) => (await this.reloader.reload(module, 'app')).ok,
      rollBack: () => rollBack(this.reloader, this.#toaster),
      timer: this.#timers.methods,
      diagnostics: diagnosticsService({
        meter: () => this.platform.meter,
        reloader: () => this.reloader,
        sizeOf: (file) => this.#bundles.sizeOf(file),
        ui: this.ui,
      }),
      http: this.#http.methods,
      copyText: (text, said) => this.#copyText(text, said),
      copyRows: (key, rows) => copyRows(this.ui.copyRows(key, rows), this.#toaster),
      openPalette: () => this.ui.openPalette(),
      exportState: () => this.#files.export(),
      exportText: (name, text) => this.#files.exportText(name, text),
      toast: (toast) => this.#toaster.show(toast),
    });
    return new ServiceHub(services, (reply) => this.platform.pump.replies([reply]));
  }
}
