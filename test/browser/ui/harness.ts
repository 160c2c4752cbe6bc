import { sendMouse } from '@web/test-runner-commands';
import { type CanvasUi, createCanvasUi, type UiLayer } from '../../../src/main/ui/canvas-ui.js';
import type { Appearance, ShownLook } from '../../../src/main/ui/looks/appearance.js';
import type { Kind, KindProps, UiEvent, UiNode, UiTree } from '../../../src/shared/ui/node.js';
import { applyRecords, emptyTree } from '../../../src/shared/ui/tree.js';

export interface Spec {
  kind: Kind;
  id: string;
  props: KindProps[Kind];
  children: Spec[];
}

export function node<K extends Kind>(kind: K, id: string, props: KindProps[K], ...children: Spec[]): Spec {
  return { kind, id, props, children };
}

/** The main menu, with these menus in its bar. */
export function mainMenu(...menus: Spec[]): Spec {
  const bar = node('menuBar', 'bar', { label: 'Main menu' }, ...menus);
  return node('dock', 'top', { edge: 'top', height: 28, label: 'Menu' }, bar);
}

/** A tree whose keys are paths of ids, as hot code makes them. */
export function treeOf(...specs: Spec[]): UiTree {
  const tree = emptyTree();
  const add = ({ kind, id, props, children }: Spec, parent: string, index: number): void => {
    const key = parent === '' ? id : `${parent}/${id}`;
    // Kind and props of a spec belong together: `node` saw to it.
    applyRecords(tree, [{ op: 'insert', key, parent, index, kind, props } as never]);
    children.forEach((child, childIndex) => {
      add(child, key, childIndex);
    });
  };
  specs.forEach((spec, index) => {
    add(spec, '', index);
  });
  return tree satisfies ReadonlyMap<string, UiNode>;
}

/** A canvas UI in the page, and what it told its owner. */
export class Harness {
  readonly ui: CanvasUi;
  readonly host: HTMLElement;
  readonly events: (UiEvent & { layer: UiLayer })[];
  readonly errors: Error[];
  /** What there is to look at, the newest last. */
  readonly looks: ShownLook[];

  private constructor(ui: CanvasUi, host: HTMLElement, told: Pick<Harness, 'events' | 'errors' | 'looks'>) {
    this.ui = ui;
    this.host = host;
    this.events = told.events;
    this.errors = told.errors;
    this.looks = told.looks;
  }

  /** @param remembered Looks that the page had when it was last here. */
  static async create(remembered: Appearance | null = null): Promise<Harness> {
    const host = document.createElement('div');
    Object.assign(host.style, { position: 'fixed', inset: '0' });
    document.body.append(host);
    const events: Harness['events'] = [];
    const errors: Error[] = [];
    const looks: ShownLook[] = [];
    const ui = await createCanvasUi(
      host,
      {
        onEvent: (layer, event) => events.push({ layer, ...event }),
        onViewChange: () => {},
        onViews: () => {},
        onViewport: () => {},
        onDrawn: () => {},
        onLook: (look) => looks.push(look),
        onError: (error) => errors.push(error),
      },
      remembered,
    );
    return new Harness(ui, host, { events, errors, looks });
  }

  show(...specs: Spec[]): void {
    this.ui.replace('app', treeOf(...specs));
    this.ui.flush();
  }

  /** The element that is found by its role's selector and its accessible name. */
  find<E extends HTMLElement = HTMLElement>(selector: string, name: string): E {
    const all = [...this.host.querySelectorAll<E>(selector)];
    const found = all.find((element) => (element.getAttribute('aria-label') ?? element.textContent) === name);
    if (!found) {
      const names = all.map((element) => element.getAttribute('aria-label') ?? element.textContent);
      throw new Error(`No ${selector} is named '${name}'; there are: ${names.join(', ')}`);
    }
    return found;
  }

  /** Clicks the middle of what is drawn, as a person would. */
  async click(element: Element): Promise<void> {
    // Where it is shown now, not where it was before what just happened.
    this.ui.flush();
    const { x, y, width, height } = element.getBoundingClientRect();
    await sendMouse({ type: 'click', position: [Math.round(x + width / 2), Math.round(y + height / 2)] });
  }

  async drag(from: [number, number], to: [number, number]): Promise<void> {
    await sendMouse({ type: 'move', position: from });
    await sendMouse({ type: 'down' });
    await sendMouse({ type: 'move', position: to });
    await sendMouse({ type: 'up' });
    this.ui.flush();
  }

  get canvas(): HTMLCanvasElement {
    const canvas = this.host.querySelector('canvas');
    if (!canvas) throw new Error('There is no canvas');
    return canvas;
  }

  /** What the canvas shows, in its own pixels. Read in the task that drew it: later the buffer is the compositor's. */
  picture(): ImageData {
    // Nothing differs, and yet it is drawn: an error of applying would come here.
    this.ui.apply('app', [{ op: 'update', key: '', props: {} }]);
    this.ui.flush();
    const { width, height } = this.canvas;
    const context = new OffscreenCanvas(width, height).getContext('2d');
    if (!context) throw new Error('The browser gives no 2D canvas to read pixels with');
    context.drawImage(this.canvas, 0, 0);
    return context.getImageData(0, 0, width, height);
  }

  dispose(): void {
    this.ui.dispose();
    this.host.remove();
  }
}

/** Resolves when `condition` holds; looks after each frame, for `patienceMs` at most. */
export async function until(condition: () => boolean, what: string, patienceMs = 5000): Promise<void> {
  const end = performance.now() + patienceMs;
  while (!condition()) {
    if (performance.now() > end) throw new Error(`Waited ${patienceMs} ms in vain for ${what}`);
    await new Promise((resolve) => requestAnimationFrame(resolve));
  }
}
