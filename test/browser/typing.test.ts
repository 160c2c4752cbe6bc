import { expect } from '@esm-bundle/chai';
import { sendKeys } from '@web/test-runner-commands';
import { note, noteField } from './support/notes.js';
import { type OpenApp, openApp } from './support/open-app.js';
import { until } from './support/until.js';
import { Workspace } from './support/workspace.js';

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

  beforeEach(async () => {
    workspace = await Workspace.create({ from: 'base' });
    app = await openApp(workspace);
    await app.seeText('code v1');
  });
  afterEach(async () => {
    await app.close();
    await workspace.dispose();
  });

  it('R5: of 200 characters at 20 ms, during ten reloads of which half fail, each arrives once and in order', async () => {
    await app.click('textbox', 'Note');
    const field = (await noteField(app)) as HTMLInputElement;
    let typed = 0;
    let reloading = Promise.resolve();
    const reloads: { ok: boolean; typedBefore: number; typedAfter: number }[] = [];
    const reload = async (fixture: string): Promise<void> => {
      const typedBefore = typed;
      await workspace.copy(fixture);
      const { ok } = await app.rekindle.reload();
      reloads.push({ ok, typedBefore, typedAfter: typed });
    };
    for (const character of TEXT) {
      const fixture = typed % 20 === 5 ? ON_DISK[(typed - 5) / 20] : undefined;
      if (fixture !== undefined) reloading = reloading.then(() => reload(fixture));
      const next = new Promise((resolve) => setTimeout(resolve, BETWEEN_KEYS));
      await sendKeys({ press: character === ' ' ? 'Space' : character });
      typed++;
      await next;
    }
    await reloading;
    expect(reloads.map(({ ok }) => ok)).to.deep.equal(ON_DISK.map((_, index) => index % 2 === 0));
    const during = reloads.filter(({ typedBefore, typedAfter }) => typedAfter > typedBefore);
    expect(during.length, 'reloads during which keys were pressed').to.be.at.least(8);
    await until('the last character has arrived', () => note(app).length >= TEXT.length);
    expect(note(app)).to.equal(TEXT);
    expect(field.value).to.equal(TEXT);
    expect([field.selectionStart, field.selectionEnd]).to.deep.equal([TEXT.length, TEXT.length]);
    expect(app.document.activeElement).to.equal(field);
  });
});
