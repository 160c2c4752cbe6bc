import { expect } from '@esm-bundle/chai';
import { press, typeText } from './support/keys.js';
import { momentOf } from './support/moment.js';
import { middleOf, type OpenApp } from './support/open-app.js';
import { until } from './support/until.js';
import { useWorkbench } from './support/use-app.js';

const ENTRIES = Array.from({ length: 30 }, (_, index) => ({
  id: `e${index}`,
  role: index % 2 === 0 ? 'User' : 'AI',
  // Of different heights.
  content: `entry ${index}`.padEnd(40 * (1 + (index % 4)), ' more'),
  thinking: '',
  timestamp: Date.UTC(2026, 0, 1, 12, index),
  collapsed: false,
  readMode: false,
  request: null,
}));

const DISCUSSION = {
  discussions: [
    { id: 'd90', project: 'p1', name: 'Long', createdAt: 0, changedAt: Date.UTC(2026, 0, 1), nextTake: 1 },
  ],
  activeDiscussion: 'd90',
  takes: [{ id: 't90', discussion: 'd90', name: 'Main', createdAt: 0 }],
  discEntries: { t90: ENTRIES },
};

describe('S5: a restart of the page', () => {
  let app: OpenApp;

  useWorkbench((opened) => {
    app = opened.app;
  });

  const draft = (): unknown => app.rekindle.captureState(['draft']).draft;

  it('S5: in the middle of typing brings back state, windows, their order, scroll, focus, caret and the half-typed text', async () => {
    await app.rekindle.restoreState(DISCUSSION);
    await app.seeText('entry 29');
    // The dashboard over the discussion's right part, and rolled up.
    const [x, y] = middleOf(await app.find('heading', 'MMA Dashboard'));
    await app.drag([x, y], [x - 200, y + 40]);
    await app.click('button', 'Collapse MMA Dashboard');
    // Dragging by the corner resizes.
    const discussion = (await app.find('region', 'Discussion')).getBoundingClientRect();
    await app.drag([discussion.right, discussion.bottom], [discussion.right - 40, discussion.bottom - 60]);
    (await app.find('feed', 'Entries')).scrollTop = 240;
    await app.seeText('entry 4');
    await app.click('textbox', 'Message');
    await typeText('saved, ');
    await until('the draft has arrived', () => draft() === 'saved, ');
    await app.rekindle.saved();
    await typeText('half a word');
    for (let step = 0; step < 4; step++) await press('ArrowLeft');
    await app.park();
    await until('the draft has arrived', () => draft() === 'saved, half a word');
    // One letter more, and the page is gone before hot code, or any timer, has seen it.
    app.document.execCommand('insertText', false, 's');
    const before = momentOf(app);
    const whole = 'saved, half a sword';
    const restarted = app.restart();
    expect(before.focus).to.contain(whole);
    await restarted;
    await app.find('feed', 'Entries');
    await until('the draft is back', () => draft() === whole);
    await until('the focus is back', () => momentOf(app).focus === before.focus);
    expect(momentOf(app)).to.deep.equal({ ...before, state: { ...before.state, draft: whole } });
    await typeText('!');
    await until('typing goes on at the caret', () => draft() === 'saved, half a s!word');
  });

  it('S5: brings back which windows are open, and which is in front', async () => {
    const [x, y] = middleOf(await app.find('heading', 'MMA Dashboard'));
    await app.drag([x, y], [x - 300, y + 100]);
    const front = (): string | null | undefined => {
      const { right, top } = app.all('region', 'Discussion')[0]?.getBoundingClientRect() ?? new DOMRect();
      return app.document
        .elementFromPoint(right - 40, top + 140)
        ?.closest('section')
        ?.getAttribute('aria-label');
    };
    expect(front()).to.equal('MMA Dashboard');
    await app.click('textbox', 'Message');
    await until('the discussion is in front', () => front() === 'Discussion');
    await app.rekindle.saved();
    await app.restart();
    await app.find('region', 'MMA Dashboard');
    expect(front()).to.equal('Discussion');

    await app.click('button', 'Close MMA Dashboard');
    await until('it is closed', () => app.all('region', 'MMA Dashboard').length === 0);
    await app.rekindle.saved();
    await app.restart();
    await app.find('region', 'Discussion');
    expect(app.all('region', 'MMA Dashboard')).to.deep.equal([]);
  });
});
