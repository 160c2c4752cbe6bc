import { Container } from 'pixi.js';
import type { UiLayer } from '../canvas-ui.types.js';
import { Ghost } from '../dragging/ghost.js';
import { DropGuides } from '../paint/drop-guides.js';
import { Tint } from '../paint/tint.js';
import type { Item } from './item.js';

/** The depths of one layer, from the back. */
class LayerPlanes {
  readonly base = new Container();
  readonly windows = new Container({ sortableChildren: true });
  readonly docks = new Container();
  readonly popups = new Container();

  of(item: Item): Container {
    if (item.is('window')) return this.windows;
    return item.is('dock') ? this.docks : this.popups;
  }
}

/**
 * The depths of the canvas. The tint's wash lies over everything but the chrome's popups, which say why it is there; its
 * edge, over all.
 */
export class ScenePlanes implements Readonly<Record<UiLayer, LayerPlanes>> {
  readonly app = new LayerPlanes();
  readonly popups = new LayerPlanes();
  readonly chrome = new LayerPlanes();
  /** Over everything that a window can be docked to. */
  readonly guides = new DropGuides();
  /** What is dragged, over all that it can be dropped on. */
  readonly ghost = new Ghost();
  readonly tint = new Tint();

  /** From the back. */
  get all(): readonly Container[] {
    const { app, popups, chrome, guides, ghost, tint } = this;
    return [
      app.base,
      app.windows,
      app.docks,
      guides.view,
      app.popups,
      popups.base,
      popups.popups,
      ghost.view,
      chrome.base,
      chrome.windows,
      chrome.docks,
      tint.wash,
      chrome.popups,
      tint.edge,
    ];
  }
}
