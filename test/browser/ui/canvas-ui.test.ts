import { expect } from '@esm-bundle/chai';
import { sendKeys, sendMouse, setViewport } from '@web/test-runner-commands';
import axe from 'axe-core';
import { Harness, node, type Spec, until } from './harness.js';
import { chat, MANY } from './scenes.js';

describe('canvas UI', () => {
  let harness: Harness;

  beforeEach(async () => {
    await setViewport({ width: 1000, height: 700 });
    harness = await Harness.create();
  });
  afterEach(() => {
    expect(harness.errors).to.deep.equal([]);
    harness.dispose();
  });

  const keyed = (selector: string, name: string): HTMLElement => harness.find(selector, name);
  const field = (): HTMLTextAreaElement => harness.find<HTMLTextAreaElement>('textarea', 'Message');

  it('draws with WebGL, on a context that is not lost, something that is not blank', () => {
    harness.show(chat('', ...MANY));
    const gl = harness.canvas.getContext('webgl2');
    expect(gl?.isContextLost()).to.equal(false);
    const pixels = new Uint32Array(harness.picture().data.buffer);
    expect(new Set(pixels).size).to.be.greaterThan(20);
  });

  it('O1: the tint washes the whole canvas and has an edge in the danger colour', () => {
    harness.show(chat(''));
    const { width } = harness.canvas;
    const at = (picture: ImageData, x: number, y: number) => [
      ...picture.data.subarray((y * width + x) * 4, (y * width + x) * 4 + 3),
    ];
    const middle: [number, number] = [Math.round(width / 2), 600];
    const plain = harness.picture();
    harness.ui.setTint(true);
    const tinted = harness.picture();
    const danger = [0xff, 0x6b, 0x61];
    for (const x of [0, 2, width - 3, width - 1]) expect(at(tinted, x, 300)).to.deep.equal(danger);
    const wash = (value: number, index: number) => value + ((danger[index] ?? 0) - value) * 0.1;
    at(plain, ...middle).forEach((value, index) => {
      expect(at(tinted, ...middle)[index]).to.be.closeTo(wash(value, index), 2);
    });
    harness.ui.setTint(false);
    expect(harness.picture().data).to.deep.equal(plain.data);
  });

  it('elements lie where things are drawn, and take the pointer there', async () => {
    harness.show(chat('', 'a'));
    await harness.click(keyed('button', 'Send'));
    await harness.click(keyed('input[type=checkbox]', 'Loud'));
    expect(harness.events).to.deep.equal([
      { layer: 'app', type: 'press', key: 'Chat/send' },
      { layer: 'app', type: 'change', key: 'Chat/loud', value: true },
    ]);
    expect(keyed('section', 'Chat').getBoundingClientRect().width).to.equal(400);
  });

  it('what is scrolled away takes no click', () => {
    harness.show(chat('', ...MANY));
    const box = keyed('button', 'Delete e0').getBoundingClientRect();
    const there = document.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2);
    expect(there?.textContent).not.to.equal('Delete e0');
  });

  it('R5: the focused field keeps the user’s text until hot code has seen it; then hot code’s value wins', async () => {
    harness.show(chat(''));
    await harness.click(field());
    await sendKeys({ type: 'hello' });
    expect(harness.events.map((event) => (event.type === 'edit' ? event.value : ''))).to.deep.equal([
      'h',
      'he',
      'hel',
      'hell',
      'hello',
    ]);
    harness.show(chat('he'));
    expect(field().value).to.equal('hello');
    harness.show(chat('HELLO'));
    harness.ui.acknowledge('app', 'Chat/draft');
    expect(field().value).to.equal('HELLO');
    expect(field().selectionStart).to.equal(5);
    harness.show(chat(''));
    expect(field().value).to.equal('');
  });

  it('R7: replace keeps the element, the focus, the caret, the scroll and the place of the window', async () => {
    harness.show(chat('hello', ...MANY));
    await harness.drag([200, 36], [260, 76]);
    await harness.click(field());
    const before = field();
    before.setSelectionRange(2, 3);
    const log = keyed('[role=group]', 'Messages');
    log.scrollTop = 100;
    await until(() => harness.ui.captureView().scrolls['Chat/log']?.y === 100, 'the scroll');
    harness.show(chat('hello', 'new', ...MANY), node('window', 'Other', { title: 'Other' }));
    expect(field()).to.equal(before);
    expect(document.activeElement).to.equal(before);
    expect([before.selectionStart, before.selectionEnd]).to.deep.equal([2, 3]);
    expect(keyed('[role=group]', 'Messages').scrollTop).to.equal(100);
    expect(harness.ui.captureView().windows.Chat).to.include({ x: 80, y: 60 });
  });

  it('R7: siblings that change places take neither the focus nor the caret along', async () => {
    const form = (...order: string[]): Spec =>
      node(
        'window',
        'Form',
        { title: 'Form' },
        ...order.map((id) => node('textField', id, { label: id, value: 'some text' })),
      );
    harness.show(form('a', 'b', 'c'));
    const input = harness.find<HTMLInputElement>('input', 'a');
    await harness.click(input);
    input.setSelectionRange(3, 3);
    harness.show(form('c', 'b', 'a'));
    expect(document.activeElement).to.equal(input);
    expect(input.selectionStart).to.equal(3);
    const order = [...harness.host.querySelectorAll('input')].map((element) => element.ariaLabel);
    expect(order).to.deep.equal(['c', 'b', 'a']);
  });

  it('the focus goes to the neighbour when its node is removed, and to nothing without a word', async () => {
    harness.show(chat('', 'a', 'b', 'c'));
    keyed('button', 'Delete b').focus();
    harness.ui.replace('app', harness.ui.tree('app'));
    harness.show(chat('', 'a', 'c'));
    expect(document.activeElement?.textContent).to.equal('Delete c');
    harness.show(chat('', 'a'));
    expect(document.activeElement?.textContent).to.equal('Delete a');
    harness.show();
    expect(document.activeElement).not.to.equal(document.body);
  });

  it('Tab goes in reading order', async () => {
    harness.show(chat('', 'a'));
    keyed('[aria-roledescription]', 'Chat').focus();
    const names: string[] = [];
    for (let count = 0; count < 6; count++) {
      await sendKeys({ press: 'Tab' });
      names.push(
        document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.textContent ?? '',
      );
    }
    expect(names).to.deep.equal([
      'Collapse Chat',
      'Maximise Chat',
      'Close Chat',
      'Delete a',
      'Message',
      'Loud',
    ]);
  });

  it('Enter makes a new line in a multi-line field and submits a one-line one; Ctrl+Enter submits', async () => {
    harness.show(
      chat(''),
      node('window', 'Form', { title: 'Form', x: 500 }, node('textField', 'f', { label: 'One', value: '' })),
    );
    await harness.click(field());
    await sendKeys({ press: 'Enter' });
    await sendKeys({ press: 'Control+Enter' });
    await harness.click(keyed('input[type=text]', 'One'));
    await sendKeys({ press: 'Enter' });
    expect(harness.events).to.deep.equal([
      { layer: 'app', type: 'edit', key: 'Chat/draft', value: '\n' },
      { layer: 'app', type: 'submit', key: 'Chat/draft' },
      { layer: 'app', type: 'submit', key: 'Form/f' },
    ]);
  });

  it('S5: a captured view comes back in another UI, with the unfinished edit sent again', async () => {
    harness.show(chat('', ...MANY));
    await harness.drag([200, 36], [230, 56]);
    await harness.click(field());
    await sendKeys({ type: 'half-ty' });
    field().setSelectionRange(1, 4);
    const log = keyed('[role=group]', 'Messages');
    log.scrollTop = 60;
    await until(() => harness.ui.captureView().scrolls['Chat/log']?.y === 60, 'the scroll');
    const view = harness.ui.captureView();
    harness.dispose();
    harness = await Harness.create();
    harness.ui.restoreView(view);
    harness.ui.flush();
    harness.show(chat('', ...MANY));
    expect(harness.ui.captureView()).to.deep.equal(view);
    expect(document.activeElement).to.equal(field());
    expect([field().value, field().selectionStart, field().selectionEnd]).to.deep.equal(['half-ty', 1, 4]);
    expect(keyed('[role=group]', 'Messages').scrollTop).to.equal(60);
    expect(harness.events).to.deep.equal([
      { layer: 'app', type: 'edit', key: 'Chat/draft', value: 'half-ty' },
    ]);
  });

  it('a region that sticks to its end follows what is added, unless the user went up', async () => {
    const log = (): HTMLElement => keyed('[role=group]', 'Messages');
    const fromEnd = (): number => log().scrollHeight - log().clientHeight - log().scrollTop;
    harness.show(chat('', ...MANY));
    expect(fromEnd()).to.be.lessThan(1);
    harness.show(chat('', ...MANY, 'new'));
    expect(fromEnd()).to.be.lessThan(1);
    log().scrollTop = 10;
    await until(() => harness.ui.captureView().scrolls['Chat/log']?.y === 10, 'the scroll');
    harness.show(chat('', ...MANY, 'new', 'newer'));
    expect(log().scrollTop).to.equal(10);
  });

  it('windows are moved, resized, raised and collapsed by pointer and by keys', async () => {
    harness.show(
      chat(''),
      node('window', 'Other', { title: 'Other', x: 450, y: 20, width: 300, height: 200 }),
    );
    const place = () => harness.ui.captureView().windows.Chat;
    await harness.drag([420, 380], [460, 400]);
    expect(place()).to.include({ width: 440, height: 380 });
    expect(harness.ui.captureView().stack).to.deep.equal(['Other', 'Chat']);
    keyed('[aria-roledescription]', 'Chat').focus();
    await sendKeys({ press: 'ArrowRight' });
    await sendKeys({ press: 'Shift+ArrowUp' });
    expect(place()).to.include({ x: 36, y: 20, width: 440, height: 364 });
    await harness.click(keyed('button', 'Collapse Chat'));
    harness.ui.flush();
    expect(place()?.collapsed).to.equal(true);
    expect(keyed('section', 'Chat').getBoundingClientRect().height).to.equal(32);
    expect(getComputedStyle(field()).visibility).to.equal('hidden');
    await harness.click(keyed('button', 'Close Chat'));
    expect(harness.events).to.deep.equal([{ layer: 'app', type: 'close', key: 'Chat' }]);
  });

  it('windows stay inside a viewport that shrinks, and out of docks', async () => {
    harness.ui.replace('chrome', new Map(harness.ui.tree('chrome')));
    harness.ui.apply('chrome', [
      {
        op: 'insert',
        key: 'status',
        parent: '',
        index: 0,
        kind: 'dock',
        props: { edge: 'bottom', height: 24, label: 'Status' },
      },
    ]);
    harness.show(node('window', 'W', { title: 'W', x: 600, y: 500, width: 300, height: 190 }));
    const box = () => keyed('section', 'W').getBoundingClientRect();
    expect(box().bottom).to.equal(676);
    await setViewport({ width: 700, height: 500 });
    await until(() => harness.ui.viewport.width === 700, 'the viewport');
    harness.ui.flush();
    expect(box().right).to.equal(700);
    expect(box().bottom).to.equal(476);
  });

  it('a modal popup has the focus and everything else is inert; then the focus goes back', async () => {
    harness.show(chat(''));
    await harness.click(field());
    harness.ui.apply('chrome', [
      {
        op: 'insert',
        key: 'ask',
        parent: '',
        index: 0,
        kind: 'popup',
        props: { label: 'Sure?', anchor: 'center', role: 'alertdialog', modal: true },
      },
      { op: 'insert', key: 'ask/yes', parent: 'ask', index: 0, kind: 'button', props: { label: 'Yes' } },
    ]);
    harness.ui.flush();
    expect(document.activeElement?.textContent).to.equal('Yes');
    expect(keyed('section', 'Chat').hasAttribute('inert')).to.equal(true);
    expect(keyed('[role=alertdialog]', 'Sure?').getAttribute('aria-modal')).to.equal('true');
    harness.ui.apply('chrome', [{ op: 'remove', key: 'ask' }]);
    harness.ui.flush();
    expect(document.activeElement).to.equal(field());
  });

  it('the chrome’s buttons leave the focus where the user works', async () => {
    harness.ui.apply('chrome', [
      {
        op: 'insert',
        key: 'd',
        parent: '',
        index: 0,
        kind: 'dock',
        props: { edge: 'bottom', height: 28, label: 'D' },
      },
      { op: 'insert', key: 'd/r', parent: 'd', index: 0, kind: 'button', props: { label: 'Reload' } },
    ]);
    harness.show(chat(''));
    await harness.click(field());
    await harness.click(keyed('button', 'Reload'));
    expect(harness.events).to.deep.equal([{ layer: 'chrome', type: 'press', key: 'd/r' }]);
    expect(document.activeElement).to.equal(field());
  });

  it('the semantics DOM has nothing that axe objects to', async () => {
    harness.show(
      node('dock', 'menu', { edge: 'top', height: 32, label: 'Menu' }, node('text', 't', { text: 'Menu' })),
      chat('', ...MANY),
      node(
        'window',
        'Form',
        { title: 'Form', x: 500, y: 20, width: 300, height: 100 },
        node('text', 'h', { text: 'A form', role: 'heading', level: 3 }),
        node('textField', 'f', { label: 'Name', value: '', error: 'A name is needed.' }),
        node('button', 'x', { label: 'Remove', icon: 'trash', iconOnly: true, look: 'ghost' }),
      ),
      node(
        'popup',
        'p',
        { label: 'Saved', anchor: 'bottom-right', role: 'status' },
        node('text', 't', { text: 'Saved' }),
      ),
    );
    const { violations } = await axe.run(document, {
      // The elements' text is transparent; what is seen is on the canvas, and theme.test.ts looks at its contrast.
      // Title and language are the test runner's.
      rules: {
        'color-contrast': { enabled: false },
        'document-title': { enabled: false },
        'html-has-lang': { enabled: false },
      },
    });
    expect(
      violations.map(({ id, nodes }) => `${id}: ${nodes.map((found) => found.html).join('; ')}`),
    ).to.deep.equal([]);
  });

  it('T3: draws nothing while nothing changes', async () => {
    harness.show(chat('', ...MANY));
    await sendMouse({ type: 'move', position: [990, 690] });
    harness.ui.flush();
    const drawn = harness.ui.drawCount;
    let frames = 0;
    await until(() => ++frames > 60, 'a second of frames');
    harness.ui.flush();
    expect(harness.ui.drawCount).to.equal(drawn);
    harness.ui.apply('app', [{ op: 'update', key: 'Chat/send', props: { label: 'Post' } }]);
    await new Promise<void>((resolve) => harness.ui.afterDraw(resolve));
    expect(harness.ui.drawCount).to.equal(drawn + 1);
  });
});
