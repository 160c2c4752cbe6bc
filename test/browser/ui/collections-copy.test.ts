import { expect } from '@esm-bundle/chai';
import { chord } from '../support/keys.js';
import { type OpenApp, openApp } from '../support/open-app.js';
import { until } from '../support/until.js';
import { Workspace } from '../support/workspace.js';

const MANY = 20_000;

/** All texts of its rows take longer than a frame may: 3 s. */
const APP = `import { type App, defineHotModule } from 'rekindle';

interface State {
  selected: Set<string>;
  count: number;
  pressed: number;
}

function slowly(text: string): string {
  const end = performance.now() + 0.15;
  while (performance.now() < end);
  return text;
}

function renderMainInterface({ state: all, ui }: App): void {
  const state = all as unknown as State;
  ui.window('Numbers', { x: 10, y: 10, width: 400, height: 400 }, () => {
    if (ui.button('Press')) state.pressed += 1;
    if (ui.button('Clear')) state.count = -1;
    if (state.count < 0) return;
    const options = {
      rowCount: state.count,
      rowId: (index: number) => 'n' + index,
      rowText: (index: number) => slowly('Number ' + index),
      selection: 'multiple' as const,
      selected: state.selected,
      grow: 1,
    };
    state.selected = ui.virtualList('All', options, (index) => ui.text('Number ' + index)).selected;
  });
}

export default defineHotModule({
  name: 'app',
  stateKeys: ['selected', 'count', 'pressed'],
  initialState: () => ({ selected: new Set(), count: ${MANY}, pressed: 0 }),
  targets: { renderMainInterface },
});
`;

describe('copying rows', () => {
  let workspace: Workspace;
  let app: OpenApp;
  /** What was written to the clipboard at once, and what later: null until its text is there. */
  let atOnce: string[];
  let later: { text: string | null; isGivenUp: boolean }[];

  beforeEach(async () => {
    workspace = await Workspace.create({ files: { 'app/index.ts': APP } });
    app = await openApp(workspace);
    await app.seeText('Number 5');
    atOnce = [];
    later = [];
    const { clipboard } = app.window.navigator;
    clipboard.writeText = (text) => {
      atOnce.push(text);
      return Promise.resolve();
    };
    clipboard.write = async ([item]) => {
      const write = { text: null as string | null, isGivenUp: false };
      later.push(write);
      try {
        const content = await item?.getType('text/plain');
        write.text = (await content?.text()) ?? '';
      } catch (error) {
        write.isGivenUp = true;
        throw error;
      }
    };
  });
  afterEach(async () => {
    await app.close();
    await workspace.dispose();
  });

  const state = (key: string): unknown => app.rekindle.captureState([key])[key];
  const alerts = (): string =>
    app
      .all('status')
      .map(({ textContent }) => textContent)
      .join();

  async function copyAll(): Promise<void> {
    await app.click('row', 'Number 3');
    await chord('Control', 'KeyA');
    await until('all are selected', () => (state('selected') as Set<string>).size === MANY);
    await chord('Control', 'KeyC');
    await until('the copy has begun', () => later.length === 1);
  }
  const isWhole = (text: string | null | undefined): boolean => {
    const lines = (text ?? '').split('\n');
    return lines.length === MANY && lines.every((line, index) => line === `Number ${index}`);
  };

  it('U6, B1: many rows are copied over many frames, whole and in order; hot code answers meanwhile', async () => {
    const { frames } = app.rekindle.activity;
    await copyAll();
    await app.click('button', 'Press');
    await until('the press is answered', () => state('pressed') === 1);
    expect(later[0]?.text, 'the press did not wait for the copy').to.equal(null);
    await until('all is copied', () => later[0]?.text !== null, 15_000);
    expect(isWhole(later[0]?.text)).to.equal(true);
    expect(app.rekindle.activity.frames - frames).to.be.greaterThan(5);
    expect(app.rekindle.isErrorState).to.equal(false);
    expect(atOnce).to.deep.equal([]);
  });

  it('they are on the browser’s clipboard, although the key was pressed frames before', async () => {
    const { clipboard } = app.window.navigator;
    // The browser’s own again.
    Reflect.deleteProperty(clipboard, 'write');
    await app.rekindle.restoreState({ count: 2000 });
    await app.click('row', 'Number 3');
    await chord('Control', 'KeyA');
    await until('all are selected', () => (state('selected') as Set<string>).size === 2000);
    await chord('Control', 'KeyC');
    const field = app.document.createElement('textarea');
    app.document.body.append(field);
    await until('it can be pasted', async () => {
      field.focus();
      field.value = '';
      await chord('Control', 'KeyV');
      return field.value.split('\n').length === 2000;
    });
    expect(field.value.split('\n')[1999]).to.equal('Number 1999');
  });

  it('few rows are copied at once', async () => {
    await app.click('row', 'Number 3');
    await chord('Shift', 'ArrowDown');
    await chord('Control', 'KeyC');
    await until('they are copied', () => atOnce.length > 0);
    expect(atOnce).to.deep.equal(['Number 3\nNumber 4']);
    expect(later).to.deep.equal([]);
  });

  it('what is selected meanwhile is not what is copied', async () => {
    await copyAll();
    await app.click('row', 'Number 5');
    await until('one is selected', () => (state('selected') as Set<string>).size === 1);
    expect(later[0]?.text).to.equal(null);
    await until('all is copied', () => later[0]?.text !== null, 15_000);
    expect(isWhole(later[0]?.text)).to.equal(true);
  });

  it('a second copy takes the place of the first, and nothing is said of that', async () => {
    await copyAll();
    await app.click('row', 'Number 5');
    await chord('Control', 'KeyC');
    await until('the first is given up', () => later[0]?.isGivenUp);
    expect(atOnce).to.deep.equal(['Number 5']);
    expect(alerts()).not.to.contain('ot copied');
    let { frames } = app.rekindle.activity;
    const isCalm = (): boolean => {
      const before = frames;
      frames = app.rekindle.activity.frames;
      return frames === before;
    };
    for (let looks = 0; looks < 10; looks++) await until('no frame runs', isCalm);
  });

  it('what cannot be copied any more is said', async () => {
    await copyAll();
    await app.click('button', 'Clear');
    await until('it is given up', () => later[0]?.isGivenUp);
    await app.seeText('Not copied: the rows are not there any more');
  });
});
