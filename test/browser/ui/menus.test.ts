import { expect } from '@esm-bundle/chai';
import { sendKeys, sendMouse, setViewport } from '@web/test-runner-commands';
import { middleOf } from '../support/open-app.js';
import { Harness, mainMenu, node, type Spec, treeOf, until } from './harness.js';

/** As hot code's calls make it: the methods are tested in src/shared/ui/menus. */
function menuBar(): Spec {
  return mainMenu(
    node(
      'menu',
      'File',
      { label: 'File', place: 'bar', leads: true },
      node('menuItem', 'new', { label: 'New', shortcut: 'Ctrl+Alt+N', icon: 'plus' }),
      node('menuItem', 'open', { label: 'Open', disabled: true }),
      node('separator', 'line', {}),
      node(
        'menu',
        'Export',
        { label: 'Export', place: 'menu' },
        node('menuItem', 'json', { label: 'As JSON' }),
        node('menuItem', 'md', { label: 'As Markdown' }),
      ),
      node('menuItem', 'quit', { label: 'Quit', danger: true }),
    ),
    node(
      'menu',
      'View',
      { label: 'View', place: 'bar' },
      node('menuItem', 'grid', { label: 'Grid', checked: true }),
      node('menuItem', 'dark', { label: 'Dark', checked: true, radio: true }),
      node('menuItem', 'light', { label: 'Light', checked: false, radio: true }),
    ),
  );
}

function form(): Spec {
  return node(
    'window',
    'Form',
    { title: 'Form', x: 100, y: 100, width: 300, height: 200 },
    node('textField', 'name', { label: 'Name', value: 'some text' }),
    node(
      'menu',
      'More',
      { label: 'More', place: 'button' },
      node('menuItem', 'a', { label: 'Alpha' }),
      node('menuItem', 'b', { label: 'Beta' }),
    ),
    node(
      'contextMenu',
      'context',
      { label: 'Form menu' },
      node('menuItem', 'clear', { label: 'Clear' }),
      node('menuItem', 'fill', { label: 'Fill' }),
    ),
  );
}

