import { expect } from '@esm-bundle/chai';
import { press } from './support/keys.js';
import type { OpenApp } from './support/open-app.js';
import { addEntries } from './support/open-workbench.js';
import { until } from './support/until.js';
import { useWorkbench } from './support/use-app.js';

describe('the History window', () => {
  let app: OpenApp;

  useWorkbench(async (opened) => {
    app = opened.app;
    await addEntries(app, 'first', 'second');
  });

  const entries = (): unknown[] => {
    const { discEntries } = app.rekindle.captureState(['discEntries']);
    return Object.values(discEntries as Record<string, unknown[]>).flat();
  };
  const shown = (): number => app.all('article').length;
  const focused = (): Element | null => app.document.activeElement;
  const status = async (): Promise<string> => (await app.find('region', 'Status')).textContent ?? '';

  /** The row that the keyboard is at. */
  async function cursor(): Promise<string> {
    const id = (await app.find('grid', 'Timeline')).getAttribute('aria-activedescendant') ?? '';
    return app.document.getElementById(id)?.textContent ?? '';
  }
  const cursorIsAt = (label: string): Promise<unknown> =>
    until(`the keyboard is at ${label}`, async () => (await cursor()).startsWith(label));

  /** Goes to a stop of the Tab key, as far away as it may be. */
  async function tabTo(element: () => Promise<HTMLElement>): Promise<void> {
    const wanted = await element();
    for (let stop = 0; stop < 30 && focused() !== wanted; stop += 1) await press('Tab');
    expect(focused() === wanted, 'Tab leads there').to.equal(true);
  }

  async function openByKeys(): Promise<void> {
    (await app.find('menuitem', 'Edit')).focus();
    await press('Enter');
    await app.find('menuitemcheckbox', 'History');
    await press('End');
    await press('Enter');
    const region = await app.find('region', 'History');
    await until('the focus is in it', () => region.contains(focused()));
    await tabTo(() => app.find('grid', 'Timeline'));
  }

  it('U2, H4: by the keyboard alone a point is chosen, viewed, left, viewed again, and gone back to', async () => {
    await openByKeys();
    const grid = await app.find('grid', 'Timeline');
    const region = await app.find('region', 'History');
    await press('Home');
    await cursorIsAt('Add entry · now');
    await press('ArrowDown');
    await press('ArrowDown');
    await cursorIsAt('Add entry');
    await press('Enter');
    await until('the older state is shown', () => shown() === 1);
    await app.seeText('Read-only: Add entry');
    await cursorIsAt('Add entry · shown');
    expect(focused() === grid, 'the focus stays in the timeline').to.equal(true);

    await press('Escape');
    await until('the state as it is is shown', () => shown() === 2);
    expect(focused() === grid, 'the focus stays in the timeline').to.equal(true);
    await press('Enter');
    await until('the older state is shown again', () => shown() === 1);
    expect(entries().length).to.equal(2);

    const goBack = (): HTMLElement | undefined =>
      app.all('button', 'Go back here').find((button) => region.contains(button)) as HTMLElement | undefined;
    await tabTo(() => until('there is a way back', goBack));
    await press('Enter');
    await until('it is the state', () => entries().length === 1);
    await until('the button has gone', () => goBack() === undefined);
    expect(region.contains(focused()), 'the focus stays in the window').to.equal(true);
    await press('Control+y');
    await until('redo leads back', () => entries().length === 2);
  });

  it('U2: Enter on the row where the state is returns to it', async () => {
    await openByKeys();
    await press('End');
    await cursorIsAt('Start');
    await press('Enter');
    await app.seeText('Read-only: Start');
    await press('Home');
    await press('Enter');
    await until('it is shown as it is', () => shown() === 2);
    await until('it says so', async () => !(await status()).includes('Read-only'));
  });

  it('H1: the menu Edit says what would be undone and done again', async () => {
    const second = await until('there are two', () => app.all('article')[1] as HTMLElement | undefined);
    second.focus();
    await press('Delete');
    await until('it is deleted', () => entries().length === 1);
    await app.click('menuitem', 'Edit');
    await app.find('menuitem', 'Undo Delete entry');
    expect((await app.find('menuitem', 'Redo')).ariaDisabled).to.equal('true');
    await app.click('menuitem', 'Undo Delete entry');
    await until('it is back', () => entries().length === 2);
    await app.click('menuitem', 'Edit');
    await app.find('menuitem', 'Undo Add entry');
    await app.click('menuitem', 'Redo Delete entry');
    await until('it is deleted again', () => entries().length === 1);
  });
});
