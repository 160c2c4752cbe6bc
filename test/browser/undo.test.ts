import { expect } from '@esm-bundle/chai';
import { sendMouse } from '@web/test-runner-commands';
import { chord } from './support/keys.js';
import { middleOf, type OpenApp } from './support/open-app.js';
import { UNDO_APP } from './support/undo-app.js';
import { until } from './support/until.js';
import { useApp } from './support/use-app.js';

type Position = [number, number];

describe('what one step of undo is', () => {
  let app: OpenApp;

  useApp({ files: { 'app/index.ts': UNDO_APP } }, async (opened) => {
    app = opened.app;
    await app.seeText('count 0');
  });

  const state = (key: string): unknown => app.rekindle.captureState([key])[key];
  const becomes = (key: string, wanted: unknown): Promise<unknown> =>
    until(`${key} is ${String(wanted)}`, () => state(key) === wanted);
  const strokeLength = (): number => (state('stroke') as number[]).length;
  const undo = (): Promise<void> => chord('Control', 'z');
  const redo = (): Promise<void> => chord('Control', 'y');

  async function addOne(): Promise<void> {
    const before = Number(state('count'));
    await app.click('button', 'Add one');
    await becomes('count', before + 1);
  }

  /** Drags through some places; at each the state has changed before the pointer goes on, so each is a frame. */
  async function drag(places: readonly Position[], hasMoved: () => () => boolean): Promise<void> {
    const [first, ...rest] = places;
    if (!first) return;
    await sendMouse({ type: 'move', position: first });
    await sendMouse({ type: 'down' });
    for (const position of rest) {
      const moved = hasMoved();
      await sendMouse({ type: 'move', position });
      await until('the state has followed', moved);
    }
    await sendMouse({ type: 'up' });
  }

  async function slide(by: number): Promise<void> {
    const { left, top, width, height } = (await app.find('slider', 'Volume')).getBoundingClientRect();
    const at = (share: number): Position => [Math.round(left + share * width), Math.round(top + height / 2)];
    const from = Number(state('volume')) / 100;
    const places = [0, 0.25, 0.5, 0.75, 1].map((part) => at(from + by * part));
    await drag(places, () => {
      const before = state('volume');
      return () => state('volume') !== before;
    });
  }

  it('H2: a drag of a slider is one step, and the next drag is another', async () => {
    await slide(0.4);
    const first = state('volume');
    expect(first).to.be.greaterThan(50);
    await slide(-0.2);
    expect(state('volume')).to.be.lessThan(Number(first));
    await undo();
    await becomes('volume', first);
    await app.seeText('Undone: Change Volume');
    await undo();
    await becomes('volume', 20);
    await redo();
    await becomes('volume', first);
  });

  it('H2: a stroke on a canvas is one step, and the next stroke is another', async () => {
    const [x, y] = middleOf(await app.find('img', 'Pad'));
    const stroke = (dy: number): Promise<void> =>
      drag(
        [0, 20, 40, 60].map((dx): Position => [x + dx, y + dy]),
        () => {
          const before = strokeLength();
          // The first move may come in one frame with the press, which begins it anew.
          return () => strokeLength() !== before;
        },
      );
    await stroke(0);
    const first = JSON.stringify(state('stroke'));
    await stroke(30);
    expect(JSON.stringify(state('stroke'))).not.to.equal(first);
    await undo();
    await until('the first stroke is back', () => JSON.stringify(state('stroke')) === first);
    await undo();
    await until('nothing is drawn', () => strokeLength() === 0);
  });

  it('H2: what hot code changes when its timer has run out is nobody’s step: undo passes over it, and redo is kept', async () => {
    await addOne();
    await addOne();
    await app.click('button', 'Tick');
    await becomes('ticks', 1);
    await undo();
    await becomes('count', 1);
    await app.seeText('Undone: Add one');
    await app.click('button', 'Tick');
    await becomes('ticks', 1);
    await undo();
    await becomes('count', 0);
    await redo();
    await becomes('count', 1);
    await redo();
    await becomes('count', 2);
  });

  it('H1, B1: works while hot code hangs: at its deadline the worker is ended, and the step before is taken back', async () => {
    await addOne();
    await addOne();
    app.rekindle.deadlines.frame = 400;
    await app.click('button', 'Hang');
    await undo();
    await becomes('count', 1);
    app.rekindle.deadlines.frame = 2_000;
    await app.seeText('count 1');
    await addOne();
    await undo();
    await becomes('count', 1);
    await undo();
    await becomes('count', 0);
  });
});
