import * as v from 'valibot';
import { PRIORITIES, STATUSES, TIER_NUMBERS } from '../../mma/state.js';

/** A ticket as it is being written. */
const ticketDraft = v.object({
  kind: v.literal('ticket'),
  track: v.string(),
  /** null: it is to be created. */
  id: v.nullable(v.string()),
  tab: v.string(),
  title: v.string(),
  description: v.string(),
  priority: v.picklist(PRIORITIES),
  assignedTo: v.picklist(TIER_NUMBERS),
  targetFile: v.string(),
  /** Ids as they are typed, with commas between. */
  dependsOn: v.string(),
  stepMode: v.boolean(),
  /** It was to be saved: what is missing is told from now on. */
  tried: v.boolean(),
});

const dialog = v.variant('kind', [
  ticketDraft,
  v.object({ kind: v.literal('track'), id: v.nullable(v.string()), title: v.string(), goal: v.string() }),
  v.object({ kind: v.literal('deleteTrack'), id: v.string() }),
  v.object({ kind: v.literal('deleteTickets'), ids: v.array(v.string()) }),
  v.object({ kind: v.literal('block'), ids: v.array(v.string()), reason: v.string() }),
]);

/** What the MMA Dashboard keeps: how tracks and tickets are looked at, and what is half written. */
export const entries = {
  ticketTab: v.picklist(['tickets', 'dependencies', 'tokens']),
  /** Only tickets of this status are shown. */
  ticketFilter: v.picklist(['all', ...STATUSES]),
  /** null: in the order of work. */
  ticketSort: v.nullable(v.object({ column: v.string(), descending: v.boolean() })),
  selectedTickets: v.set(v.string()),
  /** Tickets of the tree whose dependents are not shown. */
  closedTickets: v.set(v.string()),
  mmaDialog: v.nullable(dialog),
  /** Why something was refused: shown until it is put away, or something is done. */
  mmaRefusal: v.nullable(v.object({ what: v.string(), reasons: v.array(v.string()) })),
};

const schema = v.object(entries);
export type DashboardState = v.InferOutput<typeof schema>;
export type Dialog = v.InferOutput<typeof dialog>;
export type DialogOf<K extends Dialog['kind']> = Extract<Dialog, { kind: K }>;
export type TicketDraft = v.InferOutput<typeof ticketDraft>;

/** How it is looked at is no part of the history; nor are dialogs, which an undo should not open again. */
export const transientKeys = [
  'ticketTab',
  'ticketFilter',
  'ticketSort',
  'selectedTickets',
  'closedTickets',
  'mmaDialog',
  'mmaRefusal',
] as const;

export function initialState(): DashboardState {
  return {
    ticketTab: 'tickets',
    ticketFilter: 'all',
    ticketSort: null,
    selectedTickets: new Set(),
    closedTickets: new Set(),
    mmaDialog: null,
    mmaRefusal: null,
  };
}
