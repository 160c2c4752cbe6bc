import * as v from 'valibot';
import type { DockTree } from '../ui/layout/dock/dock-tree.js';
import type { ViewState } from '../ui/view-state.js';

const rectEntries = { x: v.number(), y: v.number(), width: v.number(), height: v.number() };

const dockTreeSchema: v.GenericSchema<unknown, DockTree> = v.variant('kind', [
  v.object({ kind: v.literal('tabs'), windows: v.array(v.string()) }),
  v.object({ kind: v.literal('free') }),
  v.object({
    kind: v.literal('split'),
    axis: v.picklist(['row', 'column']),
    children: v.array(v.lazy(() => dockTreeSchema)),
    shares: v.array(v.number()),
  }),
]);

/** The view as it is read back: it was written by another version of the page, perhaps. */
export const viewSchema: v.GenericSchema<unknown, ViewState> = v.object({
  windows: v.record(
    v.string(),
    v.object({ ...rectEntries, collapsed: v.boolean(), maximised: v.optional(v.boolean()) }),
  ),
  // Not there in what was stored before windows could be docked.
  docks: v.optional(
    v.array(v.object({ tree: dockTreeSchema, place: v.nullable(v.object(rectEntries)) })),
    [],
  ),
  squeeze: v.optional(
    v.nullable(
      v.object({ for: v.string(), mode: v.picklist(['none', 'share', 'tabs']), factor: v.number() }),
    ),
    null,
  ),
  stack: v.array(v.string()),
  scrolls: v.record(v.string(), v.object({ x: v.number(), y: v.number() })),
  // A view that was kept before there were tables has none.
  columns: v.optional(v.record(v.string(), v.record(v.string(), v.number())), {}),
  // One that was kept before there were feeds has none.
  feeds: v.optional(
    v.record(
      v.string(),
      v.object({
        rowId: v.nullable(v.string()),
        index: v.number(),
        top: v.number(),
        atEnd: v.boolean(),
        granted: v.nullable(v.string()),
      }),
    ),
    {},
  ),
  focus: v.nullable(v.string()),
  edit: v.nullable(
    v.object({
      key: v.string(),
      value: v.string(),
      over: v.optional(v.nullable(v.string())),
      selectionStart: v.number(),
      selectionEnd: v.number(),
    }),
  ),
});

/** A view and its place in the order in which views were stored, over both places where they are. */
export interface StampedView {
  stamp: number;
  /** Of a page's last word: the last change of the state that this page had made, durable or not. */
  seq?: number | undefined;
  view: ViewState;
}

export const stampedViewSchema: v.GenericSchema<unknown, StampedView> = v.object({
  stamp: v.number(),
  seq: v.optional(v.number()),
  view: viewSchema,
});

/** A stored view; null if there is none, or it does not fit: that costs the places of windows, no state. */
export function readStampedView(record: unknown): StampedView | null {
  const read = v.safeParse(stampedViewSchema, record);
  return read.success ? read.output : null;
}
