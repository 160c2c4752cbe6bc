/**
 * What answers to the pointer and to the keyboard on each page: pictures of it hovered, pressed and focused, named
 * `<page>-hovered`, `<page>-pressed` and `<page>-focused`. All of it through roles and names, as a user would.
 * @typedef {import('playwright-core').Locator} Locator
 * @typedef {import('playwright-core').Page} Page
 * @typedef {object} Touched
 * @property {(shown: Locator, page: Page) => Locator} part what the pointer is on
 * @property {(shown: Locator, page: Page) => Locator} [stop] what has the focus, where that is another
 * @property {readonly string[]} [keys] pressed once it has it: where the keyboard is inside of it
 * @property {{ x: number, y: number }} [at] where on the part the pointer is, CSS px; its middle if absent
 */

/** Page's file name → what is touched. @type {Readonly<Record<string, Touched>>} */
export const TOUCHED = {
  button: { part: named('button', 'Cancel') },
  'icon-button': { part: named('button', 'Edit') },
  toggle: { part: named('switch', 'Profile each component') },
  checkbox: { part: named('checkbox', 'Keep the reasoning') },
  'radio-group': { part: named('radio', 'High'), stop: named('radio', 'Medium') },
  slider: { part: named('slider', 'Temperature'), at: { x: 128, y: 14 } },
  'drag-number': { part: named('spinbutton', 'Max tokens') },
  'text-field': { part: named('textbox', 'Name') },
  'text-area': { part: named('textbox', 'Notes') },
  'password-field': { part: named('button', 'Show API key'), stop: named('textbox', 'API key') },
  'rich-text': { part: named('link', 'the ticket'), stop: named('link', /^the chapter/) },
  'text-view': { part: named('group', 'Log of the workers'), at: { x: 200, y: 60 } },
  window: {
    part: (_shown, page) => page.getByRole('button', { name: 'Restore Gallery' }),
    stop: (_shown, page) => page.getByRole('group', { name: 'Gallery', exact: true }),
  },
  feed: { part: (shown) => shown.getByRole('article').last() },
  'code-block': { part: named('button', 'Copy code') },
  splitter: { part: named('separator', 'Files and editor') },
  tabs: { part: named('tab', 'Settings'), stop: named('tab', /^Entries/) },
  section: { part: named('button', 'Thinking') },
  scroll: { part: named('group', 'Tall'), at: { x: 100, y: 60 } },
  'menu-bar': { part: named('menuitem', 'View') },
  menu: { part: named('button', 'Actions') },
  select: { part: named('combobox', 'Tier') },
  'virtual-list': {
    part: named('row', /^Line 3/),
    stop: named('grid', 'Lines'),
    keys: ['ArrowDown', 'ArrowDown'],
  },
  table: {
    part: named('row', /T-000005/),
    stop: named('grid', 'Tickets'),
    keys: ['Home', 'ArrowUp', 'ArrowRight'],
    at: { x: 200, y: 12 },
  },
  tree: { part: named('treeitem', /^gallery/), stop: named('tree', 'Files'), keys: ['ArrowDown'] },
  plot: { part: named('slider', 'Values of Frame time'), keys: ['End'] },
  canvas: { part: named('application', 'Ship') },
  'drag-and-drop': { part: named('group', /Draw the plot/) },
  toast: { part: named('button', 'Success') },
};

/** Around what is touched, CSS px. */
const AROUND = { x: 72, y: 40 };
/** Everything is there by now. */
const PATIENCE = { timeout: 5_000 };

/**
 * @param {import('./workbench-page.mjs').WorkbenchPage} page which shows the gallery's page
 * @param {Locator} shown the gallery's page
 * @param {Touched} touched
 * @param {(state: string, clip: { x: number, y: number, width: number, height: number }) => Promise<void>} take
 */
export async function takeStates(page, shown, { part, stop = part, keys = [], at }, take) {
  const { keyboard, mouse } = page.page;
  // First, since pressing may change what has the focus.
  const focused = stop(shown, page.page).first();
  await focused.focus(PATIENCE);
  // The ring is for those who use the keyboard.
  await keyboard.press('Shift');
  for (const key of keys) await keyboard.press(key);
  await page.settled();
  await take('focused', await surroundings(focused));
  await page.page.evaluate(() => Reflect.get(globalThis, 'document').activeElement?.blur());
  const touched = part(shown, page.page).first();
  const clip = await surroundings(touched);
  await touched.hover({ ...PATIENCE, ...(at ? { position: at } : {}) });
  await page.settled();
  await take('hovered', clip);
  await mouse.down();
  await page.settled();
  await take('pressed', clip);
  // Let go elsewhere, it does nothing.
  await mouse.move(0, 0);
  await mouse.up();
}

/** @param {Locator} locator */
async function surroundings(locator) {
  await locator.scrollIntoViewIfNeeded(PATIENCE);
  const box = await locator.boundingBox();
  if (!box) throw new Error(`${locator} has no box`);
  const x = Math.max(0, Math.floor(box.x - AROUND.x));
  const y = Math.max(0, Math.floor(box.y - AROUND.y));
  return { x, y, width: Math.ceil(box.width + 2 * AROUND.x), height: Math.ceil(box.height + 2 * AROUND.y) };
}

/** @param {Parameters<Locator['getByRole']>[0]} role @param {string | RegExp} name */
function named(role, name) {
  return (/** @type {Locator} */ shown) =>
    shown.getByRole(role, typeof name === 'string' ? { name, exact: true } : { name });
}
