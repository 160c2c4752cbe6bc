import type { CollectionUi } from './collections/ui.js';
import type { ControlUi } from './controls/ui.js';
import type { DraggingUi } from './dragging/ui.js';
import type { FeedbackUi } from './feedback/ui.js';
import type { FieldUi } from './fields/ui.js';
import type { GraphicsUi } from './graphics/ui.js';
import type { LayoutUi } from './layout/ui.js';
import type { MenuUi } from './menus/ui.js';
import type { SurfaceUi } from './surfaces/ui.js';
import type { TextUi } from './text/ui.js';

/**
 * An immediate-mode UI in Dear ImGui's spirit: code says in every frame what there is, and learns in the same
 * breath what the user did with it. Nothing is created, kept or destroyed by hand.
 *
 * **Ids.** A label is also the id. What follows `##` is part of the id and is not shown: `'Delete##e12'` reads
 * “Delete”. Ids are unique within their window, list, list item, scroll region, tab, section or `scope`; rows, columns,
 * grids and splitters do not count, so a field can move from one row to another and stay the same field. An id used twice is drawn with a
 * note that says so. Texts, separators, rows and columns have no id: they are counted within their parent.
 *
 * **Errors.** Every method throws a `UiError` that names the element and what was expected when an argument is
 * not what it should be (a label that shows nothing, a size that is NaN, an option that the element has not). The window,
 * dock or popup around it catches the error and shows it at its top, with what was drawn before; the other windows are
 * drawn whole. A window that is called wrongly says so in itself; what belongs to none (a button outside of any window)
 * is said in one of its own. Lengths are CSS px.
 */
export interface Ui
  extends SurfaceUi,
    LayoutUi,
    TextUi,
    ControlUi,
    FieldUi,
    MenuUi,
    CollectionUi,
    FeedbackUi,
    GraphicsUi,
    DraggingUi {}
