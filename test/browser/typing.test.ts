import { expect } from '@esm-bundle/chai';
import { sendKeys } from '@web/test-runner-commands';
import { note, noteField } from './support/notes.js';
import type { OpenApp } from './support/open-app.js';
import { until } from './support/until.js';
import { useApp } from './support/use-app.js';
import type { Workspace } from './support/workspace.js';

/** ms. */
const BETWEEN_KEYS = 20;

/** What each reload finds on disk: a failure in every step, and code that works. */
const ON_DISK = [
  'v2',
  'syntax-error',
  'base',
  'throw-at-load',
  'v2',
  'init-throws',
  'base',
  'first-frame-throws',
  'v2',
  'missing-target',
];

/** 200 characters, each place different enough that a lost, doubled or exchanged one shows. */
const TEXT = Array.from({ length: 40 }, (_, index) => `${String(index).padStart(3, '0')}, `).join('');

describe('typing while reloads happen', () => {
  let workspace: Workspace;
  let app: OpenApp;

  useApp({ from: 'base' }, async (opened) => {
    ({ workspace, app } = opened);
    await app.seeText('code v1');
  });

  /** Does `act` once for each item, and meanwhile reloads once for each fixture: whether it works, and how many acts it met. */
  async function throughReloads<T>(
    items: readonly T[],
    fixtures: readonly string[],
    act: (item: T) => Promise<unknown>,
  ): Promise<{ ok: boolean; met: number }[]> {
    let done = 0;
    let reloading = Promise.resolve();
    const reloads: { ok: boolean; met: number }[] = [];
    const reload = async (fixture: string): Promise<void> => {
      const before = done;
      await workspace.copy(fixture);
      const { ok } = await app.rekindle.reload();
      reloads.push({ ok, met: done - before });
    };
    const apart = Math.floor(items.length / fixtures.length);
    for (const item of items) {
      const fixture = done % apart === 0 ? fixtures[done / apart] : undefined;
      if (fixture !== undefined) reloading = reloading.then(() => reload(fixture));
      await act(item);
      done++;
    }
    await reloading;
    return reloads;
  }

  it('R5: of 200 characters at 20 ms, during ten reloads of which half fail, each arrives once and in order', async () => {
    await app.click('textbox', 'Note');
    const field = (await noteField(app)) as HTMLInputElement;
    const reloads = await throughReloads([...TEXT], ON_DISK, (character) =>
      Promise.all([after(BETWEEN_KEYS), sendKeys({ press: character === ' ' ? 'Space' : character })]),
    );
    expect(reloads.map(({ ok }) => ok)).to.deep.equal(ON_DISK.map((_, index) => index % 2 === 0));
    expect(reloads.filter(({ met }) => met > 0).length, 'reloads that met keys').to.be.at.least(8);
    await until('the last character has arrived', () => note(app).length >= TEXT.length);
    expect(note(app)).to.equal(TEXT);
    expect(field.value).to.equal(TEXT);
    expect([field.selectionStart, field.selectionEnd]).to.deep.equal([TEXT.length, TEXT.length]);
    expect(app.document.activeElement).to.equal(field);
  });

  // An edit holds the whole text, so a lost one may go unseen; a lost or doubled press does not. They come as fast as
  // timers go, so that some fall into every step of every reload.
  it('R5: of 600 presses of a button during six reloads, good and bad, each counts once', async () => {
    const presses = Array.from({ length: 600 }, () => app.all('button', 'Add one')[0] as HTMLElement);
    const reloads = await throughReloads(presses, ON_DISK.slice(0, 6), (button) => {
      button.click();
      return after(0);
    });
    expect(reloads.map(({ ok }) => ok)).to.deep.equal([true, false, true, false, true, false]);
    expect(reloads.filter(({ met }) => met > 0).length, 'reloads that met presses').to.be.at.least(4);
    await app.seeText(`count ${presses.length}`);
    expect(app.rekindle.captureState(['count'])).to.deep.equal({ count: presses.length });
  });
});

function after(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
