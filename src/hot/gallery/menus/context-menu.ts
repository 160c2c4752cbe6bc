import { page } from '../page.js';

export const contextMenuPage = page({
  title: 'Context menu',
  about:
    'What can be done with the thing under the pointer. It belongs to the container that it is drawn in.',
  keys: 'The button that shows it, right click, long press, the menu key or Shift+F10. Then as in any menu.',
  initial: () => ({ files: ['notes.md', 'plan.md', 'todo.md'], last: '' }),
  draw({ ui }, values, show) {
    show('Each item of a list has its own', () => {
      ui.list('Files', { gap: 4, maxWidth: 320 }, () => {
        for (const file of values.files) {
          ui.listItem(file, { surface: 2, padding: 8, label: file }, () => {
            ui.row({}, () => {
              ui.text(file, { grow: 1 });
              const tool = { iconOnly: true, look: 'ghost', width: 24, height: 24 } as const;
              if (ui.button(`Open ${file}`, { ...tool, icon: 'external-link' })) values.last = `Open ${file}`;
              ui.button(`More of ${file}`, { ...tool, icon: 'more-horizontal', opensMenu: true });
            });
            ui.contextMenu(`${file} menu`, () => {
              if (ui.menuItem('Open', { icon: 'external-link' })) values.last = `Open ${file}`;
              if (ui.menuItem('Copy the name', { icon: 'copy' })) values.last = `Copy ${file}`;
              ui.separator();
              if (ui.menuItem('Remove', { icon: 'trash', danger: true }))
                values.files = values.files.filter((other) => other !== file);
            });
          });
        }
      });
      if (values.files.length < 3 && ui.button('Bring them back', { icon: 'undo' }))
        values.files = ['notes.md', 'plan.md', 'todo.md'];
    });
    show('A whole area; fields in it keep the browser’s own menu', () => {
      ui.column({ surface: 2, height: 96 }, () => {
        ui.text('Click here with the other button.', { tone: 'secondary' });
        ui.contextMenu('Area menu', () => {
          if (ui.menuItem('Select all')) values.last = 'Select all';
        });
      });
    });
    ui.text(values.last ? `Chosen: ${values.last}` : 'Nothing chosen yet', { tone: 'secondary' });
  },
});
