import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { UiEvent, UiTree } from './node.js';
import type { Ui } from './ui.js';
import { UiFrame } from './ui-frame.js';

function draw(body: (ui: Ui) => void, events: UiEvent[] = []): UiTree {
  const frame = new UiFrame(events);
  frame.ui.window('W', {}, () => body(frame.ui));
  return frame.finish();
}

const keysBelow = (tree: UiTree) => [...tree.keys()].filter((key) => key !== '' && key !== 'W');

/** What the window says about a call with arguments that its type forbids, as untyped code may make it. */
function refusal(method: keyof Ui, ...args: unknown[]): string {
  const tree = draw((ui) => Reflect.apply(ui[method], ui, args));
  // A surface says itself what is wrong with it.
  const key = [...tree.keys()].find((one) => one.endsWith('!error'));
  return errorIn(tree, key?.slice(0, -'!error'.length) ?? 'W') ?? assert.fail(`ui.${method} took it`);
}

function errorIn(tree: UiTree, window: string): string | null {
  const note = tree.get(`${window}!error`);
  if (!note) return null;
  assert.equal(tree.get(window)?.children[0], note.key);
  assert.ok(note.kind === 'text' && note.props.tone === 'danger');
  return note.props.text;
}

describe('UiFrame: keys', () => {
  it('are paths of ids; rows and columns are counted and do not count', () => {
    const tree = draw((ui) => {
      ui.row({}, () => {
        ui.button('Send');
        ui.text('one');
        ui.text('two');
      });
      ui.list('Entries', {}, () => ui.listItem('e12', {}, () => ui.button('Edit')));
    });
    assert.deepEqual(keysBelow(tree), [
      'W/row:0',
      'W/Send',
      'W/row:0/text:0',
      'W/row:0/text:1',
      'W/Entries',
      'W/Entries/e12',
      'W/Entries/e12/Edit',
    ]);
    assert.equal(tree.get('W/Send')?.parent, 'W/row:0');
  });

  it('stay when an element goes to another row', () => {
    const first = draw((ui) => ui.row({}, () => ui.textField('Name', '')));
    const second = draw((ui) => {
      ui.row({}, () => ui.text('new above'));
      ui.row({}, () => ui.textField('Name', ''));
    });
    assert.ok(first.has('W/Name') && second.has('W/Name'));
  });

  it('do not mix up ids that hold separators', () => {
    const tree = draw((ui) => {
      ui.scope('a/b', () => ui.button('c'));
      ui.scope('a', () => ui.scope('b', () => ui.button('c')));
      ui.button('text:0');
      ui.text('the first text');
    });
    assert.deepEqual(keysBelow(tree), ['W/a~1b:/c', 'W/a:/b:/c', 'W/text~20', 'W/text:0']);
  });

  it('a scope and an element of one id have spaces of their own, for what has an id and what has none', () => {
    const tree = draw((ui) => {
      ui.scope('p1', () => {
        ui.text('in the scope');
        ui.button('Go');
      });
      ui.listItem('p1', {}, () => {
        ui.text('in the item');
        ui.button('Go');
      });
    });
    assert.deepEqual(keysBelow(tree), ['W/p1:/text:0', 'W/p1:/Go', 'W/p1', 'W/p1/text:0', 'W/p1/Go']);
  });

  it('take the whole label, of which only what is before ## is shown', () => {
    const tree = draw((ui) => ui.button('Delete##e12'));
    assert.deepEqual(tree.get('W/Delete##e12')?.props, { label: 'Delete' });
  });

  it('windows, docks and popups lie on the root wherever they are called', () => {
    const tree = draw((ui) => ui.row({}, () => ui.window('Detail', {}, () => ui.text('inside'))));
    assert.equal(tree.get('W/Detail')?.parent, '');
    assert.deepEqual(tree.get('')?.children, ['W', 'W/Detail']);
    assert.deepEqual(tree.get('W/row:0')?.children, []);
  });

  it('a doubled id gets a key of its own and a note that says what to do; the rest is drawn', () => {
    const pressed: string[] = [];
    const tree = draw(
      (ui) => {
        if (ui.button('Go')) pressed.push('first');
        if (ui.button('Go')) pressed.push('second');
        ui.list('Go', {}, () => ui.text('in the list'));
        ui.text('after');
      },
      [{ type: 'press', key: 'W/Go#2' }],
    );
    assert.deepEqual(pressed, ['second']);
    assert.deepEqual(tree.get('W')?.children, ['W/Go', 'W/Go#2', 'W/Go#2!', 'W/Go#3', 'W/text:0']);
    const note = tree.get('W/Go#2!');
    assert.ok(note?.kind === 'text');
    assert.equal(note.props.tone, 'danger');
    assert.match(note.props.text, /^ui\.button\('Go'\) in 'W': the id is taken\..*##.*ui\.scope/);
    assert.deepEqual(tree.get('W/Go#3')?.children, ['W/Go#3!', 'W/Go#3/text:0']);
  });
});

describe('UiFrame: events', () => {
  it('reach the element that they are for', () => {
    const events: UiEvent[] = [
      { type: 'press', key: 'W/Send' },
      { type: 'change', key: 'W/Auto', value: true },
      { type: 'edit', key: 'W/Name', value: 'An' },
      { type: 'edit', key: 'W/Name', value: 'Ann' },
      { type: 'submit', key: 'W/Name' },
      { type: 'close', key: 'W' },
    ];
    const frame = new UiFrame(events);
    const isOpen = frame.ui.window('W', { closable: true }, () => {
      assert.equal(frame.ui.button('Send'), true);
      assert.equal(frame.ui.button('Cancel'), false);
      assert.equal(frame.ui.checkbox('Auto', false), true);
      assert.equal(frame.ui.textField('Name', ''), 'Ann');
      assert.equal(frame.ui.submitted('Name'), true);
      assert.equal(frame.ui.textField('Town', 'Ulm'), 'Ulm');
      assert.equal(frame.ui.submitted('Town'), false);
    });
    assert.equal(isOpen, false);
    assert.equal(frame.sawEvents, true);
  });

  it('for nothing that is drawn, or for something disabled, are as if they had not come', () => {
    const frame = new UiFrame([
      { type: 'press', key: 'W/Send' },
      { type: 'edit', key: 'W/Name', value: 'x' },
      { type: 'press', key: 'W/Gone' },
    ]);
    frame.ui.window('W', {}, () => {
      assert.equal(frame.ui.button('Send', { disabled: true }), false);
      assert.equal(frame.ui.textField('Name', 'kept', { disabled: true }), 'kept');
    });
    assert.equal(frame.sawEvents, false);
  });

  it('submitted() of a field that was not drawn says so', () => {
    assert.match(
      refusal('submitted', 'Mesage'),
      /ui\.submitted\('Mesage'\) in 'W': no field for text of that label/,
    );
  });
});

describe('UiFrame: refusals say where, what was expected and what was found', () => {
  it('labels', () => {
    assert.equal(refusal('button', 12), "ui.button in 'W': the label is 12; expected a string");
    assert.match(refusal('button', '##x'), /^ui\.button\('##x'\) in 'W': the label shows nothing/);
    assert.match(refusal('text', undefined), /the text is undefined; expected a string/);
  });

  it('values, sizes and bodies', () => {
    assert.match(refusal('checkbox', 'On', 1), /the value is 1; expected true or false/);
    assert.match(refusal('textField', 'Name', null), /the value is null; expected a string/);
    assert.match(
      refusal('row', { gap: Number.NaN }, () => {}),
      /ui\.row in 'W': option 'gap' is NaN; expected a finite number, 0 or more/,
    );
    assert.match(
      refusal('row', { width: -1 }, () => {}),
      /option 'width' is -1/,
    );
    assert.match(
      refusal('row', () => {}),
      /the options are a function; expected an object/,
    );
    assert.match(refusal('row', {}), /the body is undefined; expected a function/);
    assert.match(refusal('button', 'Go', { icon: { name: 'x' } }), /option 'icon' is an object/);
  });

  const body = (): void => {};
  for (const [call, message] of [
    [['row', { width: 'wide' }, body], "option 'width' is 'wide'; expected a finite number, 0 or more"],
    [['row', { surface: 4 }, body], "option 'surface' is 4; expected 0, 1, 2 or 3"],
    [['row', { wrap: 1 }, body], "option 'wrap' is 1; expected true or false"],
    [['column', { align: 'left' }, body], "option 'align' is 'left'; expected 'start', 'center', 'end' or"],
    [['column', { justify: 'toString' }, body], "option 'justify' is 'toString'; expected 'start', "],
    [
      ['window', 'V', { x: Number.POSITIVE_INFINITY }, body],
      "option 'x' is Infinity; expected a finite number",
    ],
    [
      ['dock', 'D', { edge: 'left', height: 28 }, body],
      "option 'edge' is 'left'; expected 'top' or 'bottom'",
    ],
    [
      ['dock', 'D', { edge: 'top' }, body],
      "option 'height' is undefined; expected a finite number, 0 or more",
    ],
    [['popup', 'P', { anchor: 'center' }, body], "option 'role' is undefined; expected 'alert', 'status', "],
    [['scroll', 'S', { stickToEnd: 'yes' }, body], "option 'stickToEnd' is 'yes'; expected true or false"],
    [['listItem', 'i', { label: 3 }, body], "option 'label' is 3; expected a string"],
    [
      ['text', 'x', { role: 'huge' }],
      "option 'role' is 'huge'; expected 'heading', 'title', 'body', 'caption' or",
    ],
    [['text', 'x', { tone: null }], "option 'tone' is null; expected 'default', 'secondary', "],
    [['heading', 'x', { level: 7 }], "option 'level' is 7; expected 1, 2, 3, 4, 5 or 6"],
    [['heading', 'x', { level: '2' }], "option 'level' is '2'; expected 1, 2, 3, 4, 5 or 6"],
    [['separator', { vertical: 'yes' }], "option 'vertical' is 'yes'; expected true or false"],
    [
      ['button', 'Go', { shortcut: true }],
      "option 'shortcut' is true; expected a shortcut such as 'Ctrl+Shift+E'",
    ],
    [['checkbox', 'On', false, { disabled: 0 }], "option 'disabled' is 0; expected true or false"],
    [
      ['textArea', 'Name', '', { minRows: 1.5 }],
      "option 'minRows' is 1.5; expected a whole number, 1 or more",
    ],
    [['text', 'x', { level: 2 }], "has no option 'level'; it has grow, width, "],
    [['button', 'Go', { label: 'Stop' }], "has no option 'label'; it has grow, width, "],
    [['separator', { toString: 1 }], "has no option 'toString'; it has vertical"],
  ] as const) {
    const [method, ...args] = call;
    it(`R4: ui.${method}: ${message} …`, () => {
      const said = refusal(method, ...args);
      assert.ok(said.startsWith(`ui.${method}`), said);
      assert.ok(said.includes(`: ${message}`), said);
    });
  }

  it('an option that is undefined is as if it were not there', () => {
    const tree = draw((ui) => Reflect.apply(ui.text, ui, ['x', { tone: undefined }]));
    assert.equal(tree.get('W/text:0')?.kind, 'text');
  });

  it('a window may begin outside of the viewport', () => {
    const frame = new UiFrame();
    frame.ui.window('W', { x: -10, y: -4 }, () => {});
    assert.equal(frame.finish().size, 2);
  });

  it('drawing after the frame', () => {
    const frame = new UiFrame();
    frame.finish();
    assert.throws(() => frame.ui.window('W', {}, () => {}), /the frame is over/);
  });

  it('a body that throws leaves the place as it was', () => {
    const tree = draw((ui) => {
      assert.throws(() =>
        ui.row({}, () => {
          throw new Error('x');
        }),
      );
      ui.text('next');
    });
    assert.equal(tree.get('W/text:0')?.parent, 'W');
  });
});

describe('UiFrame: what cannot be drawn', () => {
  it('U1: is said at the top of its own window; what was drawn before it stays, and so do other windows', () => {
    const frame = new UiFrame();
    frame.ui.window('Broken', {}, () => {
      frame.ui.text('before');
      frame.ui.row({ gap: Number.NaN }, () => {});
      frame.ui.text('after');
    });
    frame.ui.window('Sound', {}, () => frame.ui.text('whole'));
    const tree = frame.finish();
    assert.match(errorIn(tree, 'Broken') ?? '', /ui\.row in 'Broken': option 'gap' is NaN/);
    assert.deepEqual(tree.get('Broken')?.children, ['Broken!error', 'Broken/text:0']);
    assert.deepEqual(tree.get('Sound')?.children, ['Sound/text:0']);
  });

  it('U1: 100,000 elements are refused, and cost their window its content', () => {
    const frame = new UiFrame();
    frame.ui.window('Long', {}, () => {
      for (let index = 0; index < 100_000; index++) frame.ui.text('x');
    });
    frame.ui.window('Sound', {}, () => frame.ui.text('whole'));
    const tree = frame.finish();
    assert.match(errorIn(tree, 'Long') ?? '', /more than 10,000 elements in 'Long'; .*ui\.table/);
    assert.equal(tree.size, 5);
  });

  it('U1: 1 MB of text is refused, as a text and as a label', () => {
    const long = 'x'.repeat(2 ** 20);
    assert.match(refusal('text', long), /the text has 1,048,576 characters; expected 100,000 at most/);
    assert.match(refusal('button', long), /the label has 1,048,576 characters/);
    assert.match(refusal('textField', 'Name', long.repeat(10)), /the value has 10,485,760 characters/);
    assert.match(refusal('textField', 'Name', '', { placeholder: long }), /expected a string of 100,000 /);
    assert.match(refusal('select', 'S', 1, [{ value: 1, label: long }]), /its label has 1,048,576 char/);
    // What says so is drawn as well.
    for (const method of ['button', 'window'] as const)
      assert.ok(refusal(method, long, {}, () => {}).length < 300);
  });

  it('U1: a surface that is called wrongly is there, with what of its options is right, and says so in itself', () => {
    const frame = new UiFrame();
    const untyped = (method: keyof Ui, ...args: unknown[]): unknown =>
      Reflect.apply(frame.ui[method], frame.ui, args);
    untyped('window', 'Wide', { width: Number.NaN, height: 300 }, () => frame.ui.text('content'));
    untyped('window', 'Bare', {});
    untyped('window', 12, {}, () => {});
    untyped('dialog', 'Ask', { colour: 'red' }, () => {});
    untyped('dock', 'Bar', { edge: 'left', height: 40 }, () => {});
    untyped('popup', 'News', {}, () => {});
    frame.ui.window('Sound', {}, () => frame.ui.text('whole'));
    const tree = frame.finish();
    assert.match(
      errorIn(tree, 'Wide') ?? '',
      /^ui\.window\('Wide'\): option 'width' is NaN; expected a finite/,
    );
    assert.deepEqual(tree.get('Wide')?.props, { title: 'Wide', height: 300 });
    assert.ok(tree.get('Wide')?.children.includes('Wide/text:0'));
    assert.match(errorIn(tree, 'Bare') ?? '', /the body is undefined/);
    assert.match(errorIn(tree, 'ui.window') ?? '', /the label is 12; expected a string/);
    assert.match(errorIn(tree, 'Ask') ?? '', /has no option 'colour'/);
    assert.match(errorIn(tree, 'Bar') ?? '', /option 'edge' is 'left'/);
    assert.deepEqual(tree.get('Bar')?.props, { label: 'Bar', edge: 'top', height: 40 });
    assert.match(errorIn(tree, 'News') ?? '', /option 'anchor' is undefined/);
    assert.ok(tree.get('Sound')?.children.includes('Sound/text:0'));
  });

  it('U1: what lies in no window is said in one of its own, and the rest is drawn', () => {
    const frame = new UiFrame();
    assert.equal(frame.ui.button('Go'), false);
    frame.ui.scope('x', () => frame.ui.row({}, () => frame.ui.text('y')));
    Reflect.apply(frame.ui.appearance, frame.ui, [{ theme: 'nerv', textScale: Number.NaN }]);
    frame.ui.window('Sound', {}, () => frame.ui.text('whole'));
    const tree = frame.finish();
    const [own] = [...tree.values()].filter(
      ({ kind, props }) => kind === 'window' && 'title' in props && props.title === 'Misuse of app.ui',
    );
    const said = own?.children.map((key) => {
      const note = tree.get(key);
      return note?.kind === 'text' ? note.props.text : '';
    });
    assert.match(said?.[0] ?? '', /^ui\.button\('Go'\) is drawn outside of any window/);
    assert.match(said?.[1] ?? '', /^ui\.row in 'x' is drawn outside of any window/);
    assert.match(said?.[2] ?? '', /^ui\.appearance: option 'textScale' is NaN/);
    assert.equal(said?.length, 3);
    assert.deepEqual(tree.get('')?.props ?? tree.get('root')?.props, { theme: 'nerv' });
    assert.ok(tree.get('Sound')?.children.includes('Sound/text:0'));
  });

  it('U1: a body that draws itself is ended, and said', () => {
    const tree = draw((ui) => {
      const endless = (): void => ui.column({}, endless);
      endless();
    });
    assert.match(
      errorIn(tree, 'W') ?? '',
      /^ui\.column in 'W\/column:0.{0,160}' is more than 200 levels deep/,
    );
  });

  it('U1: a body that is a generator is refused', () => {
    const said = refusal('row', {}, function* () {
      yield 1;
    });
    assert.match(said, /ui\.row in 'W': the body is a generator/);
  });

  it('U1: two choices of one value are refused', () => {
    const choices = [
      { value: 1, label: 'One' },
      { value: 2, label: 'Two' },
      { value: 1, label: 'Uno' },
    ];
    for (const method of ['select', 'radioGroup'] as const)
      assert.match(
        refusal(method, 'S', 1, choices),
        /choices 0 and 2 both have the value 1; give each its own/,
      );
  });

  it('U1: a body that goes on after a pause is refused', async () => {
    const pause = Promise.resolve();
    const said = refusal('row', {}, async () => {
      await pause;
    });
    assert.match(said, /ui\.row in 'W': the body returned a promise/);
    await pause;
  });

  it('other errors of hot code are not the UI’s to catch', () => {
    assert.throws(
      () =>
        draw(() => {
          throw new RangeError('mine');
        }),
      /mine/,
    );
  });
});
