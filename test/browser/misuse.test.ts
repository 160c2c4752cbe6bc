import { expect } from '@esm-bundle/chai';
import { type OpenApp, openApp } from './support/open-app.js';
import { reloadByKey } from './support/reloading.js';
import { Workspace } from './support/workspace.js';

/** Two windows, of which one draws something that cannot be drawn. */
function moduleDrawing(broken: string): string {
  return `import { type App, defineHotModule } from 'rekindle';

function renderMainInterface({ ui }: App): void {
  ui.window('Broken', { x: 8, y: 8, width: 560, height: 500 }, () => {
    ui.text('drawn before it');
    ${broken}
    ui.text('drawn after it');
  });
  ui.window('Sound', { x: 600, y: 8, width: 300, height: 300 }, () => {
    ui.text('the other window');
    ui.button('Still here');
  });
}

export default defineHotModule({ name: 'app', targets: { renderMainInterface } });
`;
}

interface Misuse {
  what: string;
  code: string;
  says: RegExp;
}

const MISUSES: readonly Misuse[] = [
  {
    what: 'a size that is NaN',
    code: 'ui.column({ width: 0 / 0 }, () => ui.text("x"));',
    says: /ui\.column in 'Broken': option 'width' is NaN; expected a finite number, 0 or more/,
  },
  {
    what: 'a text of 1 MB',
    code: 'ui.text("x".repeat(2 ** 20));',
    says: /ui\.text in 'Broken': the text has 1,048,576 characters; expected 100,000 at most/,
  },
  {
    what: 'a hundred thousand elements',
    code: 'for (let index = 0; index < 100_000; index++) ui.text("node " + index);',
    says: /more than 10,000 elements in 'Broken'/,
  },
  {
    what: 'a body that is left open: it goes on after a pause',
    code: 'ui.row({}, (async () => { await Promise.resolve(); ui.text("late"); }) as () => void);',
    says: /ui\.row in 'Broken': the body returned a promise/,
  },
];

describe('a call of the UI that cannot be drawn', () => {
  let workspace: Workspace;
  let app: OpenApp;

  afterEach(async () => {
    await app.close();
    await workspace.dispose();
  });

  for (const { what, code, says } of MISUSES) {
    it(`U1: ${what} is said in its window; the other one works`, async () => {
      workspace = await Workspace.create({ files: { 'app/index.ts': moduleDrawing('') } });
      app = await openApp(workspace);
      await app.seeText('drawn after it');
      await workspace.write('app/index.ts', moduleDrawing(code));
      const record = await reloadByKey(app);
      expect(record.ok, 'the reload').to.equal(true);
      await app.seeText(says);
      expect((await app.find('region', 'Broken')).textContent).not.to.include('drawn after it');
      await app.seeText('the other window');
      await app.find('button', 'Still here');
      expect(app.rekindle.isErrorState).to.equal(false);
      await workspace.write('app/index.ts', moduleDrawing(''));
      await reloadByKey(app);
      await app.seeText('drawn after it');
    });
  }

  it('U1: of two elements with one id both are drawn, with a note that says what to do', async () => {
    workspace = await Workspace.create({
      files: { 'app/index.ts': moduleDrawing('ui.button("Go"); ui.button("Go");') },
    });
    app = await openApp(workspace);
    await app.seeText(/ui\.button\('Go'\) in 'Broken': the id is taken.*##/);
    await app.seeText('drawn after it');
  });
});
