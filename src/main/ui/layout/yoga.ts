import { loadYoga, type Node, type Yoga } from 'yoga-layout/load';

export type YogaNode = Node;

/** Makes layout nodes. One for the page; the WebAssembly module inside it lives as long. */
export interface LayoutEngine {
  createNode(): YogaNode;
  /** Frees a node that has neither parent nor children; no garbage collector does. */
  freeNode(node: YogaNode): void;
  /** Nodes that there are. */
  readonly nodes: number;
}

let engine: Promise<LayoutEngine> | undefined;

/**
 * Compiles yoga's WebAssembly, which is inside its script as a data URL: of the page's Content-Security-Policy it
 * needs `script-src 'wasm-unsafe-eval'` alone.
 */
export function loadLayoutEngine(): Promise<LayoutEngine> {
  engine ??= withoutFetch(loadYoga).then(createEngine);
  return engine;
}

/**
 * Calls `load` while there is no global `fetch`. Yoga's loader would fetch its own data URL with it, which
 * `connect-src` refuses and reports, before it decodes the URL itself. It looks for `fetch` before it first
 * waits for anything, so nobody else can see that it is gone.
 */
function withoutFetch<T>(load: () => Promise<T>): Promise<T> {
  const own = Object.getOwnPropertyDescriptor(globalThis, 'fetch');
  if (!own?.configurable) return load();
  Object.defineProperty(globalThis, 'fetch', { value: undefined, configurable: true });
  try {
    return load();
  } finally {
    Object.defineProperty(globalThis, 'fetch', own);
  }
}

function createEngine(yoga: Yoga): LayoutEngine {
  const config = yoga.Config.create();
  // Yoga rounds by absolute position, so a subtree that it did not visit would keep roundings of its old place.
  // The pass over the results rounds instead, each node inside its parent.
  config.setPointScaleFactor(0);
  let nodes = 0;
  return {
    createNode() {
      nodes += 1;
      return yoga.Node.create(config);
    },
    freeNode(node) {
      nodes -= 1;
      node.free();
    },
    get nodes() {
      return nodes;
    },
  };
}

export {
  Align as YogaAlign,
  Direction,
  Display,
  Edge,
  FlexDirection,
  Gutter,
  Justify as YogaJustify,
  MeasureMode,
  Overflow,
  PositionType,
  Wrap,
} from 'yoga-layout/load';
