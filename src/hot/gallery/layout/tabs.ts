import { page } from '../page.js';

const MANY = Array.from({ length: 14 }, (_, index) => ({
  id: `take${index + 1}`,
  label: `Take ${index + 1}`,
}));

export const tabsPage = page({
  title: 'Tabs',
  about: 'Several panels in one place, of which one is shown.',
  keys: 'Left and Right go from tab to tab and show it, Home and End to the first and the last. Delete closes one that can be closed.',
  initial: () => ({
    view: 'entries',
    take: 'take3',
    open: ['main.ts', 'theme.ts', 'yoga.ts'],
    file: 'main.ts',
    draft: '',
  }),
  draw({ ui }, values, show) {
    show('With icons, a badge, and one that is disabled', () => {
      values.view = ui.tabs(
        'Views',
        values.view,
        [
          { id: 'entries', label: 'Entries', icon: 'list', badge: '12' },
          { id: 'settings', label: 'Settings', icon: 'settings' },
          { id: 'history', label: 'History', disabled: true },
        ],
        {},
        (id) => {
          ui.text(id === 'entries' ? 'Twelve entries.' : 'What can be set.');
          values.draft = ui.textField('Draft', values.draft, { placeholder: 'Each tab has ids of its own' });
        },
      );
    });
    show('That can be closed', () => {
      const files = values.open.map((id) => ({ id, label: id, closable: true }));
      values.file = ui.tabs('Files', values.file, files, {}, (id) =>
        ui.text(`The text of ${id}`, { role: 'code' }),
      );
      const closed = ui.closedTab('Files');
      if (closed !== null) {
        const index = values.open.indexOf(closed);
        values.open = values.open.filter((id) => id !== closed);
        if (values.file === closed) values.file = values.open[Math.min(index, values.open.length - 1)] ?? '';
      }
      if (values.open.length === 0) {
        ui.row({}, () => {
          ui.text('No file is open.', { tone: 'secondary' });
          if (ui.button('Open three', { height: 24 })) values.open = ['main.ts', 'theme.ts', 'yoga.ts'];
        });
      }
    });
    show('Crowded: the row scrolls', () => {
      values.take = ui.tabs('Takes', values.take, MANY, { maxWidth: 420 }, (id) => ui.text(`Panel of ${id}`));
    });
    show('Long labels end in an ellipsis', () => {
      ui.tabs(
        'Long',
        'a',
        [
          {
            id: 'a',
            label: 'A label that goes on for longer than anybody would want to read',
            closable: true,
          },
          { id: 'b', label: 'Short' },
        ],
        {},
        () => ui.text('The whole label is the tooltip.', { tone: 'secondary' }),
      );
    });
  },
});
