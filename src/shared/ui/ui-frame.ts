import { collectionUi } from './collections/frame.js';
import { controlUi } from './controls/frame.js';
import { draggingUi } from './dragging/frame.js';
import { feedbackUi } from './feedback/frame.js';
import { fieldUi } from './fields/frame.js';
import { FrameCore, type UiCommand } from './frame-core.js';
import { graphicsUi } from './graphics/frame.js';
import { KeySpace } from './key-space.js';
import { layoutUi } from './layout/frame.js';
import { menuUi } from './menus/frame.js';
import type { UiEvent, UiTree } from './node.js';
import { surfaceUi } from './surfaces/frame.js';
import { textUi } from './text/frame.js';
import type { Ui } from './ui.js';
import { type CollectionViews, NO_VIEWS } from './views.js';

/**
 * One frame of a `Ui`: give it the frame's events and views, draw with `ui`, then take the tree with `finish()`.
 * Afterwards it is of no use, and says so.
 */
export class UiFrame {
  readonly ui: Ui;
  /** For main's own kinds, which have no methods in `Ui`. */
  readonly core: FrameCore;

  /** @param keys Those of the drawer's frames before; drawing the same again is faster with them. */
  constructor(
    events: readonly UiEvent[] = [],
    views: CollectionViews = NO_VIEWS,
    keys: KeySpace = new KeySpace(),
  ) {
    const core = new FrameCore(events, views, keys);
    this.core = core;
    this.ui = {
      ...surfaceUi(core),
      ...layoutUi(core),
      ...textUi(core),
      ...controlUi(core),
      ...fieldUi(core),
      ...menuUi(core),
      ...collectionUi(core),
      ...feedbackUi(core),
      ...graphicsUi(core),
      ...draggingUi(core),
    };
  }

  /** Whether any event was answered: then what was drawn before may be stale, and should be drawn again. */
  get sawEvents(): boolean {
    return this.core.events.taken > 0;
  }

  /** What elements asked of services. */
  get commands(): readonly UiCommand[] {
    return this.core.commands;
  }

  /** Ends the frame. The tree is the caller's. */
  finish(): UiTree {
    return this.core.builder.finish();
  }
}
