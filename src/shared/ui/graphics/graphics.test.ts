import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Ui } from '../ui.js';
import { UiFrame } from '../ui-frame.js';

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
