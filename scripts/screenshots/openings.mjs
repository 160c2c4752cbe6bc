/**
 * What the pages show only once somebody does something: pictures of their own, named `<page>-<what is open>`. All of
 * it through roles and names, as a user would.
 * @typedef {(page: import('playwright-core').Page, fill: Fill) => Promise<unknown>} Opening
 * @typedef {(values: Record<string, unknown>) => Promise<void>} Fill Sets what the page's demonstrations hold.
 */

/** Page's file name → what is open → how it is opened. @type {Readonly<Record<string, Readonly<Record<string, Opening>>>>} */
export const OPENINGS = {
  text: {
    selected: (page) => shown(page).getByText('A reload replaces').first().click({ clickCount: 3 }),
  },
  'text-view': {
    found: async (page) => {
      await shown(page).getByRole('group', { name: 'Log of the workers' }).click();
      await page.keyboard.press('Control+KeyF');
      await page.keyboard.type('patch');
      await found(page);
    },
  },
  table: {
    found: async (page) => {
      await shown(page)
        .getByRole('row', { name: /T-000004/ })
        .first()
        .click();
      await page.keyboard.press('Control+KeyF');
      await page.keyboard.type('focus');
      // While it is looked for, a browser that draws in software has no frame left to take a picture of.
      await found(page, / of 10,000\+/);
    },
  },
  // Not by their switches: with each of them the gallery would come to the front again.
  window: {
    open: (_page, fill) => fill({ isOpen: true, isFixedOpen: true, isNarrowOpen: true, isEmptyOpen: true }),
  },
  docking: {
    open: async (page, fill) => {
      await page.getByRole('button', { name: 'Restore Gallery' }).click();
      await fill({ open: ['Outline', 'Editor', 'Preview', 'Problems'] });
      // Where it floats it covers most of what is docked, and its title what is written at the top.
      await page.getByRole('button', { name: 'Collapse Gallery' }).click();
      await page.getByRole('group', { name: 'Gallery', exact: true }).hover();
      await page.mouse.down();
      await page.mouse.move(500, 400, { steps: 4 });
      await page.mouse.up();
    },
  },
  dialog: {
    open: async (page) => {
      await press(page, 'Rename…');
      await page.getByRole('dialog', { name: 'Rename the note' }).waitFor();
    },
    asking: async (page) => {
      await press(page, 'Rename…');
      await page.getByRole('button', { name: 'Delete…' }).click();
      await page.getByRole('alertdialog', { name: 'Delete the note?' }).waitFor();
    },
    long: async (page) => {
      await press(page, 'Terms…');
      await page.getByRole('dialog', { name: 'Terms' }).waitFor();
    },
  },
  'popup-and-dock': {
    open: async (page) => {
      await shown(page).getByRole('switch', { name: 'Show a bar at the bottom' }).click();
      await press(page, 'At bottom-right');
      await page.getByRole('dialog', { name: 'An example' }).waitFor();
    },
  },
  'menu-bar': {
    open: (page) => openMenu(page, 'File', 'Export'),
  },
  menu: {
    open: (page) => openMenu(page, 'Everything', 'Move to'),
    actions: (page) => openMenu(page, 'Actions'),
    crowded: (page) => openMenu(page, 'Forty numbers'),
  },
  'context-menu': {
    open: async (page) => {
      await shown(page)
        .getByRole('listitem', { name: 'plan.md' })
        .click({ button: 'right', position: { x: 80, y: 12 } });
      await page.getByRole('menu').waitFor();
    },
  },
  select: {
    open: async (page) => {
      await shown(page).getByRole('combobox', { name: 'Tier' }).click();
      await page.getByRole('listbox').waitFor();
    },
    searched: async (page) => {
      await shown(page).getByRole('combobox', { name: 'Model' }).click();
      await page.getByRole('listbox').waitFor();
      await page.keyboard.type('99');
    },
  },
  tooltip: {
    open: async (page) => {
      await shown(page).getByRole('button', { name: 'Publish' }).hover();
      await page.getByRole('tooltip').waitFor();
    },
  },
  'command-palette': {
    open: async (page) => {
      await page.keyboard.press('Control+Shift+KeyP');
      await page.getByRole('listbox').waitFor();
      await page.keyboard.type('ex');
    },
  },
  toast: {
    open: async (page) => {
      for (const name of ['Success', 'Warning', 'Danger', 'Long']) await press(page, name);
      await page.getByRole('button', { name: 'Close notice' }).nth(3).waitFor();
    },
  },
  plot: {
    'read-out': (page) =>
      shown(page)
        .getByRole('slider', { name: 'Values of Frame time' })
        .hover({ position: { x: 300, y: 60 } }),
  },
  'drag-and-drop': {
    dragged: async (page) => {
      const zone = shown(page).getByText(/^In progress/);
      await shown(page).getByText('Measure the frames').hover();
      await page.mouse.down();
      await zone.hover();
      await zone.hover({ position: { x: 20, y: 10 } });
    },
  },
};

/** The page of the gallery that is shown. @param {import('playwright-core').Page} page */
function shown(page) {
  return page.getByRole('group', { name: 'Page', exact: true });
}

/** @param {import('playwright-core').Page} page @param {string} name */
function press(page, name) {
  return shown(page).getByRole('button', { name, exact: true }).click();
}

/** @param {import('playwright-core').Page} page @param {RegExp} [count] what is said of the matches */
function found(page, count = / of /) {
  return page.getByRole('status').filter({ hasText: count }).waitFor();
}

/** @param {import('playwright-core').Page} page @param {string} name @param {string} [submenu] */
async function openMenu(page, name, submenu) {
  const opener = shown(page).getByRole('menuitem', { name, exact: true });
  const button = shown(page).getByRole('button', { name, exact: true });
  await opener.or(button).click();
  await page.getByRole('menu').first().waitFor();
  if (!submenu) return;
  await page.getByRole('menuitem', { name: submenu, exact: true }).hover();
  await page.getByRole('menu').nth(1).waitFor();
}
