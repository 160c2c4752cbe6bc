import { page } from '../page.js';

const TITLES = ['Outline', 'Editor', 'Preview', 'Problems'] as const;
const DOCK = { Outline: 'left', Editor: 'fill', Preview: 'right', Problems: 'bottom' } as const;
const SIZE = {
  Outline: { width: 220 },
  Editor: {},
  Preview: { width: 300 },
  Problems: { height: 180 },
} as const;

export const dockingPage = page({
  title: 'Docking',
  about:
    'Windows stand side by side, with a border between that moves, or lie on one another as tabs. Drag one by its title bar, or by its tab, onto one of the signs that appear; or let it go anywhere else, and it floats.',
  keys: 'On the title: Ctrl+Shift+arrow key docks at that edge, Ctrl+Shift+Enter docks inside or lets float, Shift+arrow key moves the border. On a tab: left and right arrow keys show another, Delete closes it. Escape breaks off a drag.',
  initial: () => ({ open: [] as string[] }),
  draw({ ui }, values, show) {
    show('Docked when they open', () => {
      ui.text(
        'An option says where a window is docked the first time. One that is closed leaves its room to its neighbours, and has it again when it comes back. Where there is no room side by side, windows become tabs.',
      );
      for (const title of TITLES) {
        const isOpen = ui.toggle(`${title}##toggle`, values.open.includes(title));
        if (isOpen !== values.open.includes(title)) {
          values.open = isOpen ? [...values.open, title] : values.open.filter((other) => other !== title);
        }
      }
    });
    for (const title of TITLES) {
      if (!values.open.includes(title)) continue;
      const isOpen = ui.window(title, { ...SIZE[title], dock: DOCK[title], closable: true }, () => {
        ui.text(`${title} is docked: ${DOCK[title]}.`, { tone: 'secondary' });
      });
      if (!isOpen) values.open = values.open.filter((other) => other !== title);
    }
  },
});
