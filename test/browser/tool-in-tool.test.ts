import { expect } from '@esm-bundle/chai';
import { sendMouse } from '@web/test-runner-commands';
import { typeText } from './support/keys.js';
import type { OpenApp } from './support/open-app.js';
import { assertReloaded, reloadByKey } from './support/reloading.js';
import { until } from './support/until.js';
import { useWorkbench } from './support/use-app.js';
import type { Workspace } from './support/workspace.js';

interface EditedWindow {
  readonly title: string;
  /** A field in it, by its label. */
  readonly field: string;
  /** What has to be done before the field is there. */
  readonly before?: (app: OpenApp) => Promise<void>;
  readonly file: string;
  /** A piece of the code, and what it becomes: something else to be seen. */
  readonly edit: readonly [from: string, to: string];
  readonly sees: string;
}

const NEW = 'Seen in new code';

const WINDOWS: readonly EditedWindow[] = [
  {
    title: 'Project Settings',
    field: 'Git directory',
    file: 'gui/project/project-fields.ts',
    edit: ["'Base directory'", `'${NEW}'`],
    sees: NEW,
  },
  {
    title: 'Project Settings',
    field: 'Project name',
    before: (app) => app.click('button', 'New project'),
    file: 'gui/project/project-dialogs.ts',
    edit: ["'What it is about'", `'${NEW}'`],
    sees: NEW,
  },
  {
    title: 'History',
    field: 'Search changes',
    file: 'history/history-window.ts',
    edit: ["renderStep(app, 'undo', 'Undo'", `renderStep(app, 'undo', '${NEW}'`],
    sees: NEW,
  },
  {
    title: 'Comms log',
    field: 'Search the log',
    file: 'comms-log/comms-log.ts',
    edit: ["placeholder: 'Search the log'", `placeholder: '${NEW}'`],
    sees: NEW,
  },
  {
    title: 'Help',
    field: 'Search help',
    file: 'gui/help/help.ts',
    edit: ["'A key, or what it should do'", `'${NEW}'`],
    sees: NEW,
  },
];

/** Each window is edited while it is used: with a text half typed, and the window itself half dragged. */
describe('the tool, edited in the tool', () => {
  let workspace: Workspace;
  let app: OpenApp;

  useWorkbench((opened) => {
    ({ workspace, app } = opened);
  });

  async function open(title: string): Promise<void> {
    await app.rekindle.restoreState({ showWindows: { [title]: true } });
    await app.find('region', title);
  }

  const textOf = async (field: string): Promise<string> =>
    ((await app.find('textbox', field)) as HTMLInputElement).value;

  for (const { title, field, before, file, edit, sees } of WINDOWS) {
    const what = before ? `${title}, with a dialog open` : title;
    it(`R5, R7: ${what}: half a text stays, through new code and through broken code`, async () => {
      await open(title);
      await before?.(app);
      await app.click('textbox', field);
      await typeText('half a wo');
      const element = await app.find('textbox', field);
      await workspace.replace(file, ...edit);
      assertReloaded(await reloadByKey(app));
      await until('the new code is seen', () => app.document.body.innerHTML.includes(sees));
      expect((await app.find('textbox', field)) === element, 'the same field').to.equal(true);
      expect(app.document.activeElement === element, 'the focus').to.equal(true);
      await typeText('r');
      await workspace.replace(file, 'export ', 'export (');
      expect((await reloadByKey(app)).ok).to.equal(false);
      await app.find('alert', 'Reload failed');
      await typeText('d');
      expect(await textOf(field)).to.equal('half a word');
      await workspace.replace(file, 'export (', 'export ');
      assertReloaded(await reloadByKey(app));
      await until('the panel is gone', () => app.all('alert').length === 0);
      expect(await textOf(field)).to.equal('half a word');
    });
  }

  it('R7: a window that is being dragged goes on being dragged', async () => {
    await open('Diagnostics');
    const region = await app.find('region', 'Diagnostics');
    const { x, y } = region.getBoundingClientRect();
    const [fromX, fromY] = [Math.round(x + 160), Math.round(y + 16)];
    await sendMouse({ type: 'move', position: [fromX, fromY] });
    await sendMouse({ type: 'down' });
    await sendMouse({ type: 'move', position: [fromX - 30, fromY] });
    await workspace.replace('diagnostics/diagnostics-window.ts', "label: 'Modules'", `label: '${NEW}'`);
    assertReloaded(await reloadByKey(app));
    await app.find('tab', NEW);
    await sendMouse({ type: 'move', position: [fromX - 60, fromY] });
    await sendMouse({ type: 'up' });
    await until('it has followed the pointer all the way', () => {
      return Math.round(region.getBoundingClientRect().x - x) === -60;
    });
  });

  it('R7: what is scrolled stays so', async () => {
    await open('Help');
    const region = await app.find('region', 'Keys and words');
    region.scrollTop = 120;
    await until('main knows that it has scrolled', () => region.scrollTop === 120);
    await workspace.replace('gui/help/help.ts', "'A key, or what it should do'", `'${NEW}'`);
    assertReloaded(await reloadByKey(app));
    await until('the new code is seen', () => app.document.body.innerHTML.includes(NEW));
    expect((await app.find('region', 'Keys and words')).scrollTop).to.equal(120);
  });
});
