import { diffTrees } from '../../shared/ui/diff.js';
import { KeySpace } from '../../shared/ui/key-space.js';
import type { UiEvent, UiRecord, UiTree } from '../../shared/ui/node.js';
import { emptyTree } from '../../shared/ui/tree.js';
import { UiFrame } from '../../shared/ui/ui-frame.js';
import { NO_VIEWS } from '../../shared/ui/views.js';
import type { ChromeActions, ChromeModel } from './chrome-model.js';
import { drawFailurePanel } from './failure-panel.js';
import { drawImportDialog } from './import-dialog.js';
import { drawStatusBar } from './status-bar.js';
import { drawStoppedOverlay } from './stopped-overlay.js';
import { drawToasts } from './toasts.js';

/**
 * Main's own part of the screen, drawn with the same immediate-mode UI that hot code has: a pure function of the
 * model, whose changes go to the canvas as records.
 */
export class Chrome {
  readonly #model: () => ChromeModel;
  readonly #actions: ChromeActions;
  readonly #apply: (records: UiRecord[]) => void;
  readonly #keys = new KeySpace();
  #tree: UiTree = emptyTree();

  constructor(model: () => ChromeModel, actions: ChromeActions, apply: (records: UiRecord[]) => void) {
    this.#model = model;
    this.#actions = actions;
    this.#apply = apply;
  }

  /** Draws the model as it is now. */
  draw(): void {
    const tree = this.#frame([]);
    const records = diffTrees(this.#tree, tree);
    this.#tree = tree;
    if (records.length > 0) this.#apply(records);
  }

  /** The user did something to the chrome: the action runs, and what it changed is drawn. */
  handle(event: UiEvent): void {
    this.#frame([event]);
    this.draw();
  }

  #frame(events: UiEvent[]): UiTree {
    const frame = new UiFrame(events, NO_VIEWS, this.#keys);
    const { ui } = frame;
    const model = this.#model();
    drawStatusBar(ui, model, this.#actions);
    const { error, toasts, importRefusal } = model;
    if (error && !model.isRunning) drawStoppedOverlay(ui, error, model, this.#actions);
    else if (error && !model.isErrorDismissed) drawFailurePanel(ui, error, model, this.#actions);
    if (importRefusal) drawImportDialog(ui, importRefusal, this.#actions);
    drawToasts(frame.core, toasts, this.#actions);
    return frame.finish();
  }
}
