import { expect } from '@esm-bundle/chai';
import { copied } from '../support/copied.js';
import { type Drag, movesLine, movesLowerEdge } from '../support/drags.js';
import { itIsEditedWhileUsed } from '../support/edit-under-way.js';
import { discuss, entriesIn, setEntries } from '../support/entries.js';
import { chord } from '../support/keys.js';
import { middleOf, type OpenApp } from '../support/open-app.js';
import { openAlone } from '../support/open-window.js';
import { until } from '../support/until.js';

const TEXTS = Array.from({ length: 12 }, (_, index) => `entry ${index}\nand its end`);
const HUB = {
  file: 'gui/discussion/discussion-hub.ts',
  head: 'export function renderDiscussionHub(app: App): void {',
};

async function openDiscussion(app: OpenApp): Promise<void> {
  await discuss(app, TEXTS);
  await openAlone(app, 'Discussion');
  await app.rekindle.restoreState({ uiDiscussionSplitH: 0.6 });
}

const entryWith = (app: OpenApp, text: string): Promise<Element> =>
  until(`there is an entry ${text}`, () => app.all('article').find((one) => one.textContent?.includes(text)));

/** The third entry, from its handle to the place of the fourth. */
const movesEntry: Drag = {
  by: [6, 2],
  async from(app) {
    const handle = (await entryWith(app, 'entry 2')).querySelector('[aria-roledescription="draggable"]');
    if (!handle) throw new Error('The entry has no handle');
    return middleOf(handle);
  },
  to: async (app) => middleOf(await entryWith(app, 'entry 3')),
  ends: (app) => until('it has moved', () => order(app).startsWith('0,1,3,2,4')),
};

const order = (app: OpenApp): string =>
  entriesIn(app)
    .map(({ content }) => /entry (\d+)/.exec(content)?.[1])
    .join();

const LINES = Array.from({ length: 200 }, (_, index) => `line ${index} has half a word in it`);

async function openViewer(app: OpenApp): Promise<void> {
  await discuss(app, [LINES.join('\n')]);
  const [entry] = entriesIn(app);
  const { takes } = app.rekindle.captureState(['takes']);
  const take = (takes as unknown as { id: string }[])[0]?.id ?? '';
  await app.rekindle.restoreState({ viewedEntry: { take, entry: entry?.id ?? '' } });
  await openAlone(app, 'Text viewer');
}

/** The entry grows, and the viewer says how long it is by now. */
async function growsBy(app: OpenApp, step: number): Promise<void> {
  const [entry] = entriesIn(app);
  const content = `${LINES.join('\n')}\n${'more '.repeat(step)}`;
  if (entry) await setEntries(app, [{ ...entry, content }]);
  await app.seeText(`${content.length.toLocaleString('en')} characters`);
}

const VIEWER = {
  shows: { file: 'gui/discussion/text-viewer.ts', text: 'Copy' },
  breaks: {
    file: 'gui/discussion/text-viewer.ts',
    head: 'export function renderTextViewer(app: App): void {',
  },
};

/** A line of the text that is in view, by its number. */
async function placeIn(app: OpenApp, line: number, x: number): Promise<[number, number]> {
  const view = await app.find('group', 'Text of the entry');
  const row = [...view.querySelectorAll('[data-row]')].find((one) =>
    one.textContent?.startsWith(`line ${line} `),
  );
  if (!row) throw new Error(`Line ${line} is not drawn`);
  const { left, top } = row.getBoundingClientRect();
  return [Math.round(left + x), Math.round(top + 10)];
}

/** From the beginning of line 8 on, to line 11. */
const drawsSelection: Drag = {
  by: [4, 2],
  from: (app) => placeIn(app, 8, 0),
  to: (app) => placeIn(app, 11, 0),
  async ends(app) {
    (await app.find('group', 'Text of the entry')).focus({ preventScroll: true });
    expect(await copied(app.document)).to.equal(`${LINES.slice(8, 11).join('\n')}\n`);
  },
};

describe('Discussion and Text viewer, edited while they are used', () => {
  itIsEditedWhileUsed([
    {
      what: 'Discussion: a message and an edit half typed, scrolled, the line between its panes half dragged',
      async setUp(app) {
        await openDiscussion(app);
        await app.rekindle.restoreState({ editing: { x1: 'An edit: ' } });
      },
      scrolled: ['feed', 'Entries'],
      dialog: null,
      drag: movesLine('Entries and composer', 'uiDiscussionSplitH', [0, -10]),
      fields: ['Message', 'Text of the entry'],
      shows: { file: 'gui/discussion/composer.ts', text: 'Auto-add' },
      breaks: HUB,
    },
    {
      what: 'Discussion: a message half typed, scrolled, an entry half dragged to another place',
      setUp: openDiscussion,
      scrolled: ['feed', 'Entries'],
      dialog: null,
      drag: movesEntry,
      fields: ['Message'],
      shows: { file: 'gui/discussion/composer.ts', text: 'Auto-add' },
      breaks: {
        file: 'gui/discussion/entry.ts',
        head: 'export function renderEntry(app: App, placed: PlacedEntry): void {',
      },
    },
    {
      what: 'Discussion: a name half typed in its dialog, over what is scrolled',
      setUp: openDiscussion,
      scrolled: ['feed', 'Entries'],
      async open(app) {
        await app.click('button', 'Discussion');
        await app.click('menuitem', 'Rename…');
      },
      dialog: 'Rename discussion',
      drag: null,
      fields: ['Name'],
      shows: { file: 'gui/discussion/question.ts', text: 'Cancel' },
      breaks: {
        file: 'gui/discussion/question.ts',
        head: 'export function renderQuestion(app: App): void {',
      },
    },
    {
      what: 'Text viewer: its find bar half typed into, scrolled, the window half made lower',
      setUp: openViewer,
      // What is found is brought out from under the bar.
      scrolled: ['group', 'Text of the entry', 600],
      async open(app) {
        (await app.find('group', 'Text of the entry')).focus({ preventScroll: true });
        await chord('Control', 'KeyF');
      },
      dialog: null,
      drag: movesLowerEdge('Text viewer', [0, -6]),
      // Main's own; it has none of hot code's.
      fields: ['Find'],
      answers: growsBy,
      ...VIEWER,
    },
    {
      what: 'Text viewer: scrolled, a selection half drawn',
      setUp: openViewer,
      scrolled: ['group', 'Text of the entry'],
      dialog: null,
      drag: drawsSelection,
      fields: [],
      answers: growsBy,
      ...VIEWER,
    },
  ]);
});
