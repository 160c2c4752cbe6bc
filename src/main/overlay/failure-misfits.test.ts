import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { UiFrame } from '../../shared/ui/ui-frame.js';
import type { ReloadFailure } from '../reload/failure.js';
import { failureText } from './failure-details.js';
import { drawMisfits } from './failure-misfits.js';

const failure: ReloadFailure = {
  kind: 'schema',
  step: 'prove',
  message: 'It does not fit in 52 places',
  misfits: [
    { path: 'state.count', expected: 'number', found: 'string "one"' },
    { path: 'state.entries[0].id', expected: 'a value', found: 'nothing' },
  ],
  moreMisfits: 50,
};

describe('S6, O2: what does not fit', () => {
  it('is drawn as a table, and what is left out of it is counted', () => {
    const frame = new UiFrame([]);
    const { ui } = frame;
    ui.popup('Reload failed', { anchor: 'top-right', role: 'alert' }, () => drawMisfits(ui, failure));
    const shown = [...frame.finish().values()].flatMap((node): unknown[] => {
      if (node.kind === 'text') return [node.props.text];
      if (node.kind !== 'textTable') return [];
      return node.props.rows.map((cells) => cells.map((spans) => spans.map(({ text }) => text).join('')));
    });
    assert.deepEqual(shown, [
      ['state.count', 'number', 'string "one"'],
      ['state.entries[0].id', 'a value', 'nothing'],
      '… and 50 more',
    ]);
  });

  it('is copied as lines', () => {
    assert.equal(
      failureText(failure),
      [
        'The state does not fit the schema',
        'It does not fit in 52 places',
        'state.count: expected number, found string "one"',
        'state.entries[0].id: expected a value, found nothing',
        '… and 50 more',
      ].join('\n'),
    );
  });

  it('is not drawn where there is nothing of the kind', () => {
    const frame = new UiFrame([]);
    const { ui } = frame;
    ui.popup('Reload failed', { anchor: 'top-right', role: 'alert' }, () => drawMisfits(ui, { misfits: [] }));
    const kinds = [...frame.finish().values()].map(({ kind }) => kind);
    assert.ok(!kinds.includes('textTable') && !kinds.includes('scroll'), kinds.join());
  });
});
