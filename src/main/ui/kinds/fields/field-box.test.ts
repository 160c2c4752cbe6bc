import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { DARK } from '../../theme.js';
import { seen } from './field-box.js';

describe('what of a text is looked at to draw a field', () => {
  it('is as much of it as may be seen, however long it is', () => {
    const most = seen('x'.repeat(1_000_000), 400, 4, DARK).length;
    assert.ok(most > (4 * 400) / 3, 'as many of the narrowest letters as there is room for');
    assert.ok(most < 2_000, String(most));
    assert.equal(seen('short', 400, 1, DARK), 'short');
  });
});
