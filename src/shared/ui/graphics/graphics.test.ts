import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { UiEvent } from '../node.js';
import type { Ui } from '../ui.js';
import { UiFrame } from '../ui-frame.js';
import type { Draw } from './draw/draw.js';
import type { CanvasInput } from './ui.js';

function refusal(...args: Parameters<Ui['plot']>): string {
  const frame = new UiFrame();
  frame.ui.window('W', {}, () => frame.ui.plot(...args));
  const note = frame.finish().get('W!error');
  assert.ok(note?.kind === 'text', 'the window says nothing');
  return note.props.text;
}

describe('ui.plot', () => {
  it('takes copies of its numbers', () => {
    const frame = new UiFrame();
    const values = [1, 2, 3];
    const x = new Float32Array([0, 1, 5]);
    frame.ui.window('W', {}, () => frame.ui.plot('P', [{ name: 'A', values, x }]));
    values[0] = 9;
    x[0] = 9;
    const node = frame.finish().get('W/P');
    assert.ok(node?.kind === 'plot');
    assert.deepEqual(node.props.series, [
      { name: 'A', values: Float64Array.of(1, 2, 3), x: Float32Array.of(0, 1, 5) },
    ]);
  });

  it('U1: refuses what cannot be drawn', () => {
    const wrong = [1, 'two'] as unknown as number[];
    assert.match(
      refusal('P', [{ name: 'A', values: wrong }]),
      /series 1 \('A'\): the values have 'two' at 1; expected numbers alone/,
    );
    assert.match(
      refusal('P', [{ name: 'A', values: [1, 2], x: [0] }]),
      /x has 1 numbers, the values 2; expected as many/,
    );
    assert.match(
      refusal('P', [{ name: 'A', values: [1, 2], x: [3, 2] }]),
      /x has 2 at 1, after 3; expected finite numbers in ascending order/,
    );
    assert.match(
      refusal('P', [
        { name: 'A', values: [1], kind: 'histogram' },
        { name: 'B', values: [1] },
      ]),
      /some of the series are histograms and some are not/,
    );
    assert.match(refusal('P', [], { x: { min: 3, max: 1 } }), /option 'x' is an object .*min below max/);
  });
});

describe('ui.canvas', () => {
  const paint = (draw: (pen: Draw) => void, events: UiEvent[] = []) => {
    const frame = new UiFrame(events);
    let input: CanvasInput | undefined;
    frame.ui.window('W', {}, () => {
      input = frame.ui.canvas('C', { width: 20, height: 10 }, draw);
    });
    const tree = frame.finish();
    const note = tree.get('W!error');
    return { input, node: tree.get('W/C'), error: note?.kind === 'text' ? note.props.text : '' };
  };

  it('says things twice once: styles, strings and pictures', () => {
    const picture = new Uint8Array([1, 2, 3]);
    const { node } = paint((pen) => {
      for (let turn = 0; turn < 2; turn++) {
        pen.rect(0, 0, 1, 1, { fill: 'accent' });
        pen.text('hello', turn, 0, { bold: true });
        pen.image(picture, 0, 0);
      }
    });
    assert.ok(node?.kind === 'canvas');
    assert.deepEqual(node.props.styles, [{ fill: 'accent' }, { bold: true }]);
    assert.deepEqual(node.props.strings, ['hello']);
    assert.deepEqual(node.props.images, [picture]);
    assert.notEqual(node.props.images[0], picture, 'a copy');
  });

  it('answers what the user did', () => {
    const modifiers = { shift: false, ctrl: false, alt: false, meta: false };
    const wheel = { x: 1, y: 2, dx: 0, dy: 3, ...modifiers };
    const { input } = paint(() => {}, [{ type: 'wheel', key: 'W/C', wheel }]);
    assert.deepEqual(input, { pointer: null, wheel, key: null });
  });

  it('U1: refuses what cannot be drawn', () => {
    assert.match(
      paint((pen) => pen.circle(Number.NaN, 0, 1, {})).error,
      /ui\.canvas\('C'\) in 'W': draw\.circle: there is NaN among its numbers; expected finite ones alone/,
    );
    assert.match(
      paint((pen) => pen.rect(0, 0, 1, 1, { colour: 'red' } as object)).error,
      /draw\.rect: a style has no 'colour'; it has fill, stroke/,
    );
    assert.match(
      paint((pen) => pen.polyline([1, 2, 3], {})).error,
      /the points are 3 numbers; expected x and y/,
    );
    assert.match(
      paint((pen) => pen.line(0, 0, 1, 1, { cap: 'pointed' } as object)).error,
      /the style's cap is 'pointed'; expected 'butt', 'round' or 'square'/,
    );
  });
});
