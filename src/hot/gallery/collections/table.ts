import { page } from '../page.js';
import { STATUS_ICONS, STATUS_TONES, type Ticket, ticket } from './samples.js';

const MANY = 100_000;

interface Values {
  [name: string]: Set<string> | string[] | { column: string; descending: boolean } | string | number | null;
  selected: Set<string>;
  sort: { column: string; descending: boolean } | null;
  opened: string;
  queue: string[];
  chosen: Set<string>;
  retries: number;
}

const COLUMNS = [
  { id: 'id', title: 'Id', width: 88, sortable: true },
  { id: 'title', title: 'Title', width: 240, grow: 1, sortable: true },
  { id: 'status', title: 'Status', width: 124 },
  { id: 'tier', title: 'Tier', width: 116 },
  { id: 'file', title: 'File', width: 172 },
  { id: 'tokens', title: 'Tokens', width: 80, align: 'end', sortable: true },
] as const;

export const tablePage = page<Values>({
  title: 'Table',
  about: 'Rows and columns, as many rows as you like: only those in view are drawn.',
  keys: 'Arrows, Home, End, Page Up and Page Down go from row to row; Shift selects a range, Ctrl leaves the selection alone, Space toggles, Enter opens, letters go to the next row that begins so, Ctrl+A selects all, Ctrl+C copies the rows. Up from the first row is the header: arrows go along it, Enter sorts, Shift and an arrow change the width, Escape goes back. Ctrl+F finds in all rows, drawn or not: Enter and F3 go to the next match, with Shift to the one before, Escape goes to what was found. With a finger: a tap selects, holding picks several, or moves a row.',
  initial: () => ({
    selected: new Set(['T-000002', 'T-000003']),
    sort: null,
    opened: '',
    queue: Array.from({ length: 8 }, (_, index) => ticket(index).id),
    chosen: new Set<string>(),
    retries: 0,
  }),
  draw({ ui }, values, show) {
    show('100,000 rows', () => {
      // Backwards is all that a sorted order of these rows can be, so nothing has to be stored.
      const at = (index: number): Ticket => ticket(values.sort?.descending ? MANY - 1 - index : index);
      const options = {
        columns: COLUMNS,
        rowCount: MANY,
        rowId: (index: number) => at(index).id,
        selection: 'multiple' as const,
        selected: values.selected,
        sort: values.sort,
        height: 312,
      };
      const { selected, sort } = ui.table('Tickets', options, (index) => {
        const { id, title, status, tier, file, tokens } = at(index);
        ui.cell(id, { code: true, tone: 'secondary' });
        ui.cell(title);
        ui.cell(status, { tone: STATUS_TONES[status], icon: STATUS_ICONS[status] });
        ui.cell(tier);
        ui.cell(file, { code: true, tone: 'muted' });
        ui.cell(tokens.toLocaleString('en'));
      });
      values.selected = selected;
      values.sort = sort;
      values.opened = ui.activated('Tickets') ?? values.opened;
      const opened = values.opened ? `, ${values.opened} opened` : '';
      ui.text(`${selected.size.toLocaleString('en')} selected${opened}`, {
        role: 'caption',
        tone: 'secondary',
      });
    });
    show('Controls in cells, and an order of your own: drag a row, or press Alt and an arrow', () => {
      const { queue } = values;
      const columns = [
        { id: 'id', title: 'Id', width: 88 },
        { id: 'title', title: 'Title', grow: 1 },
        { id: 'actions', title: 'Actions', width: 120, align: 'end' as const },
      ];
      const options = {
        columns,
        rowCount: queue.length,
        rowId: (index: number) => queue[index] ?? '',
        rowHeight: 36,
        selection: 'multiple' as const,
        selected: values.chosen,
        reorderable: true,
      };
      const { selected } = ui.table('Queue', options, (index) => {
        const id = queue[index] ?? '';
        ui.cell(id, { code: true });
        ui.cell(ticket(Number(id.slice(2)) - 1).title);
        ui.cell(() => {
          if (ui.button('Retry', { height: 24 })) values.retries += 1;
        });
      });
      values.chosen = selected;
      const moved = ui.moved('Queue');
      if (moved) {
        const rest = (from: number, to: number) =>
          queue.slice(from, to).filter((id) => !moved.ids.includes(id));
        values.queue = [...rest(0, moved.to), ...moved.ids, ...rest(moved.to, queue.length)];
      }
      ui.text(`Retried ${values.retries} times`, { role: 'caption', tone: 'secondary' });
    });
    show('Too narrow for its columns: it scrolls across', () => {
      const options = {
        columns: COLUMNS,
        rowCount: 40,
        rowId: (index: number) => ticket(index).id,
        width: 360,
        height: 156,
      };
      ui.table('Narrow', options, (index) => {
        const { id, title, status, tier, file, tokens } = ticket(index);
        for (const text of [id, title, status, tier, file, String(tokens)]) ui.cell(text);
      });
    });
    show('Empty', () => {
      const columns = [
        { id: 'name', title: 'Name', grow: 1 },
        { id: 'size', title: 'Size', align: 'end' as const },
      ];
      ui.table(
        'Nothing',
        { columns, rowCount: 0, rowId: String, empty: 'No requests have been sent' },
        () => {},
      );
    });
    show('Disabled, and with an error', () => {
      const columns = [
        { id: 'name', title: 'Name', grow: 1, sortable: true },
        { id: 'size', title: 'Size', align: 'end' as const },
      ];
      const few = {
        columns,
        rowCount: 3,
        rowId: String,
        selection: 'single' as const,
        selected: new Set(['1']),
      };
      const draw = (index: number): void => {
        ui.cell(`File ${index + 1}`);
        ui.cell(`${(index + 1) * 12} kB`);
      };
      ui.table('Disabled', { ...few, disabled: true }, draw);
      ui.table('Wrong', { ...few, error: 'The sizes are of yesterday: the folder cannot be read' }, draw);
    });
  },
});
