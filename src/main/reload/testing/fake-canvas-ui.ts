import type { UiRecord, UiTree } from '../../../shared/ui/node.js';
import { applyRecords, emptyTree } from '../../../shared/ui/tree.js';
import type { CanvasUi, UiLayer } from '../../ui/canvas-ui.types.js';
import { EMPTY_VIEW } from '../../ui/view-state.js';

/** A canvas that only keeps its app layer's tree. */
export class FakeCanvasUi implements CanvasUi {
  readonly views = {};
  readonly usage = { nodes: 0, layoutNodes: 0, views: 0, drawings: 0, elements: 0 };
  readonly viewport = { width: 800, height: 600, scale: 1 };
  readonly drawCount = 0;
  readonly acknowledged: string[] = [];
  /** The next replacements of the tree throw, so many. */
  failures = 0;
  #tree = emptyTree();

  apply(_layer: UiLayer, records: readonly UiRecord[]): void {
    applyRecords(this.#tree, records);
  }

  replace(_layer: UiLayer, tree: UiTree): void {
    this.#tree = new Map(tree);
    this.failures -= 1;
    if (this.failures >= 0) throw new Error('The canvas cannot draw this');
  }

  tree(): UiTree {
    return this.#tree;
  }

  acknowledge(_layer: UiLayer, key: string): void {
    this.acknowledged.push(key);
  }

  rebase(): boolean {
    return false;
  }

  captureView(): typeof EMPTY_VIEW {
    return EMPTY_VIEW;
  }

  stateChanged(): void {}
  setTint(): void {}
  openPalette(): void {}
  copyRows(): Promise<string> {
    return Promise.resolve('');
  }
  endCopy(): void {}
  restoreView(): void {}
  flush(): void {}

  hasten(): void {}
  afterDraw(): void {}
  dispose(): void {}
}
