/** What the pictures of windows need done, through roles and names, as a user would; and parts of the state for them. */

/** @param {Pick<import('./workbench-page.mjs').WorkbenchPage, 'page'>} page */
export function entries({ page }) {
  return page.getByRole('feed', { name: 'Entries' });
}

/** @param {import('./samples.mjs').State['discEntries']} all */
export function emptied(all) {
  return Object.fromEntries(Object.keys(all).map((take) => [take, []]));
}

/** @param {import('./samples.mjs').State['discEntries']} all */
export function firstOf(all) {
  const [take = '', [entry] = []] = Object.entries(all)[0] ?? [];
  return { take, entry: entry?.id ?? '' };
}

/** @param {import('./samples.mjs').State['discEntries']} all */
export function blanked(all) {
  return Object.fromEntries(
    Object.entries(all).map(([take, list]) => [take, list.map((entry) => ({ ...entry, content: '' }))]),
  );
}

/** @param {import('./workbench-page.mjs').WorkbenchPage} page @param {string} name */
export function press({ page }, name) {
  return page.getByRole('button', { name, exact: true }).last().click();
}

/** @param {import('./workbench-page.mjs').WorkbenchPage} page @param {string} name begins so */
export function row({ page }, name) {
  return page.getByRole('row').filter({ hasText: name }).or(page.getByRole('row', { name })).first();
}

/** @param {import('./workbench-page.mjs').WorkbenchPage} page @param {string} key */
export async function onFirstEntry({ page }, key) {
  // Not playwright's `focus`, which scrolls to the middle of one that is higher than the view.
  const feed = entries({ page });
  await feed.evaluate('(feed) => feed.scrollTo(0, 0)');
  const first = feed.getByRole('article').first();
  await first.evaluate('(entry) => entry.focus({ preventScroll: true })');
  await page.keyboard.press(key);
}

/** Opens a menu, and what is in it. @param {import('./workbench-page.mjs').WorkbenchPage} page @param {string} name @param {string} [item] */
export async function choose({ page }, name, item) {
  await page.getByRole('button', { name, exact: true }).last().click();
  if (item) await page.getByRole('menuitem', { name: item, exact: true }).click();
}

/** Some changes, one of them undone. @param {import('./workbench-page.mjs').WorkbenchPage} page */
export async function change(page) {
  await page.restore({ showWindows: { Discussion: true, History: true } });
  await page.write('We guess it.');
  await page.page.keyboard.press('Alt+Enter');
  await page.write('區切り文字を推測する');
  await page.page.keyboard.press('Alt+Enter');
  await page.page.keyboard.press('Control+KeyZ');
  await page.write('And then?');
  await page.page.keyboard.press('Alt+Enter');
  await page.closeNotices();
  await page.settled();
  // Where there is no room side by side, the two are tabs.
  const tab = page.page.getByRole('tab', { name: 'History' });
  if (await tab.isVisible()) await tab.click();
  await page.settled();
}
