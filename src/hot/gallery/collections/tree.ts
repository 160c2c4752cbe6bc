import { page } from '../page.js';

interface Values {
  [name: string]: Set<string> | string;
  open: Set<string>;
  selected: Set<string>;
  opened: string;
  far: Set<string>;
}

/** Folder → what is in it. */
const FILES: Readonly<Record<string, readonly string[]>> = {
  src: ['src/hot', 'src/main', 'src/shared', 'src/workers'],
  'src/hot': ['src/hot/discussion', 'src/hot/gallery', 'src/hot/gui'],
  'src/hot/discussion': ['src/hot/discussion/entries.ts', 'src/hot/discussion/index.ts'],
  'src/hot/gallery': ['src/hot/gallery/gallery.ts', 'src/hot/gallery/index.ts', 'src/hot/gallery/page.ts'],
  'src/hot/gui': ['src/hot/gui/composer.ts', 'src/hot/gui/entry.ts', 'src/hot/gui/index.ts'],
  'src/main': ['src/main/app', 'src/main/main.ts'],
  'src/main/app': ['src/main/app/app.ts', 'src/main/app/frame-pump.ts'],
  'src/shared': ['src/shared/data.ts', 'src/shared/protocol.ts'],
  'src/workers': ['src/workers/frame.ts'],
  docs: [
    'docs/architecture.md',
    'docs/a-very-long-name-that-nobody-would-give-to-a-file-and-yet-somebody-does.md',
  ],
};

/** Ten levels of five: 5¹⁰ rows, if all were open. */
const DEPTH = 10;
const EACH = 5;

export const treePage = page<Values>({
  title: 'Tree',
  about: 'Rows within rows; only those in view are drawn.',
  keys: 'Up, Down, Home, End, Page Up and Page Down go from row to row; Right opens a row and goes in, Left closes it and goes out; letters go to the next open row that begins so, drawn or not; Space selects, Enter opens. Ctrl+F finds, in closed rows, too, and opens them on the way: Enter and F3 go to the next match, with Shift to the one before, Escape goes to what was found.',
  initial: () => ({
    open: new Set(['src', 'src/hot']),
    selected: new Set(['src/hot/gui']),
    opened: '',
    far: new Set(['0']),
  }),
  draw({ ui }, values, show) {
    show('Files', () => {
      const options = {
        roots: ['src', 'docs', 'readme.md'],
        childrenOf: (id: string) => FILES[id] ?? [],
        labelOf: (id: string) => id.slice(id.lastIndexOf('/') + 1),
        iconOf: (id: string) => (FILES[id] ? ('folder' as const) : ('file' as const)),
        open: values.open,
        selection: 'single' as const,
        selected: values.selected,
        height: 286,
      };
      const { open, selected } = ui.tree('Files', options, (id) => {
        if (id === 'src/hot/gui') ui.text('changed', { role: 'caption', tone: 'warning' });
      });
      values.open = open;
      values.selected = selected;
      values.opened = ui.activated('Files') ?? values.opened;
      ui.text(values.opened ? `Opened ${values.opened}` : 'Nothing opened yet', {
        role: 'caption',
        tone: 'secondary',
      });
    });
    show('Ten levels of five rows each', () => {
      const options = {
        roots: Array.from({ length: EACH }, (_, index) => String(index)),
        childrenOf: (id: string) =>
          id.length < DEPTH ? Array.from({ length: EACH }, (_, index) => `${id}${index}`) : [],
        labelOf: (id: string) => `Row ${id}`,
        toneOf: (id: string) => (id.length === DEPTH ? ('secondary' as const) : undefined),
        open: values.far,
        height: 208,
      };
      values.far = ui.tree('Levels', options).open;
    });
    show('Empty, disabled, and with an error', () => {
      const plain = { childrenOf: () => [], labelOf: (id: string) => id, open: new Set<string>() };
      ui.tree('Nothing', { ...plain, roots: [], empty: 'No files are open' });
      ui.tree('Disabled', { ...plain, roots: ['one', 'two'], disabled: true });
      ui.tree('Wrong', { ...plain, roots: ['one', 'two'], error: 'The folder cannot be read' });
    });
  },
});
