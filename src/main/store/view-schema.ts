import * as v from 'valibot';
import type { ViewState } from '../ui/view-state.js';

/** The view as it is read back: it was written by another version of the page, perhaps. */
export const viewSchema: v.GenericSchema<unknown, ViewState> = v.object({
  windows: v.record(
    v.string(),
    v.object({
      x: v.number(),
      y: v.number(),
      width: v.number(),
      height: v.number(),
      collapsed: v.boolean(),
    }),
  ),
  stack: v.array(v.string()),
  scrolls: v.record(v.string(), v.object({ x: v.number(), y: v.number() })),
  focus: v.nullable(v.string()),
  edit: v.nullable(
    v.object({
      key: v.string(),
      value: v.string(),
      selectionStart: v.number(),
      selectionEnd: v.number(),
    }),
  ),
});

/** A view and its place in the order in which views were stored, over both places where they are. */
export interface StampedView {
  stamp: number;
  view: ViewState;
}

export const stampedViewSchema: v.GenericSchema<unknown, StampedView> = v.object({
  stamp: v.number(),
  view: viewSchema,
});
