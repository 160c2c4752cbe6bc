import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { UiFrame } from '../../shared/ui/ui-frame.js';
import type { ReloadFailure } from '../reload/failure.js';
import { drawSource } from './failure-source.js';

/** Text and tone of each line that is drawn. */
function linesOf(failure: Partial<ReloadFailure>): [string, string | undefined][] {
  const frame = new UiFrame([]);
  const { ui } = frame;
  ui.popup('Reload failed', { anchor: 'top-right', role: 'alert' }, () => {
    drawSource(ui, { kind: 'syntax', step: 'build', message: 'Unexpected ";"', ...failure });
  });
  return [...frame.finish().values()].flatMap((node) =>
    node.kind === 'text' ? [[node.props.text, node.props.tone]] : [],
  );
}

describe('the source in a failure panel', () => {
  it('O2: marks the line and the column, and leaves out what all lines are indented by', () => {
    const frame = [
      '   9 |     first();',
      '> 10 |     ui.separator(;',
      '     |                  ^',
      '  11 |   }',
    ];
    assert.deepEqual(linesOf({ frame: frame.join('\n') }), [
      ['   9 |   first();', 'muted'],
      ['> 10 |   ui.separator(;', 'default'],
      ['                      ^', 'danger'],
      ['  11 | }', 'muted'],
    ]);
  });

  it('O2: keeps the column in sight in a long line', () => {
    const code = `const text = '${'x'.repeat(120)}' 1;`;
    const column = code.indexOf('1;');
    const lines = linesOf({ frame: `> 1 | ${code}\n    | ${' '.repeat(column)}^\n  2 |` });
    const [[marked = ''] = [], [caret = ''] = [], [empty] = []] = lines;
    assert.ok(caret.length < 50);
    assert.equal(marked[caret.indexOf('^')], '1');
    assert.equal(empty, '  2 | ');
  });

  it('O2: shows of a stack the calls of hot code, without their addresses', () => {
    const stack = [
      'TypeError: no',
      '    at renderEntry (http://localhost:5300/__hot__/bundles/gui-bb5.js:39:6)',
      '    at UiFrame.listItem (http://localhost:5300/assets/worker-HD.js:3032:19)',
      '    at http://localhost:5300/__hot__/bundles/gui-bb5.js:43:33',
    ];
    assert.deepEqual(linesOf({ kind: 'frame', stack: stack.join('\n') }), [
      ['at renderEntry (gui-bb5.js:39:6)', 'default'],
      ['at gui-bb5.js:43:33', 'muted'],
    ]);
  });

  it('O2: shows all of a stack that has no call of hot code, and nothing without a stack', () => {
    const stack = 'Error: no\n    at frame (http://localhost:5300/assets/worker-HD.js:1:2)';
    assert.deepEqual(linesOf({ kind: 'frame', stack }), [['at frame (worker-HD.js:1:2)', 'default']]);
    assert.deepEqual(linesOf({}), []);
  });

  it('O2: says how many calls of a deep stack it leaves out', () => {
    const stack = Array.from({ length: 11 }, (_, n) => `    at deep${n} (http://x/hot/gui.js:${n}:1)`);
    const lines = linesOf({ kind: 'frame', stack: stack.join('\n') });
    assert.equal(lines.length, 9);
    assert.deepEqual(lines.at(-1), ['… 3 more', 'muted']);
  });
});
