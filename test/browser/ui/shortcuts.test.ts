import { expect } from '@esm-bundle/chai';
import { sendKeys, setViewport } from '@web/test-runner-commands';
import { Harness, node, type Spec } from './harness.js';

function menu(): Spec {
  return node(
    'dock',
    'top',
    { edge: 'top', height: 28, label: 'Menu' },
    node(
      'menu',
      'File',
      { label: 'File', place: 'button' },
      node('menuItem', 'save', { label: 'Save', shortcut: 'Ctrl+Alt+S' }),
      node('menuItem', 'off', { label: 'Off', shortcut: 'Ctrl+Alt+O', disabled: true }),
      node('menuItem', 'find', { label: 'Find', shortcut: 'Ctrl+K' }),
    ),
  );
}

function windowOf(id: string, x: number, ...more: Spec[]): Spec {
  return node(
    'window',
    id,
    { title: id, x, y: 60, width: 300, height: 260 },
    node('textField', 'one', { label: `${id} line`, value: '' }),
    node('textArea', 'many', { label: `${id} text`, value: '' }),
    node('button', 'go', { label: `${id} go`, shortcut: 'Ctrl+Enter' }),
    ...more,
  );
}

describe('shortcuts', () => {
  let harness: Harness;

  beforeEach(async () => {
    await setViewport({ width: 900, height: 600 });
    harness = await Harness.create();
  });
  afterEach(() => {
    expect(harness.errors).to.deep.equal([]);
    harness.dispose();
  });

  const pressed = (): string[] => harness.events.filter(({ type }) => type === 'press').map(({ key }) => key);
  const field = (name: string): HTMLElement => harness.find('input, textarea', name);

  it('U3: those of menu items work while the menu is closed; those of disabled ones do not', async () => {
    harness.show(menu(), windowOf('A', 20));
    await sendKeys({ press: 'Control+Alt+KeyS' });
    await sendKeys({ press: 'Control+Alt+KeyO' });
    expect(pressed()).to.deep.equal(['top/File/save']);
  });

  it('in the window that has the focus, and in no other', async () => {
    harness.show(windowOf('A', 20), windowOf('B', 400));
    harness.find('button', 'A go').focus();
    await sendKeys({ press: 'Control+Enter' });
    harness.find('button', 'B go').focus();
    await sendKeys({ press: 'Control+Enter' });
    expect(pressed()).to.deep.equal(['A/go', 'B/go']);
  });

  it('with the focus nowhere, in the front window', async () => {
    harness.show(windowOf('A', 20), windowOf('B', 400));
    await harness.click(harness.find('[aria-roledescription]', 'A'));
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
    await sendKeys({ press: 'Control+Enter' });
    expect(pressed()).to.deep.equal(['A/go']);
  });

  it('the innermost wins, and what is in no window comes last', async () => {
    const inner = node(
      'column',
      'box',
      {},
      node('shortcut', 'keys', { shortcut: 'Ctrl+K' }),
      node('button', 'in', { label: 'Inside' }),
    );
    harness.show(
      menu(),
      windowOf('A', 20, node('shortcut', 'k', { shortcut: 'Ctrl+K' }), inner),
      windowOf('B', 400),
    );
    harness.find('button', 'Inside').focus();
    await sendKeys({ press: 'Control+KeyK' });
    harness.find('button', 'A go').focus();
    await sendKeys({ press: 'Control+KeyK' });
    harness.find('button', 'B go').focus();
    await sendKeys({ press: 'Control+KeyK' });
    expect(pressed()).to.deep.equal(['A/box/keys', 'A/k', 'top/File/find']);
  });

  it('those of a row count while the focus is in that row, and not in another or beside them', async () => {
    const rows = ['one', 'two'].map((name) =>
      node(
        'listItem',
        name,
        { label: name },
        node('button', 'in', { label: `In ${name}` }),
        node('shortcut', 'keys', { shortcut: 'Delete' }),
      ),
    );
    harness.show(windowOf('A', 20, node('list', 'rows', { label: 'Rows' }, ...rows)));
    for (const name of ['A go', 'In two', 'In one']) {
      harness.find('button', name).focus();
      await sendKeys({ press: 'Delete' });
    }
    expect(pressed()).to.deep.equal(['A/rows/two/keys', 'A/rows/one/keys']);
  });

  it('U9: nothing is taken from the text that is edited: letters, and Ctrl with A, C, V, X, Z', async () => {
    const keys = ['N', 'Ctrl+A', 'Ctrl+Z', 'Delete', 'Ctrl+B', 'F2'];
    const all = keys.map((shortcut) => node('shortcut', shortcut, { shortcut }));
    harness.show(windowOf('A', 20, ...all));
    await harness.click(field('A line'));
    await sendKeys({ type: 'Nn' });
    await sendKeys({ press: 'Control+KeyA' });
    await sendKeys({ press: 'Control+KeyZ' });
    await sendKeys({ press: 'Delete' });
    expect(pressed()).to.deep.equal([]);
    await sendKeys({ press: 'Control+KeyB' });
    await sendKeys({ press: 'F2' });
    harness.find('button', 'A go').focus();
    await sendKeys({ press: 'n' });
    expect(pressed()).to.deep.equal(['A/Ctrl+B', 'A/F2', 'A/N']);
  });

  it('Ctrl+Enter is a field’s own if hot code asks what is submitted, else the window’s', async () => {
    harness.show(windowOf('A', 20));
    await harness.click(field('A text'));
    await sendKeys({ press: 'Control+Enter' });
    expect(pressed()).to.deep.equal(['A/go']);
    harness.ui.apply('app', [{ op: 'update', key: 'A/many', props: { submits: true } }]);
    await sendKeys({ press: 'Control+Enter' });
    expect(pressed()).to.deep.equal(['A/go']);
    expect(harness.events.at(-1)).to.include({ type: 'submit', key: 'A/many' });
  });

  it('a dialog keeps the shortcuts of what is under it off', async () => {
    harness.show(
      menu(),
      windowOf('A', 20),
      node(
        'popup',
        'ask',
        { label: 'Sure?', anchor: 'center', role: 'alertdialog', modal: true },
        node('button', 'yes', { label: 'Yes', shortcut: 'Ctrl+Enter' }),
      ),
    );
    await sendKeys({ press: 'Control+Alt+KeyS' });
    await sendKeys({ press: 'Control+Enter' });
    expect(pressed()).to.deep.equal(['ask/yes']);
  });

  it('they are shown in menus and told to assistive technology', async () => {
    harness.show(menu());
    await harness.click(harness.find('button', 'File'));
    const row = harness.find('[role=menuitem]', 'Save');
    expect(row.getAttribute('aria-keyshortcuts')).to.equal('Control+Alt+S');
  });
});
