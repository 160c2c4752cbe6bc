import { page } from '../page.js';

export const menuBarPage = page({
  title: 'Menu bar',
  about: 'The commands of an app, by subject. It usually stands in a dock at the top.',
  keys: 'One stop for Tab. Left and Right go from menu to menu, Home and End to the first and last, a letter to the menu that begins with it; Down, Enter or Space opens. While one is open, pointing at another opens that.',
  initial: () => ({ last: '', wrap: true as boolean, size: 'Medium' }),
  draw({ ui }, values, show) {
    const item = (label: string, isChosen: boolean): void => {
      if (isChosen) values.last = label;
    };
    show('In a row', () => {
      ui.row({ surface: 2, padding: 2 }, () => {
        ui.menuBar('Commands of a document', () => {
          ui.menu('File', {}, () => {
            item('New', ui.menuItem('New', { icon: 'plus' }));
            item('Open…', ui.menuItem('Open…', { icon: 'folder-open' }));
            ui.menu('Export', { icon: 'download' }, () => {
              item('As JSON', ui.menuItem('As JSON'));
              item('As Markdown', ui.menuItem('As Markdown'));
              item('As PDF', ui.menuItem('As PDF', { disabled: true }));
            });
            ui.separator();
            item('Delete', ui.menuItem('Delete', { icon: 'trash', danger: true }));
          });
          ui.menu('View', {}, () => {
            if (ui.menuItem('Wrap lines', { checked: values.wrap })) values.wrap = !values.wrap;
            ui.separator();
            ui.text('Size');
            for (const size of ['Small', 'Medium', 'Large']) {
              const options = { checked: values.size === size, radio: true };
              if (ui.menuItem(size, options)) values.size = size;
            }
          });
          ui.menu('Help', {}, () => item('Keys', ui.menuItem('Keys', { icon: 'keyboard' })));
          ui.menu('Off', { disabled: true }, () => {});
        });
      });
    });
    ui.text(values.last ? `Chosen: ${values.last}` : 'Nothing chosen yet', { tone: 'secondary' });
  },
});
