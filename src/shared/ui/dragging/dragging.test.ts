import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { UiEvent } from '../node.js';
import type { Ui } from '../ui.js';
import { UiFrame } from '../ui-frame.js';

function draw(body: (ui: Ui) => void, events: UiEvent[] = []) {
  const frame = new UiFrame(events);
  frame.ui.window('W', {}, () => body(frame.ui));
  const tree = frame.finish();
  const note = tree.get('W!error');
  return { tree, error: note?.kind === 'text' ? note.props.text : '' };
}

const nothing = (): void => {};

describe('ui.draggable and ui.dropZone', () => {
  it('what is dropped comes with a copy of its data; a disabled zone gets nothing', () => {
    const drop = { kind: 'ticket', label: 'A', data: { id: 1 } };
    const seen: unknown[] = [];
    draw(
      (ui) => {
        const data = { id: 1 };
        ui.draggable('a', { kind: 'ticket', label: 'A', data }, nothing);
        data.id = 2;
        seen.push(ui.dropZone('Z', { accepts: ['ticket'] }, nothing));
        seen.push(ui.dropZone('Shut', { accepts: ['ticket'], disabled: true }, nothing));
      },
      [
        { type: 'drop', key: 'W/Z', drop },
        { type: 'drop', key: 'W/Shut', drop },
      ],
    );
    assert.deepEqual(seen, [drop, null]);
  });

  it('U1: refuse what cannot be dragged', () => {
    const wrong = { run: nothing } as unknown as { run: string };
    assert.match(
      draw((ui) => ui.draggable('a', { kind: 'ticket', label: 'A', data: wrong }, nothing)).error,
      /ui\.draggable\('a'\) in 'W': option 'data' is not plain data: /,
    );
    assert.match(
      draw((ui) => ui.draggable('a', { kind: '', label: 'A' }, nothing)).error,
      /option 'kind' is ''; expected a string that is not empty/,
    );
    assert.match(
      draw((ui) => ui.dropZone('Z', { accepts: [] }, nothing)).error,
      /option 'accepts' is an array; expected a list of one kind or more/,
    );
  });
});
