import { page } from '../page.js';

const COLUMNS = ['To do', 'In progress', 'Done'];

export const dragAndDropPage = page({
  title: 'Drag and drop',
  about:
    'Things that are dragged onto a place that accepts them: with mouse, pen, finger (held a moment) or keyboard.',
  keys: 'Enter or Space picks up. Arrow keys or Tab go through the places that accept it, Enter drops, Escape cancels.',
  initial: () => ({
    tickets: [
      { id: 'T-001', title: 'Draw the plot', column: 'To do' },
      { id: 'T-002', title: 'Measure the frames', column: 'To do' },
      {
        id: 'T-003',
        title: 'A ticket whose title takes two lines in a column as narrow as this one',
        column: 'To do',
      },
      { id: 'T-004', title: 'Make the grid', column: 'Done' },
    ],
    basket: [] as string[],
    fruits: 24,
  }),
  draw({ ui }, values, show) {
    show('A board', () => {
      ui.row({ align: 'stretch', gap: 12 }, () => {
        for (const column of COLUMNS) {
          const tickets = values.tickets.filter((ticket) => ticket.column === column);
          const options = { accepts: ['ticket'], surface: 2, grow: 1, width: 0, minHeight: 160 } as const;
          const drop = ui.dropZone(column, options, () => {
            ui.text(`${column} (${tickets.length})`, { role: 'title' });
            for (const { id, title } of tickets) {
              ui.draggable(
                id,
                { kind: 'ticket', label: title, data: id, surface: 3, padding: 8, gap: 0 },
                () => {
                  ui.text(id, { role: 'caption', tone: 'muted' });
                  ui.text(title);
                },
              );
            }
            if (tickets.length === 0) ui.text('Drop a ticket here', { tone: 'muted' });
          });
          const dropped = values.tickets.find(({ id }) => id === drop?.data);
          if (dropped) dropped.column = column;
        }
      });
    });
    show(
      'From a region that scrolls at its edges; two kinds of things, and places that take one or both',
      () => {
        ui.row({ align: 'stretch', gap: 12 }, () => {
          ui.scroll('Store', { width: 200, height: 160, surface: 2, padding: 12 }, () => {
            for (let number = 1; number <= values.fruits; number++) {
              const kind = number % 3 === 0 ? 'stone' : 'fruit';
              const label = `${kind === 'fruit' ? 'Apple' : 'Pebble'} ${number}`;
              ui.draggable(
                `thing${number}`,
                { kind, label, data: label, disabled: number === 2, padding: 4 },
                () => ui.text(label),
              );
            }
          });
          for (const [label, accepts] of Object.entries({
            'Fruit alone': ['fruit'],
            Anything: ['fruit', 'stone'],
          })) {
            const drop = ui.dropZone(label, { accepts, surface: 2, grow: 1 }, () => {
              ui.text(label, { role: 'title' });
              ui.text(
                values.basket
                  .filter((entry) => entry.startsWith(`${label}:`))
                  .slice(-5)
                  .join('\n'),
              );
            });
            if (drop) values.basket = [...values.basket, `${label}: ${drop.data}`];
          }
          ui.dropZone('Closed', { accepts: ['fruit'], disabled: true, surface: 2, width: 96 }, () =>
            ui.text('Closed', { tone: 'muted' }),
          );
        });
      },
    );
  },
});
