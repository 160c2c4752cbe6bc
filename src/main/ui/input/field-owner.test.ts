import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { FieldOwner, moveCaret } from './field-owner.js';

describe('FieldOwner', () => {
  it('R5: from an edit on the text is the user’s, whatever records say, until it is acknowledged', () => {
    const owner = new FieldOwner();
    assert.equal(owner.settle('old', ''), 'old');
    owner.edit('hel');
    assert.equal(owner.settle('', 'hel'), null);
    assert.equal(owner.settle('h', 'hel'), null);
    assert.equal(owner.unseen, 'hel');
    owner.acknowledge();
    assert.equal(owner.unseen, null);
    assert.equal(owner.settle('HEL', 'hel'), 'HEL');
  });

  it('R5: an edit after an acknowledgement starts again', () => {
    const owner = new FieldOwner();
    owner.edit('a');
    owner.acknowledge();
    owner.edit('ab');
    assert.equal(owner.settle('a', 'ab'), null);
  });

  it('sets nothing while an input method composes, and then what is due', () => {
    const owner = new FieldOwner();
    owner.startComposing();
    assert.equal(owner.settle('other', 'か'), null);
    owner.endComposing();
    assert.equal(owner.settle('other', 'か'), 'other');
  });

  it('leaves alone what is the same', () => {
    assert.equal(new FieldOwner().settle('same', 'same'), null);
  });
});

describe('moveCaret', () => {
  it('stays after the same text', () => {
    assert.equal(moveCaret(3, 'abcdef', 'abcXdef'), 3);
    assert.equal(moveCaret(3, 'abc', 'abcdef'), 3);
  });

  it('stays before the same text when what is before it changed', () => {
    assert.equal(moveCaret(2, 'abcd', 'XYZcd'), 3);
    assert.equal(moveCaret(3, 'abc', 'ABCD'), 4);
  });

  it('is never outside the text', () => {
    assert.equal(moveCaret(5, 'hello', ''), 0);
  });
});
