import * as samples from './samples.mjs';
import {
  blanked,
  change,
  choose,
  emptied,
  entries,
  firstOf,
  onFirstEntry,
  press,
  row,
} from './view-steps.mjs';

/**
 * What a window shows only of another state, or once somebody does something: pictures of their own, named
 * `<window>-<view>`. What is done, is done through roles and names, as a user would.
 * @typedef {object} View
 * @property {(state: samples.State) => Record<string, unknown>} [state] what is written over the state
 * @property {(page: import('./workbench-page.mjs').WorkbenchPage) => Promise<unknown>} [open]
 */

/** For plots of it, ms. */
const FIGURES_MS = 3_000;

/** Window's file name → view → how it comes about. @type {Readonly<Record<string, Readonly<Record<string, View>>>>} */
export const WINDOW_VIEWS = {
  discussion: {
    empty: { state: () => ({ discussions: [], activeDiscussion: null }) },
    'no-entries': { state: ({ discEntries }) => ({ discEntries: emptied(discEntries) }) },
    'nothing-found': { state: () => ({ discSearch: 'zebra' }) },
    found: { state: () => ({ discSearch: 'the code' }) },
    editing: { open: (page) => onFirstEntry(page, 'KeyE') },
    thinking: {
      open: async ({ page }) => {
        await entries({ page }).press('End');
        await page.getByRole('button', { name: /^Thinking/ }).click();
      },
    },
    failed: { state: samples.failedAnswers },
    aside: { state: samples.aside },
    crowded: { state: samples.longDiscussion },
    discussions: {
      state: samples.longDiscussion,
      open: ({ page }) => page.getByRole('combobox', { name: 'Discussion shown' }).click(),
    },
    menu: { open: (page) => choose(page, 'Discussion', 'Take') },
    'entry-menu': {
      open: ({ page }) => entries({ page }).getByText('This is a workbench').click({ button: 'right' }),
    },
    roles: { open: (page) => choose(page, 'Roles') },
    new: { open: ({ page }) => page.getByRole('button', { name: 'New discussion' }).click() },
    delete: { open: (page) => choose(page, 'Discussion', 'Delete…') },
    answering: { open: (page) => page.ask(`Say this back: ${'one word after another, '.repeat(60)}`) },
  },
  'mma-dashboard': {
    empty: { state: () => ({ tracks: [], activeTrack: null }) },
    'no-tickets': { state: () => ({ activeTickets: {} }) },
    dependencies: { state: () => ({ ticketTab: 'dependencies' }) },
    tokens: { state: () => ({ ticketTab: 'tokens' }) },
    crowded: { state: samples.manyTickets },
    'crowded-dependencies': {
      state: (state) => ({ ...samples.manyTickets(state), ticketTab: 'dependencies' }),
    },
    'crowded-tokens': { state: (state) => ({ ...samples.manyTickets(state), ticketTab: 'tokens' }) },
    selected: {
      open: async (page) => {
        await row(page, 'T-002').click();
        await row(page, 'T-004').click({ modifiers: ['Shift'] });
      },
    },
    'selected-one': { open: (page) => row(page, 'T-004').click() },
    refused: {
      open: async (page) => {
        await row(page, 'T-002').click();
        await row(page, 'T-005').click({ modifiers: ['Shift'] });
        await press(page, 'Complete');
      },
    },
    running: {
      open: async (page) => {
        await press(page, 'Run next');
        await press(page, 'Approve and send');
        await page.page.getByRole('listitem', { name: /is running$/ }).waitFor();
        await page.drawn();
      },
    },
    step: {
      state: () => ({ mmaStepMode: true }),
      open: (page) => press(page, 'Run next'),
    },
    'new-ticket': {
      open: async (page) => {
        await press(page, 'New ticket');
        await press(page, 'Create');
      },
    },
    ticket: { open: (page) => row(page, 'T-002').dblclick() },
    result: {
      open: async (page) => {
        await row(page, 'T-001').dblclick();
        await page.page.getByRole('tab', { name: 'Result' }).click();
      },
    },
    'failed-result': {
      state: samples.manyTickets,
      open: async (page) => {
        await page.page.getByRole('button', { name: 'Open', exact: true }).first().click();
      },
    },
    'new-track': { open: (page) => press(page, 'New track') },
    'delete-track': { open: (page) => press(page, 'Delete the track') },
    block: {
      open: async (page) => {
        await row(page, 'T-002').click();
        await press(page, 'Block');
      },
    },
    delete: {
      open: async (page) => {
        await row(page, 'T-002').click();
        await page.page.getByRole('button', { name: 'Complete' }).waitFor();
        await page.page.keyboard.press('Delete');
      },
    },
    plan: { state: (state) => samples.plan(state, { stage: 'prompt' }) },
    'plan-proposed': { state: samples.plan },
    'plan-malformed': { state: samples.brokenPlan },
    'plan-editing': { state: (state) => samples.brokenPlan(state, { stage: 'editing' }) },
    'plan-failed': {
      state: (state) => samples.plan(state, { error: 'The server does not answer. Is it running?' }),
    },
    'plan-hidden': { state: (state) => samples.plan(state, { isShown: false }) },
  },
  'project-settings': {
    epic: { state: () => ({ settingsTab: 'epic' }) },
    roles: { state: () => ({ settingsTab: 'roles' }) },
    provider: { state: () => ({ settingsTab: 'provider' }) },
    server: { state: () => ({ ...samples.testedServer(), settingsTab: 'provider' }) },
    'server-failed': { state: () => ({ ...samples.failedServer(), settingsTab: 'provider' }) },
    crowded: { state: samples.manyProjects },
    'crowded-roles': { state: (state) => ({ ...samples.manyProjects(state), settingsTab: 'roles' }) },
    new: { open: (page) => press(page, 'New project') },
    delete: { open: (page) => press(page, 'Delete project') },
  },
  'text-viewer': {
    entry: { state: ({ discEntries }) => ({ viewedEntry: firstOf(discEntries) }) },
    empty: {
      state: ({ discEntries }) => ({ viewedEntry: firstOf(discEntries), discEntries: blanked(discEntries) }),
    },
    crowded: {
      state: (state) => ({ ...samples.longDiscussion(state), viewedEntry: { take: 't1', entry: 'e3' } }),
    },
  },
  history: {
    used: { open: change },
    selected: {
      open: async (page) => {
        await change(page);
        await page.page
          .getByRole('row', { name: /Add entry/ })
          .first()
          .click();
      },
    },
    compared: {
      open: async (page) => {
        await change(page);
        const added = page.page.getByRole('row', { name: /Add entry/ });
        await added.first().click();
        await added.nth(1).click({ modifiers: ['Control'] });
      },
    },
    viewed: {
      open: async (page) => {
        await change(page);
        await page.page
          .getByRole('row', { name: /Add entry/ })
          .last()
          .dblclick();
        await page.page.getByText('An older state is shown').waitFor();
      },
    },
  },
  'comms-log': {
    used: { state: samples.commsLog },
    selected: { state: samples.commsLog, open: (page) => row(page, 'T-058').click() },
    failed: { state: samples.commsLog, open: (page) => row(page, 'T-055').click() },
    'nothing-found': { state: () => ({ ...samples.commsLog(), commsSearch: 'zebra' }) },
    clear: { state: samples.commsLog, open: (page) => press(page, 'Clear') },
  },
  diagnostics: {
    modules: { state: () => ({ diagnosticsTab: 'modules' }) },
    frames: {
      open: async ({ page }) => {
        await page.keyboard.press('Shift');
        await page.waitForTimeout(FIGURES_MS);
      },
    },
    reloads: {
      state: () => ({ diagnosticsTab: 'reloads' }),
      open: async (page) => {
        await page.reload();
        await page.page
          .getByRole('listitem', { name: /^Generation [2-9]/ })
          .first()
          .waitFor();
      },
    },
    storage: { state: () => ({ diagnosticsTab: 'storage' }) },
    timed: {
      state: () => ({ perfProfilingEnabled: true }),
      open: ({ page }) => page.getByRole('group', { name: 'Frames' }).press('End'),
    },
  },
  help: {
    found: { state: () => ({ helpSearch: 'entry' }) },
    'nothing-found': { state: () => ({ helpSearch: 'zebra' }) },
  },
};
