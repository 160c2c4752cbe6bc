import type { DraggableProps, Drop, DropZoneProps } from './props.js';

export interface DraggingUi {
  /**
   * Something that the user drags onto a `dropZone`: with mouse or pen, with a finger after holding it a moment, or by
   * the keyboard. Its id is not shown. Main alone shows the dragging.
   * @example
   * ui.draggable(ticket.id, { kind: 'ticket', label: ticket.title, data: ticket.id }, () => ui.text(ticket.title));
   */
  draggable(id: string, options: DraggableProps, body: () => void): void;
  /**
   * A place where things can be dropped. Answers what was dropped on it in this frame, else null.
   * @example
   * const drop = ui.dropZone('Done', { accepts: ['ticket'] }, () => drawTickets(done));
   * if (drop) finish(app, String(drop.data));
   */
  dropZone(label: string, options: Omit<DropZoneProps, 'label'>, body: () => void): Drop | null;
}
