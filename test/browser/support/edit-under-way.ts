import { expect } from '@esm-bundle/chai';
import type { EditedWindow } from './edited-window.js';
import { seesFailure, seesNoFailure } from './failed.js';
import { Halfway } from './halfway.js';
import type { OpenApp } from './open-app.js';
import { assertReloaded, reloadByKey } from './reloading.js';
import { until } from './until.js';
import { useWorkbench } from './use-app.js';
import type { Workspace } from './workspace.js';

const NEW = 'Seen anew';
const MENDED = 'Seen mended';
const THROWN = 'Broken while it is used';
const THROWS = `throw new Error('${THROWN}');`;
const NO_CODE = 'const = half a thought;';

/** A test for each: the window's code is changed, broken in two ways, and mended, while all of that is under way in it. */
export function itIsEditedWhileUsed(windows: readonly EditedWindow[]): void {
  let workspace: Workspace;
  let app: OpenApp;

  useWorkbench((opened) => {
    ({ workspace, app } = opened);
  });

  const seen = (text: string): Promise<unknown> =>
    until(`${text} is seen`, () => app.document.body.innerHTML.includes(text));

  for (const window of windows) {
    const { what, shows, breaks } = window;
    it(`R4, R5, R7, O1: ${what}`, async () => {
      const halfway = await Halfway.begin(app, window);

      await workspace.replace(shows.file, shows.text, NEW);
      await halfway.through(async () => {
        assertReloaded(await reloadByKey(app));
        await seen(NEW);
      });
      await halfway.goOn();

      await workspace.replace(breaks.file, breaks.head, `${breaks.head}\n${THROWS}`);
      await halfway.through(async () => {
        const { ok, failure } = await reloadByKey(app);
        expect([ok, failure?.kind]).to.deep.equal([false, 'frame']);
        await seesFailure(app, THROWN);
      });
      await halfway.goOn();

      await workspace.replace(breaks.file, THROWS, NO_CODE);
      await halfway.through(async () => {
        const { ok, failure } = await reloadByKey(app);
        expect([ok, failure?.kind]).to.deep.equal([false, 'syntax']);
        expect(failure?.file?.endsWith(breaks.file)).to.equal(true);
        await seesFailure(app, NO_CODE);
      });
      await halfway.goOn();

      await workspace.replace(breaks.file, `\n${NO_CODE}`, '');
      await workspace.replace(shows.file, NEW, MENDED);
      await halfway.through(async () => {
        assertReloaded(await reloadByKey(app));
        await seen(MENDED);
        await seesNoFailure(app);
      });
      await halfway.end();
    });
  }
}
