import { page } from '../page.js';

interface Values {
  [name: string]: string[] | Set<string> | number;
  pressed: number;
  selected: Set<string>;
  order: string[];
  people: Set<string>;
}

export const virtualListPage = page<Values>({
  title: 'Virtual list',
  about: 'Rows of one height, as many as you like: only those in view are drawn.',
  keys: 'With a selection: arrows, Home, End, Page Up and Page Down go from row to row; Shift selects a range, Ctrl leaves the selection alone, Space toggles, Enter opens, letters go to the next row that begins so, Ctrl+A selects all, Ctrl+C copies; Tab goes to what is in the row, Escape back. Alt and an arrow move rows. Without one: Tab goes through what is in the rows, arrows scroll. Ctrl+F finds in all rows, drawn or not: Enter and F3 go to the next match, with Shift to the one before, Escape goes to what was found. With a finger: a tap selects, holding picks several, or moves a row.',
  initial: () => ({
    pressed: 0,
    selected: new Set(['line 3']),
    order: ['Ada', 'Barbara', 'Edsger', 'Grace', 'Leslie', 'Niklaus', 'Tony'],
    people: new Set<string>(),
  }),
  draw({ ui, services }, values, show) {
    show('10,000 rows, several of them selected', () => {
      const options = {
        rowCount: 10_000,
        rowId: (index: number) => `line ${index}`,
        selection: 'multiple' as const,
        selected: values.selected,
        height: 252,
      };
      const { selected } = ui.virtualList('Lines', options, (index) => {
        ui.text(`Line ${(index + 1).toLocaleString('en')}`, { wrap: false, grow: 1 });
        ui.text(index % 3 === 0 ? 'heard' : 'read', { role: 'caption', tone: 'muted' });
      });
      values.selected = selected;
      ui.text(`${selected.size} selected`, { role: 'caption', tone: 'secondary' });
    });
    show('No selection: controls in the rows', () => {
      const options = {
        rowCount: 1000,
        rowId: (index: number) => `task ${index}`,
        rowHeight: 40,
        height: 200,
      };
      ui.virtualList('Tasks', options, (index) => {
        ui.text(`Task ${index + 1}`, { wrap: false, grow: 1 });
        if (ui.button('Count', { height: 24 })) values.pressed += 1;
        if (ui.button('Copy its name', { icon: 'copy', iconOnly: true, look: 'ghost' }))
          services.clipboard.writeText(`Task ${index + 1}`);
      });
      ui.text(`Counted ${values.pressed} times`, { role: 'caption', tone: 'secondary' });
    });
    show('In an order of your own: drag a row, or press Alt and an arrow', () => {
      const { order } = values;
      const options = {
        rowCount: order.length,
        rowId: (index: number) => order[index] ?? '',
        selection: 'multiple' as const,
        selected: values.people,
        reorderable: true,
      };
      values.people = ui.virtualList('People', options, (index) => {
        ui.icon('grip', { tone: 'muted' });
        ui.text(order[index] ?? '');
      }).selected;
      const moved = ui.moved('People');
      if (moved) values.order = movedTo(order, moved.ids, moved.to);
    });
    show('Empty', () => {
      const none = { rowCount: 0, rowId: String, empty: 'Nothing has been said yet' };
      ui.virtualList('Nothing', none, () => {});
    });
    show('Disabled, and with an error', () => {
      const few = { rowCount: 3, rowId: String, selection: 'single' as const, selected: new Set(['1']) };
      const draw = (index: number): void => ui.text(`Row ${index + 1}`);
      ui.virtualList('Disabled', { ...few, disabled: true }, draw);
      ui.virtualList('Wrong', { ...few, error: 'The list could not be loaded whole' }, draw);
    });
  },
});

/** The list with some of it taken out and put before the one that was at `to`. */
export function movedTo(list: readonly string[], ids: readonly string[], to: number): string[] {
  const isMoved = (id: string): boolean => ids.includes(id);
  const before = list.slice(0, to).filter((id) => !isMoved(id));
  const after = list.slice(to).filter((id) => !isMoved(id));
  return [...before, ...ids, ...after];
}
