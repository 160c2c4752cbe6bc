/** A hot module with a table, a list and a tree, whose state the tests read back. */
export const COLLECTIONS_APP = `import { type App, defineHotModule } from 'rekindle';

const MANY = 100_000;

interface State {
  selected: Set<string>;
  sort: { column: string; descending: boolean } | null;
  order: string[];
  picked: Set<string>;
  open: Set<string>;
  node: Set<string>;
  activated: string;
  pressed: string;
  hangUntil: number;
}

const FILES: Record<string, string[]> = { src: ['app', 'main', 'ui'], main: ['main.ts', 'run.ts'] };

function renderMainInterface({ state: all, ui, now, services }: App): void {
  const state = all as unknown as State;
  ui.window('Tickets', { x: 10, y: 10, width: 600, height: 400 }, () => {
    const at = (index: number): number => (state.sort?.descending ? MANY - 1 - index : index);
    const { selected, sort } = ui.table(
      'All tickets',
      {
        columns: [
          { id: 'id', title: 'Id', width: 100, sortable: true },
          { id: 'title', title: 'Title', grow: 1 },
          { id: 'do', title: 'Do', width: 90 },
        ],
        rowCount: MANY,
        rowId: (index) => 'T-' + at(index),
        selection: 'multiple',
        selected: state.selected,
        sort: state.sort,
        grow: 1,
      },
      (index) => {
        ui.cell('T-' + at(index), { code: true });
        ui.cell('Ticket ' + at(index));
        ui.cell(() => {
          if (ui.button('Run', { height: 20 })) state.pressed = 'T-' + at(index);
        });
      },
    );
    state.selected = selected;
    state.sort = sort;
    state.activated = ui.activated('All tickets') ?? state.activated;
    if (ui.button('Hang')) while (Date.now() < now + 4000);
  });
  ui.window('Order', { x: 620, y: 10, width: 300, height: 300 }, () => {
    const { order } = state;
    const options = {
      rowCount: order.length,
      rowId: (index: number) => order[index] ?? '',
      selection: 'multiple' as const,
      selected: state.picked,
      reorderable: true,
    };
    state.picked = ui.virtualList('People', options, (index) => ui.text(order[index] ?? '')).selected;
    const moved = ui.moved('People');
    if (moved) {
      const rest = (from: number, to: number) => order.slice(from, to).filter((id) => !moved.ids.includes(id));
      state.order = [...rest(0, moved.to), ...moved.ids, ...rest(moved.to, order.length)];
    }
  });
  ui.window('Files', { x: 620, y: 320, width: 300, height: 300 }, () => {
    const { open, selected } = ui.tree('Project', {
      roots: ['src', 'docs'],
      childrenOf: (id) => FILES[id] ?? [],
      labelOf: (id) => id,
      open: state.open,
      selection: 'single',
      selected: state.node,
    });
    state.open = open;
    state.node = selected;
  });
  ui.window('Plain', { x: 10, y: 420, width: 300, height: 300 }, () => {
    ui.virtualList('Steps', { rowCount: 500, rowId: String, rowHeight: 32 }, (index) => {
      if (ui.button('Step ' + index)) state.pressed = 'step ' + index;
    });
  });
}

export default defineHotModule({
  name: 'app',
  stateKeys: ['selected', 'sort', 'order', 'picked', 'open', 'node', 'activated', 'pressed'],
  initialState: () => ({
    selected: new Set(),
    sort: null,
    order: ['Ada', 'Bob', 'Cleo', 'Dora', 'Emil'],
    picked: new Set(),
    open: new Set(['src']),
    node: new Set(),
    activated: '',
    pressed: '',
  }),
  targets: { renderMainInterface },
});
`;
