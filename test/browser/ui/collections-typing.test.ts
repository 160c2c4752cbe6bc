import { expect } from '@esm-bundle/chai';
import { sendKeys } from '@web/test-runner-commands';
import { chord, press, typeText } from '../support/keys.js';
import { type OpenApp, openApp } from '../support/open-app.js';
import { until } from '../support/until.js';
import { Workspace } from '../support/workspace.js';
import { COLLECTIONS_APP } from './collections-app.js';

describe('letters in lists, tables and trees', () => {
  let workspace: Workspace;
  let app: OpenApp;

  beforeEach(async () => {
    workspace = await Workspace.create({ files: { 'app/index.ts': COLLECTIONS_APP } });
    app = await openApp(workspace);
    await app.seeText('T-12');
  });
  afterEach(async () => {
    await app.close();
    await workspace.dispose();
  });

  const state = (key: string): unknown => app.rekindle.captureState([key])[key];
  const chosen = (key: string): string => [...(state(key) as Set<string>)].sort().join();
  const areChosen = (key: string, ids: string): Promise<unknown> =>
    until(`${ids} is selected`, () => chosen(key) === ids);

  async function activeIn(role: string, name: string): Promise<string> {
    const id = (await app.find(role, name)).getAttribute('aria-activedescendant');
    return (id === null ? null : app.document.getElementById(id))?.textContent ?? '';
  }
  const activeIs = (role: string, name: string, start: string): Promise<unknown> =>
    until(`the keyboard is at ${start}`, async () => (await activeIn(role, name)).startsWith(start));

  async function clickRow(text: string): Promise<void> {
    const row = await until(`there is a row ${text}`, () =>
      app.all('row').find(({ textContent }) => (textContent ?? '').startsWith(text)),
    );
    const { left, top, height } = row.getBoundingClientRect();
    await app.clickAt([Math.round(left + 20), Math.round(top + height / 2)]);
  }
  /** What is typed next begins a new word. */
  const pause = (since: number): Promise<unknown> =>
    until('the word is over', () => performance.now() - since > 800);

  it('U2, U6: in a table they go to the next row that begins so, drawn or not, and round', async () => {
    await clickRow('T-2');
    await typeText('t-99990');
    await activeIs('grid', 'All tickets', 'T-99990');
    await areChosen('selected', 'T-99990');
    const at = performance.now();
    const row = (await app.find('grid', 'All tickets')).getAttribute('aria-activedescendant') ?? '';
    const { top, bottom } = (app.document.getElementById(row) as HTMLElement).getBoundingClientRect();
    const around = (await app.find('grid', 'All tickets')).getBoundingClientRect();
    expect(top >= around.top && bottom <= around.bottom, 'it is in view').to.equal(true);
    await pause(at);
    await typeText('t-1');
    await areChosen('selected', 'T-1');
  });

  it('what no row begins with leaves all as it is', async () => {
    await clickRow('T-2');
    const { frames } = app.rekindle.activity;
    await typeText('x');
    await until('it was looked for', () => app.rekindle.activity.frames > frames + 2);
    await activeIs('grid', 'All tickets', 'T-2');
    await press('ArrowDown');
    await areChosen('selected', 'T-3');
  });

  it('in a list one letter goes on from row to row, and a capital selects no range', async () => {
    await app.rekindle.restoreState({ order: ['Ada', 'Bob', 'Bill', 'Cleo', 'Barbara'] });
    await clickRow('Ada');
    await typeText('b');
    await areChosen('picked', 'Bob');
    await chord('Shift', 'KeyB');
    await areChosen('picked', 'Bill');
    await typeText('b');
    await areChosen('picked', 'Barbara');
    await typeText('b');
    await areChosen('picked', 'Bob');
  });

  it('Space, Ctrl and Shift with other keys do what they did', async () => {
    await clickRow('Bob');
    await areChosen('picked', 'Bob');
    await press('Space');
    await areChosen('picked', '');
    await chord('Control', 'KeyA');
    await areChosen('picked', 'Ada,Bob,Cleo,Dora,Emil');
    await activeIs('grid', 'People', 'Bob');
  });

  it('keys that follow while hot code hangs are meant for the row that is found', async () => {
    app.rekindle.deadlines.frame = 60_000;
    await clickRow('T-2');
    await areChosen('selected', 'T-2');
    const { frames } = app.rekindle.activity;
    await app.click('button', 'Hang');
    await until('hot code hangs', () => app.rekindle.activity.frames > frames);
    (await app.find('grid', 'All tickets')).focus();
    await typeText('t-5');
    await press('ArrowDown');
    await press('Enter');
    await until('it was activated', () => state('activated') === 'T-6', 10_000);
    await areChosen('selected', 'T-6');
  });

  it('a row’s shortcut comes first', async () => {
    await workspace.replace(
      'app/index.ts',
      "if (ui.button('Hang'))",
      "if (ui.shortcut('Z')) state.pressed = 'z'; if (ui.button('Hang'))",
    );
    await app.rekindle.reload();
    await clickRow('T-2');
    await typeText('z');
    await until('the shortcut has it', () => state('pressed') === 'z');
  });

  it('in a tree they find what is open, in view or not', async () => {
    const many = Array.from({ length: 300 }, (_, index) => `'file ${index}'`).join(', ');
    await workspace.replace('app/index.ts', "main: ['main.ts', 'run.ts']", `main: [${many}, 'run.ts']`);
    await app.rekindle.reload();
    await app.click('treeitem', 'src');
    await typeText('run');
    await pause(performance.now());
    await activeIs('tree', 'Project', 'src');
    await typeText('m');
    await areChosen('node', 'main');
    await press('ArrowRight');
    await app.find('treeitem', 'file 1');
    await pause(performance.now());
    await sendKeys({ type: 'run' });
    await areChosen('node', 'run.ts');
    await activeIs('tree', 'Project', 'run.ts');
  });
});
