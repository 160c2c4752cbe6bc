import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { figures, fitNumber, readNumber, shownNumber } from './numbers.js';

describe('numbers that the user sets', () => {
  it('lie on a step, counted from the lowest value, without the grain of floating point', () => {
    assert.equal(fitNumber(0.32, { step: 0.1 }), 0.3);
    assert.equal(fitNumber(7, { min: 1, step: 5 }), 6);
    assert.equal(fitNumber(0.3, { min: 0.05, step: 0.1 }), 0.35);
    assert.equal(fitNumber(-3.6, {}), -4);
  });

  it('stay within their bounds, also where the last step would go beyond', () => {
    assert.equal(fitNumber(99, { min: 0, max: 10, step: 4 }), 10);
    assert.equal(fitNumber(-1, { min: 0 }), 0);
  });

  it('are shown with the figures of their step, and their unit', () => {
    assert.equal(figures(1, { step: 0.05 }), '1.00');
    assert.equal(shownNumber(250, { unit: 'ms' }), '250\u00a0ms');
    assert.equal(figures(1e-7, { step: 1e-7 }), '0.0000001');
  });

  it('are read as they are written, with unit or sign; what is not a number is none', () => {
    const unit = 'ms';
    for (const [text, value] of [
      ['12', 12],
      [' 12.5 ', 12.5],
      ['12 ms', 12],
      ['0,5', 0.5],
      ['−3', -3],
      ['+.5', 0.5],
      ['1e3', 1000],
      ['1,000', null],
      ['', null],
      ['1 2', null],
      ['0x10', null],
      ['1e999', null],
      ['ms', null],
    ] as const) {
      assert.equal(readNumber(text, { unit }), value, text);
    }
  });
});
