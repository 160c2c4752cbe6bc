import type { App } from 'rekindle';
import { page } from '../page.js';
import { passage } from './passages.js';

const MANY = 10_000;
/** Words that the last row gets for each press, or for each tenth of a second while it is told. */
const WORDS = 6;
const STEP_MS = 100;
const ROLES = ['User', 'AI', 'Context', 'System'] as const;
const TONES = { User: 'info', AI: 'accent', Context: 'muted', System: 'warning' } as const;

interface Values {
  [name: string]: Record<string, string> | { id: string; ask: number } | string[] | string | number | null;
  /** Rows that were inserted at the beginning. */
  above: number;
  /** Ids of rows that were deleted: few. */
  deleted: string[];
  /** Texts that were edited, by the row's id. */
  edited: Record<string, string>;
  editing: string;
  /** Words of the last row. */
  told: number;
  /** The timer of what is being told; null while nothing is. */
  timer: string | null;
  goTo: number;
  shown: { id: string; ask: number } | null;
}

export const feedPage = page<Values>({
  title: 'Feed',
  about:
    'Rows as high as what is in them, as many as you like: only those in view are drawn, and what is in view stays where it is.',
  keys: 'Tab goes to a row and through what is in it, Escape back to the row. Page Down and Page Up go to the next row and the one before, Home and End to the first and the last, Ctrl+Home and Ctrl+End out of the feed. Ctrl+F finds in all rows, drawn or not: Enter and F3 go to the next match, with Shift to the one before, Escape goes to what was found.',
  initial: () => ({
    above: 0,
    deleted: [],
    edited: {},
    editing: '',
    told: 40,
    timer: null,
    goTo: 5000,
    shown: null,
  }),
  draw(app, values, show) {
    show('10,000 entries of about 1 kB', () => {
      drawActions(app, values);
      drawEntries(app, values);
    });
    show('Rows of one line, and few of them', () => {
      const options = { rowCount: 3, rowId: String, height: 120, gap: 2 };
      app.ui.feed('Few', options, (index) => app.ui.text(`Line ${index + 1}`));
    });
    show('Empty', () => {
      const none = { rowCount: 0, rowId: String, empty: 'Nothing has been said yet', height: 96 };
      app.ui.feed('Nothing', none, () => {});
    });
  },
});

function drawActions({ ui, services }: App, values: Values): void {
  if (values.timer !== null && services.replies(values.timer).length > 0) {
    values.told += WORDS;
    values.timer = services.timer.after(STEP_MS);
  }
  ui.row({ wrap: true }, () => {
    if (ui.button('Insert above')) values.above += 1;
    if (ui.button('Add to the last')) values.told += WORDS;
    const isTelling = values.timer !== null;
    if (ui.toggle('Tell on', isTelling) !== isTelling)
      values.timer = isTelling ? null : services.timer.after(STEP_MS);
    values.goTo = ui.dragNumber('Entry', values.goTo, { min: 1, max: MANY, step: 1, labelHidden: true });
    if (ui.button('Go to entry')) values.shown = { id: `e${values.goTo}`, ask: (values.shown?.ask ?? 0) + 1 };
  });
}

function drawEntries({ ui }: App, values: Values): void {
  const { above, deleted, edited } = values;
  // Nothing is stored of rows that nobody has touched: each is worked out from its number.
  const first = 1 - above;
  const numbers = deleted.map((id) => Number(id.slice(1))).sort((one, other) => one - other);
  const numberAt = (index: number): number =>
    numbers.reduce((number, other) => (other <= number ? number + 1 : number), first + index);
  const rowCount = MANY + above - deleted.length;
  const textOf = (index: number): string => {
    const number = numberAt(index);
    const own = edited[`e${number}`];
    if (own !== undefined) return own;
    return number === MANY ? passage(number, values.told) : passage(number);
  };
  const roleOf = (number: number): (typeof ROLES)[number] =>
    ROLES[(((number * 7) % ROLES.length) + ROLES.length) % ROLES.length] ?? 'User';
  const options = {
    rowCount,
    rowId: (index: number) => `e${numberAt(index)}`,
    rowLabel: (index: number) => `${roleOf(numberAt(index))}, entry ${numberAt(index)}`,
    rowText: textOf,
    estimate: 180,
    stickToEnd: true,
    height: 420,
    scrollTo: values.shown,
  };
  ui.feed('Entries', options, (index) => {
    const number = numberAt(index);
    const id = `e${number}`;
    const role = roleOf(number);
    const isEditing = values.editing === id;
    ui.column({ surface: 2, padding: 12, gap: 4 }, () => {
      ui.row({}, () => {
        ui.text(role, { role: 'caption', tone: TONES[role] });
        ui.text(`Entry ${number.toLocaleString('en')}`, { role: 'caption', tone: 'muted', grow: 1 });
        if (ui.button(isEditing ? 'Done##edit' : 'Edit##edit', { look: 'ghost', height: 24 }))
          values.editing = isEditing ? '' : id;
        if (ui.button('Delete', { icon: 'trash', iconOnly: true, look: 'ghost', height: 24 }))
          values.deleted = [...deleted, id];
      });
      const text = textOf(index);
      if (!isEditing) {
        for (const paragraph of text.split('\n\n')) ui.text(paragraph);
        return;
      }
      const now = ui.textArea('Content', text, { labelHidden: true, maxRows: 1000 });
      if (now !== text) values.edited[id] = now;
    });
  });
}
