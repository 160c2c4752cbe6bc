import { movesLine, movesLowerEdge, movesWindow, widensColumn } from '../support/drags.js';
import { itIsEditedWhileUsed } from '../support/edit-under-way.js';
import type { OpenApp } from '../support/open-app.js';
import { makeLow, openAlone } from '../support/open-window.js';
import { until } from '../support/until.js';

/** Requests that have been answered, as the log keeps them. */
const COMMS_LOG = Array.from({ length: 40 }, (_, index) => ({
  id: `r${index + 1}`,
  purpose: `Half a words ${index + 1}`,
  address: 'Echo',
  model: 'echo',
  state: 'done',
  status: 200,
  startedAt: 1_000 * index,
  firstAt: 1_000 * index + 20,
  endedAt: 1_000 * index + 80,
  bytesOut: 120,
  bytesIn: 480,
  request: 'Say it',
  answer: 'It is said',
  error: null,
}));

async function openCommsLog(app: OpenApp): Promise<void> {
  await app.rekindle.restoreState({ commsLog: COMMS_LOG });
  await openAlone(app, 'Comms log');
}

/** Windows to look things up in. What they have none of is left out by null, or by an empty list. */
describe('Help, History, Comms log, Diagnostics and Gallery, edited while they are used', () => {
  itIsEditedWhileUsed([
    {
      what: 'Help: a search half typed, scrolled, the window half moved',
      async setUp(app) {
        await openAlone(app, 'Help');
        await makeLow(app, 'Help', 320);
      },
      scrolled: ['group', 'Keys and words'],
      dialog: null,
      drag: movesWindow('Help', [-8, 4]),
      fields: ['Search help'],
      // All keys “in an entry” have that in them.
      typed: ['an', ' ', 'e', 'n', 't'],
      shows: { file: 'gui/help/help.ts', text: 'A key, or what it should do' },
      breaks: { file: 'gui/help/help.ts', head: 'export function renderHelp({ state, ui }: App): void {' },
    },
    {
      what: 'History: a search half typed, scrolled, the line between its panes half dragged',
      async setUp(app) {
        for (let index = 0; index < 30; index += 1)
          await app.rekindle.restoreState({ draft: `draft ${index}` });
        await openAlone(app, 'History');
      },
      scrolled: ['grid', 'Timeline'],
      dialog: null,
      drag: movesLine('Timeline and changes', 'historySplit', [0, -10]),
      fields: ['Search changes'],
      typed: ['Write a c', 'o', 'p', 'y', ' '],
      shows: { file: 'history/history-window.ts', text: 'Select a change to see what it did' },
      breaks: {
        file: 'history/history-window.ts',
        head: 'export function renderHistory(app: App): void {',
      },
    },
    {
      what: 'Comms log: a search half typed, scrolled, a column half widened',
      setUp: openCommsLog,
      scrolled: ['grid', 'Requests'],
      dialog: null,
      drag: widensColumn('Purpose', [6, 0]),
      fields: ['Search the log'],
      shows: { file: 'comms-log/line.ts', text: 'Select a request to read' },
      breaks: {
        file: 'comms-log/comms-log.ts',
        head: 'export function renderCommsLog(app: App): void {',
      },
    },
    {
      what: 'Comms log: the dialog that asks before it is cleared, over what is scrolled',
      setUp: openCommsLog,
      scrolled: ['grid', 'Requests'],
      open: (app) => app.click('button', 'Clear'),
      dialog: 'Clear the log?',
      drag: null,
      fields: [],
      async answers(app, step) {
        await app.rekindle.restoreState({ commsLog: COMMS_LOG.slice(step) });
        const count = `${COMMS_LOG.length - step} `;
        await until(`it tells of ${count}`, async () =>
          (await app.find('alertdialog', 'Clear the log?')).textContent?.includes(count),
        );
      },
      shows: { file: 'comms-log/comms-log.ts', text: 'requests are forgotten' },
      breaks: {
        file: 'comms-log/comms-log.ts',
        head: 'function renderQuestion(app: App): void {',
      },
    },
    {
      what: 'Diagnostics: scrolled, the window half made higher',
      async setUp(app) {
        await openAlone(app, 'Diagnostics');
        await app.find('figure', 'Milliseconds a frame');
        await makeLow(app, 'Diagnostics', 400);
      },
      scrolled: ['group', 'Frames'],
      dialog: null,
      drag: movesLowerEdge('Diagnostics', [0, 6]),
      fields: [],
      async answers(app, step) {
        const isTimed = step % 2 === 1;
        await app.rekindle.restoreState({ perfProfilingEnabled: isTimed });
        await until(`it is shown as ${isTimed}`, async () => {
          const toggle = (await app.find('switch', 'Time each window')) as HTMLInputElement;
          return toggle.checked === isTimed;
        });
      },
      shows: { file: 'diagnostics/frames.ts', text: 'Frames, last second' },
      // Not in a part: those are drawn once main has told how it does.
      breaks: {
        file: 'diagnostics/diagnostics-window.ts',
        head: 'export function renderDiagnostics(app: App): void {',
      },
    },
    {
      what: 'Gallery: texts half typed, scrolled, the window half moved',
      async setUp(app) {
        await app.rekindle.restoreState({ galleryPage: 'Text area' });
        await openAlone(app, 'Gallery');
        await makeLow(app, 'Gallery', 480);
      },
      scrolled: ['group', 'Page'],
      dialog: null,
      drag: movesWindow('Gallery', [-6, 4]),
      fields: ['Message', 'Notes'],
      shows: { file: 'gallery/fields/text-area.ts', text: 'It grows with its text' },
      breaks: { file: 'gallery/gallery.ts', head: 'export function renderGallery(app: App): void {' },
    },
  ]);
});
