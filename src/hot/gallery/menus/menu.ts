import { page } from '../page.js';

export const menuPage = page({
  title: 'Menu',
  about: 'Commands behind one button, for what is not needed all the time.',
  keys: 'Enter, Space, Down or Up opens. Up and Down, Home and End, letters find an item; Right opens a submenu, Left closes it; Enter or Space chooses; Escape closes.',
  initial: () => ({ last: '', pinned: true as boolean, chosen: 12 }),
  draw({ ui }, values, show) {
    const item = (label: string, isChosen: boolean): void => {
      if (isChosen) values.last = label;
    };
    show('A button that opens it, with an icon, and disabled', () => {
      ui.row({ gap: 8, wrap: true }, () => {
        ui.menu('Actions', {}, () => {
          item('Copy', ui.menuItem('Copy', { icon: 'copy' }));
          item('Rename…', ui.menuItem('Rename…', { icon: 'edit' }));
          if (ui.menuItem('Pinned', { checked: values.pinned })) values.pinned = !values.pinned;
          ui.separator();
          item('Delete', ui.menuItem('Delete', { icon: 'trash', danger: true }));
        });
        ui.menu('Add##icon', { icon: 'plus' }, () => item('A note', ui.menuItem('A note')));
        ui.menu('Nothing to do', { disabled: true }, () => {});
      });
    });
    show('Shortcuts, disabled items, and submenus inside one another', () => {
      ui.menu('Everything', {}, () => {
        item('Save', ui.menuItem('Save', { icon: 'save', shortcut: 'Ctrl+Alt+S' }));
        item('Print', ui.menuItem('Print', { disabled: true }));
        ui.menu('Move to', { icon: 'folder' }, () => {
          item('Inbox', ui.menuItem('Inbox'));
          ui.menu('Archive', {}, () => {
            for (const year of ['2024', '2025', '2026']) item(year, ui.menuItem(year));
          });
          ui.menu('Nowhere', { disabled: true }, () => {});
        });
      });
    });
    show('Crowded, and with a long text', () => {
      ui.menu('Forty numbers', {}, () => {
        for (let number = 1; number <= 40; number++) {
          if (ui.menuItem(`Number ${number}`, { checked: values.chosen === number, radio: true }))
            values.chosen = number;
        }
        item(
          'The long one',
          ui.menuItem(
            'An item whose text is longer than most people would ever want to read in a menu, or write',
          ),
        );
      });
    });
    ui.text(values.last ? `Chosen: ${values.last}` : 'Nothing chosen yet', { tone: 'secondary' });
  },
});
