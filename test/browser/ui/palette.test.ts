import { expect } from '@esm-bundle/chai';
import { sendKeys, setViewport } from '@web/test-runner-commands';
import { Harness, mainMenu, node, type Spec, treeOf } from './harness.js';

function menus(...more: Spec[]): Spec {
  return mainMenu(
    node(
      'menu',
      'File',
      { label: 'File', place: 'bar', leads: true },
      node('menuItem', 'save', { label: 'Save', shortcut: 'Ctrl+Alt+S', icon: 'save' }),
      node('menuItem', 'off', { label: 'Off', disabled: true }),
      node(
        'menu',
        'Export',
        { label: 'Export', place: 'menu' },
        node('menuItem', 'json', { label: 'As JSON' }),
      ),
      ...more,
    ),
    node(
      'menu',
      'View',
      { label: 'View', place: 'bar' },
      node('menuItem', 'grid', { label: 'Grid', checked: true }),
    ),
  );
}

const form = node(
  'window',
  'Form',
  { title: 'Form', x: 40, y: 60, width: 300, height: 260, closable: true },
  node('textField', 'name', { label: 'Name', value: 'some text' }),
  node('button', 'send', { label: 'Send' }),
  node('button', 'none', { label: 'Nothing', disabled: true }),
);

/** What a window has itself comes last. */
const OF_FORM = ['Collapse Form', 'Maximise Form', 'Close Form'];

