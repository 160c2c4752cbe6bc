import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { UiEvent } from '../node.js';
import type { Ui } from '../ui.js';
import { UiFrame } from '../ui-frame.js';

function draw<T>(body: (ui: Ui) => T, ...events: UiEvent[]): { result: T | undefined; error: string } {
  const frame = new UiFrame(events);
  let result: T | undefined;
  frame.ui.window('W', {}, () => {
    result = body(frame.ui);
  });
  const error = frame.finish().get('W!error');
  return { result, error: error?.kind === 'text' ? error.props.text : '' };
}

const change = (key: string, value: number | string | null): UiEvent => ({
  type: 'change',
  key: `W/${key}`,
  value,
});
const CHOICES = [
  { value: 'a', label: 'A' },
  { value: 'b', label: 'B', disabled: true },
] as const;

describe('controls in a frame', () => {
  it('answer the value that the user made', () => {
    const slide = (ui: Ui): number => ui.slider('S', 1, { min: 0, max: 10 });
    assert.equal(draw(slide).result, 1);
    assert.equal(draw(slide, change('S', 7)).result, 7);
    const choose = (ui: Ui): string | null => ui.radioGroup<string | null>('R', null, CHOICES);
    assert.equal(draw(choose, change('R', 'a')).result, 'a');
  });

  it('pass over what cannot be the user’s: bounds and choices are others now, or it is disabled', () => {
    assert.equal(draw((ui) => ui.slider('S', 1, { min: 0, max: 5 }), change('S', 7)).result, 1);
    assert.equal(draw((ui) => ui.dragNumber('N', 1, { min: 0 }), change('N', -1)).result, 1);
    assert.equal(draw((ui) => ui.dragNumber('N', 1, { disabled: true }), change('N', 2)).result, 1);
    assert.equal(draw((ui) => ui.radioGroup<string>('R', 'a', CHOICES), change('R', 'b')).result, 'a');
  });

  it('have choices of their own: hot code may change its list afterwards', () => {
    const choices = [{ value: 'a', label: 'A' }];
    const frame = new UiFrame();
    frame.ui.window('W', {}, () => frame.ui.radioGroup('R', 'a', choices));
    choices.push({ value: 'b', label: 'B' });
    const group = frame.finish().get('W/R');
    assert.ok(group?.kind === 'radioGroup');
    assert.equal(group.props.choices.length, 1);
  });

  for (const [name, misuse, message] of [
    [
      'a slider without bounds',
      (ui: Ui) => Reflect.apply(ui.slider, ui, ['S', 1, {}]),
      /option 'min' is undefined; expected a finite/,
    ],
    [
      'bounds the wrong way round',
      (ui: Ui) => ui.slider('S', 1, { min: 2, max: 1 }),
      /option 'max' is 1; expected more than 'min', which is 2/,
    ],
    [
      'a step of nothing',
      (ui: Ui) => ui.dragNumber('N', 1, { step: 0 }),
      /option 'step' is 0; expected a finite number above 0/,
    ],
    [
      'a value that is no number',
      (ui: Ui) => ui.slider('S', Number.NaN, { min: 0, max: 1 }),
      /the value is NaN; expected a finite number/,
    ],
    [
      'progress beyond the end',
      (ui: Ui) => ui.progress('P', 3),
      /the value is 3; expected a number from 0 to 1, or null/,
    ],
    [
      'a toggle that is neither',
      (ui: Ui) => Reflect.apply(ui.toggle, ui, ['T', 'on']),
      /the value is 'on'; expected true or false/,
    ],
  ] as const) {
    it(`U1: ${name} is said in its window`, () => {
      assert.match(draw(misuse).error, message);
    });
  }
});