describe('menus', () => {
  let harness: Harness;

  beforeEach(async () => {
    await setViewport({ width: 900, height: 600 });
    harness = await Harness.create();
    harness.show(menuBar(), form());
  });
  afterEach(() => {
    expect(harness.errors).to.deep.equal([]);
    harness.dispose();
  });

  const title = (name: string): HTMLElement => harness.find('[role=menubar] [role=menuitem]', name);
  const menu = (name: string): HTMLElement => harness.find('[role=menu]', name);
  const row = (name: string): HTMLElement => harness.find('[role=menu] [role^=menuitem]', name);
  const press = async (...keys: string[]): Promise<void> => {
    for (const key of keys) await sendKeys({ press: key });
    harness.ui.flush();
  };
  const open = (): string[] =>
    [...harness.host.querySelectorAll('[role=menu]')].map((element) => element.ariaLabel ?? '');
  const active = (): string | null => {
    const id = document.activeElement?.getAttribute('aria-activedescendant');
    return id ? (document.getElementById(id)?.textContent ?? null) : null;
  };

  it('U3: a title opens its menu at once, below it; an item is chosen by a click', async () => {
    await harness.click(title('File'));
    expect(open()).to.deep.equal(['File']);
    expect(title('File').ariaExpanded).to.equal('true');
    const above = title('File').getBoundingClientRect();
    expect(menu('File').getBoundingClientRect().top).to.be.within(above.bottom, above.bottom + 12);
    await harness.click(row('New'));
    expect(harness.events).to.deep.equal([{ layer: 'app', type: 'press', key: 'top/bar/File/new' }]);
    harness.ui.flush();
    expect(open()).to.deep.equal([]);
    expect(title('File').ariaExpanded).to.equal('false');
  });

  it('one that is longer than its room ends above the chrome’s bar, and its last item can be scrolled to', async () => {
    const bar = node('dock', 'Status', { edge: 'bottom', height: 28, label: 'Status' });
    const items = Array.from({ length: 40 }, (_, index) =>
      node('menuItem', `i${index}`, { label: `Number ${index}` }),
    );
    harness.ui.replace('chrome', treeOf(bar));
    harness.show(mainMenu(node('menu', 'Many', { label: 'Many', place: 'bar' }, ...items)));
    await harness.click(title('Many'));
    harness.ui.flush();
    expect(menu('Many').getBoundingClientRect().bottom).to.be.at.most(600 - 28);
    await press('End');
    expect(row('Number 39').getBoundingClientRect().bottom).to.be.at.most(600 - 28);
  });

  it('on its way to a submenu the pointer may cross other items; where it goes elsewhere, or rests, it has come for those', async () => {
    await harness.click(title('File'));
    const from = middleOf(row('Export'));
    await sendMouse({ type: 'move', position: from });
    await until(() => open().length === 2, 'the submenu');
    const to = middleOf(row('As Markdown'));
    const along = async (part: number): Promise<void> => {
      const position: [number, number] = [
        Math.round(from[0] + (to[0] - from[0]) * part),
        Math.round(from[1] + (to[1] - from[1]) * part),
      ];
      await sendMouse({ type: 'move', position });
      harness.ui.flush();
    };
    // Over the lower half of the way it is on “Quit”.
    for (const part of [0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7]) await along(part);
    expect(open()).to.deep.equal(['File', 'Export']);
    await along(1);
    expect(active()).to.equal('As Markdown');
    await sendMouse({ type: 'move', position: from });
    await sendMouse({ type: 'move', position: [from[0] - 5, middleOf(row('Quit'))[1]] });
    harness.ui.flush();
    expect(open()).to.deep.equal(['File']);
    await sendMouse({ type: 'move', position: from });
    await until(() => open().length === 2, 'the submenu again');
    const quit = middleOf(row('Quit'));
    await sendMouse({ type: 'move', position: [quit[0] + 20, quit[1] - 4] });
    await until(() => open().length === 1, 'the rest');
  });

  it('a second press on the title closes it, and so do a press outside and Escape', async () => {
    await harness.click(title('File'));
    await harness.click(title('File'));
    harness.ui.flush();
    expect(open()).to.deep.equal([]);
    await harness.click(title('File'));
    await sendMouse({ type: 'click', position: [800, 500] });
    harness.ui.flush();
    expect(open()).to.deep.equal([]);
    await harness.click(title('File'));
    await press('Escape');
    expect(open()).to.deep.equal([]);
    expect(harness.events).to.deep.equal([]);
  });

  it('U2: the bar is one stop; arrows, Home, End and letters go from title to title, Down opens', async () => {
    title('File').focus();
    expect(title('View').tabIndex).to.equal(-1);
    await press('ArrowRight');
    expect(document.activeElement?.textContent).to.equal('View');
    await press('ArrowRight');
    expect(document.activeElement?.textContent).to.equal('File');
    await press('End');
    expect(document.activeElement?.textContent).to.equal('View');
    await press('f', 'ArrowDown');
    expect(open()).to.deep.equal(['File']);
    expect(active()).to.equal('New');
  });

  it('U2: in a menu arrows pass over what is disabled and wrap, letters find, Enter chooses', async () => {
    title('File').focus();
    await press('Enter', 'ArrowDown');
    expect(active()).to.equal('Export');
    await press('ArrowDown', 'ArrowDown');
    expect(active()).to.equal('New');
    await press('ArrowUp');
    expect(active()).to.equal('Quit');
    await press('Home');
    expect(active()).to.equal('New');
    await press('q');
    expect(active()).to.equal('Quit');
    await press('Enter');
    expect(harness.events).to.deep.equal([{ layer: 'app', type: 'press', key: 'top/bar/File/quit' }]);
    expect(document.activeElement).to.equal(title('File'));
  });

  it('U2: Right opens a submenu and Left closes it; without one they go to the menu beside it', async () => {
    title('File').focus();
    await press('ArrowDown', 'e', 'ArrowRight');
    expect(open()).to.deep.equal(['File', 'Export']);
    expect(active()).to.equal('As JSON');
    await press('ArrowLeft');
    expect(open()).to.deep.equal(['File']);
    expect(active()).to.equal('Export');
    await press('ArrowLeft');
    expect(open()).to.deep.equal(['View']);
    await press('ArrowRight', 'e', 'Enter', 'ArrowDown', 'Enter');
    expect(harness.events).to.deep.equal([{ layer: 'app', type: 'press', key: 'top/bar/File/Export/md' }]);
    expect(open()).to.deep.equal([]);
  });

  it('U5: the focus goes back to the field that had it, the caret where it was', async () => {
    const field = harness.find<HTMLInputElement>('input', 'Name');
    await harness.click(field);
    field.setSelectionRange(4, 4);
    await harness.click(title('File'));
    expect(document.activeElement).to.equal(menu('File'));
    await press('Escape');
    expect(document.activeElement).to.equal(field);
    expect(field.selectionStart).to.equal(4);
  });

  it('U2, U5: from a bar that had the focus it goes back to the title whose menu was open, else where it was', async () => {
    title('File').focus();
    await press('ArrowDown', 'ArrowRight');
    expect(open()).to.deep.equal(['View']);
    await press('Escape');
    expect(document.activeElement?.textContent).to.equal('View');
    await press('ArrowDown', 'ArrowRight', 'e', 'ArrowRight', 'ArrowRight', 'Enter');
    expect(harness.events).to.deep.equal([{ layer: 'app', type: 'press', key: 'top/bar/View/grid' }]);
    expect(document.activeElement?.textContent).to.equal('View');
    const field = harness.find<HTMLInputElement>('input', 'Name');
    await harness.click(field);
    await harness.click(title('File'));
    await press('ArrowRight', 'Escape');
    expect(document.activeElement === field, 'the field has the focus').to.equal(true);
  });

  it('while one menu is open, pointing at another title opens that one, and at a submenu’s row the submenu', async () => {
    await harness.click(title('View'));
    const { x, y, width, height } = title('File').getBoundingClientRect();
    await sendMouse({ type: 'move', position: [Math.round(x + width / 2), Math.round(y + height / 2)] });
    harness.ui.flush();
    expect(open()).to.deep.equal(['File']);
    const box = row('Export').getBoundingClientRect();
    await sendMouse({ type: 'move', position: [Math.round(box.x + 20), Math.round(box.y + 10)] });
    harness.ui.flush();
    expect(open()).to.deep.equal(['File', 'Export']);
  });

  it('U4: items tell what they are, how they stand and where', async () => {
    await harness.click(title('View'));
    expect(row('Grid').getAttribute('role')).to.equal('menuitemcheckbox');
    expect(row('Grid').ariaChecked).to.equal('true');
    expect(row('Light').getAttribute('role')).to.equal('menuitemradio');
    expect(row('Light').ariaChecked).to.equal('false');
    expect([row('Dark').ariaPosInSet, row('Dark').ariaSetSize]).to.deep.equal(['2', '3']);
  });

  it('a menu closes when its window is moved and when what it belongs to goes', async () => {
    await harness.click(harness.find('button', 'More'));
    expect(open()).to.deep.equal(['More']);
    harness.show(menuBar());
    expect(open()).to.deep.equal([]);
  });

  it('a right click opens the menu of the container around, where it was', async () => {
    const box = harness.find('section', 'Form').getBoundingClientRect();
    const at: [number, number] = [box.x + 200, box.y + 150];
    await sendMouse({ type: 'click', button: 'right', position: at });
    harness.ui.flush();
    expect(open()).to.deep.equal(['Form menu']);
    const { x, y } = menu('Form menu').getBoundingClientRect();
    expect([x - at[0], y - at[1]].every((away) => away >= 0 && away < 8)).to.equal(true);
    await harness.click(row('Clear'));
    expect(harness.events).to.deep.equal([{ layer: 'app', type: 'press', key: 'Form/context/clear' }]);
  });

  it('U2, U5: the menu key and Shift+F10 open it beside what has the focus, which gets the focus back', async () => {
    const button = harness.find('button', 'More');
    button.focus();
    for (const key of ['ContextMenu', 'Shift+F10']) {
      await press(key);
      expect(open()).to.deep.equal(['Form menu']);
      expect(active()).to.equal('Clear');
      expect(menu('Form menu').getBoundingClientRect().top).to.be.at.least(
        button.getBoundingClientRect().bottom,
      );
      await press('Escape');
      expect(open()).to.deep.equal([]);
      expect(document.activeElement).to.equal(button);
    }
  });

  it('a button may show that there is one: a press opens it below, and nobody is asked', async () => {
    const props = { label: 'All of it', opensMenu: true };
    harness.ui.apply('app', [
      { op: 'insert', key: 'Form/all', parent: 'Form', index: 0, kind: 'button', props },
    ]);
    harness.ui.flush();
    const button = harness.find('button', 'All of it');
    expect(button.getAttribute('aria-haspopup')).to.equal('menu');
    await harness.click(button);
    expect(open()).to.deep.equal(['Form menu']);
    expect(active()).to.equal(null);
    await press('Escape');
    button.focus();
    await press('Enter');
    expect([open(), active()]).to.deep.equal([['Form menu'], 'Clear']);
    await press('Enter');
    expect(harness.events).to.deep.equal([{ layer: 'app', type: 'press', key: 'Form/context/clear' }]);
    expect(document.activeElement === button, 'the focus is back').to.equal(true);
  });

  it('a field keeps the browser’s own context menu', async () => {
    const field = harness.find<HTMLInputElement>('input', 'Name');
    const asked = new MouseEvent('contextmenu', { bubbles: true, cancelable: true });
    field.dispatchEvent(asked);
    expect(asked.defaultPrevented).to.equal(false);
    expect(open()).to.deep.equal([]);
  });
});