describe('the command palette', () => {
  let harness: Harness;

  beforeEach(async () => {
    await setViewport({ width: 900, height: 600 });
    harness = await Harness.create();
    harness.show(menus(), form);
  });
  afterEach(() => {
    expect(harness.errors).to.deep.equal([]);
    harness.dispose();
  });

  const keys = async (...all: string[]): Promise<void> => {
    for (const key of all) await sendKeys({ press: key });
    harness.ui.flush();
  };
  const type = async (text: string): Promise<void> => {
    await sendKeys({ type: text });
    harness.ui.flush();
  };
  const open = (): Promise<void> => keys('Control+Shift+KeyP');
  const isOpen = (): boolean => harness.host.querySelector('[role=dialog]') !== null;
  const field = (): HTMLElement => harness.find('input', 'Search commands');
  const rows = (): (string | null)[] =>
    [...harness.host.querySelectorAll('[role=option]')].map(({ textContent }) => textContent);
  const option = (name: string): HTMLElement => harness.find('[role=option]', name);
  const active = (): string | null => {
    const id = document.activeElement?.getAttribute('aria-activedescendant');
    return id ? (document.getElementById(id)?.textContent ?? null) : null;
  };

  it('U3: lists what can be pressed in menus and windows, and nothing else; Escape gives the focus back', async () => {
    const name = harness.find<HTMLInputElement>('input', 'Name');
    await harness.click(name);
    name.setSelectionRange(4, 4);
    await open();
    expect(rows()).to.deep.equal(['Save', 'As JSON', 'Grid', 'Send', ...OF_FORM]);
    expect(document.activeElement).to.equal(field());
    expect(active()).to.equal('Save');
    await keys('Escape');
    expect(isOpen()).to.equal(false);
    expect(document.activeElement).to.equal(name);
    expect(name.selectionStart).to.equal(4);
    expect(harness.events).to.deep.equal([]);
  });

  it('U4: a search field with a list of options, each with its menu or window', async () => {
    await open();
    harness.find('[role=dialog]', 'Command palette');
    const list = harness.find('[role=listbox]', 'Command palette');
    expect(field().getAttribute('role')).to.equal('combobox');
    expect(field().getAttribute('aria-controls')).to.equal(list.id);
    expect(option('As JSON').getAttribute('aria-description')).to.equal('File › Export');
    expect(option('Save').getAttribute('aria-description')).to.equal('File, Ctrl+Alt+S');
    expect(option('Send').getAttribute('aria-description')).to.equal('Form');
    expect([option('Grid').ariaPosInSet, option('Grid').ariaSetSize]).to.deep.equal(['3', '7']);
  });

  it('U2: letters of a name find it, words of its place too; arrows choose, Enter runs', async () => {
    await open();
    await type('aj');
    expect(rows()).to.deep.equal(['As JSON']);
    await keys('Enter');
    expect(isOpen()).to.equal(false);
    expect(harness.events).to.deep.equal([{ layer: 'app', type: 'press', key: 'top/bar/File/Export/json' }]);
    await open();
    await type('file');
    expect(rows()).to.have.members(['Save', 'As JSON']);
    const [, second] = rows();
    await keys('ArrowDown');
    expect(active()).to.equal(second);
    await keys('Control+KeyA');
    await type('zzz');
    expect(rows()).to.deep.equal([]);
    expect(harness.find('[role=dialog]', 'Command palette').textContent).to.contain(
      'No command is called that',
    );
    await keys('Enter');
    expect(harness.events).to.have.length(1);
  });

  it('what was run last stands first', async () => {
    await open();
    await harness.click(option('Send'));
    await open();
    await type('grid');
    await keys('Enter');
    await open();
    expect(rows()).to.deep.equal(['Grid', 'Send', 'Save', 'As JSON', ...OF_FORM]);
    expect(harness.events.map(({ key }) => key)).to.deep.equal(['Form/send', 'top/bar/View/grid']);
  });

  it('has main’s own buttons too; the keys close what they opened; a press outside closes it', async () => {
    const bar = node(
      'dock',
      'Status',
      { edge: 'bottom', height: 28, label: 'Status' },
      node('button', 'Reload', { label: 'Reload', shortcut: 'Ctrl+Alt+R' }),
    );
    harness.ui.replace('chrome', treeOf(bar));
    await open();
    await type('reload');
    await keys('Enter');
    expect(harness.events).to.deep.equal([{ layer: 'chrome', type: 'press', key: 'Status/Reload' }]);
    await open();
    await open();
    expect(isOpen()).to.equal(false);
    await open();
    await harness.click(harness.find('button', 'Reload'));
    harness.ui.flush();
    expect(isOpen()).to.equal(false);
  });

  it('U2: has the buttons of windows, by their names; the keyboard goes along, and is not left in what is rolled up', async () => {
    const other = node('window', 'Other', { title: 'Other', x: 400, y: 60, width: 300, height: 260 });
    harness.show(menus(), form, other);
    const box = (title: string): DOMRect => harness.find('section', title).getBoundingClientRect();
    const run = async (text: string): Promise<void> => {
      await open();
      await type(text);
      await keys('Enter');
    };
    await harness.click(harness.find('input', 'Name'));
    await run('collapse form');
    expect(box('Form').height).to.be.below(60);
    expect(document.activeElement === harness.find('[role=group]', 'Form'), 'it is at the title').to.equal(
      true,
    );
    await run('expand');
    expect(box('Form').height).to.equal(260);
    await run('maximise oth');
    expect(box('Other').width).to.be.above(800);
    expect(document.activeElement === harness.find('[role=group]', 'Other'), 'it came along').to.equal(true);
    await run('restore other');
    expect(box('Other').width).to.equal(300);
    expect(harness.events).to.deep.equal([]);
    await run('close form');
    expect(harness.events).to.deep.equal([{ layer: 'app', type: 'close', key: 'Form' }]);
  });

  it('of windows that are tabs it has one bar, and closes each of them', async () => {
    const tab = (title: string): Spec => node('window', title, { title, dock: 'fill', closable: true });
    harness.show(menus(), tab('One'), tab('Two'));
    await open();
    expect(rows().slice(3)).to.have.members(['Maximise Two', 'Close One', 'Close Two']);
    await type('close one');
    await keys('Enter');
    expect(harness.events).to.deep.equal([{ layer: 'app', type: 'close', key: 'One' }]);
  });

  it('names the row that a command is in; the one with the keyboard comes first', async () => {
    const rowsProps = { label: 'Entries', rowCount: 3, grow: 1 };
    const entry = (index: number, label: string): Spec =>
      node(
        'article',
        `e${index}`,
        { index, rowId: `e${index}`, selected: false, label },
        node('button', 'collapse', { label: 'Fold' }),
      );
    const item = (id: string, text: string): Spec =>
      node('listItem', id, {}, node('text', 'text', { text }), node('button', 'go', { label: 'Forget' }));
    harness.show(
      node(
        'window',
        'Talk',
        { title: 'Talk', width: 500, height: 400 },
        node(
          'feed',
          'feed',
          rowsProps,
          entry(0, 'AI, 10:02'),
          entry(1, 'User, 10:03'),
          entry(2, 'AI, 10:02'),
        ),
        node('list', 'list', { label: 'People' }, item('a', 'Ann'), item('b', 'Bo')),
      ),
    );
    const places = (): (string | null)[] =>
      [...harness.host.querySelectorAll('[role=option]')].map((element) =>
        element.getAttribute('aria-description'),
      );
    await open();
    await type('fold');
    expect(places()).to.deep.equal(['Talk › AI, 10:02 (1)', 'Talk › User, 10:03', 'Talk › AI, 10:02 (3)']);
    await keys('Control+KeyA');
    await type('forget');
    expect(places()).to.deep.equal(['Talk › Ann', 'Talk › Bo']);
    await keys('Escape');
    const second = harness.host.querySelectorAll<HTMLElement>('[role=article]')[1];
    second?.focus();
    await open();
    await type('fo');
    expect(places()[0]).to.equal('Talk › User, 10:03');
    await keys('Enter');
    expect(harness.events.map(({ key }) => key)).to.deep.equal(['Talk/feed/e1/collapse']);
  });

  it('in a dialog it has what is in the dialog', async () => {
    const ask = node(
      'dialog',
      'ask',
      { title: 'Sure?', alert: true },
      node('button', 'yes', { label: 'Yes' }),
      node('button', 'no', { label: 'No' }),
    );
    harness.show(menus(), form, ask);
    await open();
    expect(rows()).to.deep.equal(['Yes', 'No', 'Close Sure?']);
    await keys('ArrowDown', 'Enter');
    expect(harness.events).to.deep.equal([{ layer: 'app', type: 'press', key: 'ask/no' }]);
    expect(document.activeElement?.closest('[role=alertdialog]')).to.not.equal(null);
  });

  it('what went away while it was open is not run', async () => {
    await open();
    await type('send');
    harness.ui.apply('app', [{ op: 'remove', key: 'Form/send' }]);
    await keys('Enter');
    expect(harness.events).to.deep.equal([]);
  });

  it('the item that opens it shows its keys, is not in it, and is not pressed by them', async () => {
    harness.show(
      menus(node('menuItem', 'palette', { label: 'Command palette', shortcut: 'Ctrl+Shift+P' })),
      form,
    );
    await open();
    expect(rows()).to.deep.equal(['Save', 'As JSON', 'Grid', 'Send', ...OF_FORM]);
    expect(harness.events).to.deep.equal([]);
  });

  it('U6: of thousands of commands only those in view are drawn', async () => {
    const buttons = Array.from({ length: 3000 }, (_, index) =>
      node('button', `b${index}`, { label: `Button ${index}` }),
    );
    harness.show(node('window', 'Many', { title: 'Many' }, ...buttons));
    await open();
    expect(rows().length).to.be.below(40);
    await type('2999');
    expect(rows()).to.deep.equal(['Button 2999']);
  });
});
