import { expect } from '@esm-bundle/chai';
import { sendKeys, setViewport } from '@web/test-runner-commands';
import { Harness, until } from './harness.js';
import { chat, MANY } from './scenes.js';

describe('a lost WebGL context', () => {
  let harness: Harness;

  beforeEach(async () => {
    await setViewport({ width: 1000, height: 700 });
    harness = await Harness.create();
    harness.show(chat('', ...MANY));
    await harness.click(field());
    await sendKeys({ type: 'half' });
  });
  afterEach(() => {
    expect(harness.errors).to.deep.equal([]);
    harness.dispose();
  });

  const field = (): HTMLTextAreaElement => harness.find<HTMLTextAreaElement>('textarea', 'Message');

  function lose(): WEBGL_lose_context {
    const extension = harness.canvas.getContext('webgl2')?.getExtension('WEBGL_lose_context');
    if (!extension) throw new Error('The browser cannot lose a context by order');
    extension.loseContext();
    return extension;
  }

  /** Loses the context, types on, and has it back. */
  async function loseAndRestore(typed: string, meanwhile = (): void => {}): Promise<void> {
    const before = harness.canvas;
    const lost = new Promise((resolve) => before.addEventListener('webglcontextlost', resolve));
    const extension = lose();
    await lost;
    if (typed !== '') await sendKeys({ type: typed });
    meanwhile();
    extension.restoreContext();
    await until(() => harness.canvas !== before, 'another canvas');
    expect(harness.canvas.getContext('webgl2')?.isContextLost()).to.equal(false);
  }

  function expectField(value: string): void {
    expect(document.activeElement).to.equal(field());
    expect([field().value, field().selectionStart]).to.deep.equal([value, value.length]);
  }

  it('R7: all is drawn again, texts too, and again after a second loss; focus and half-typed text stay', async () => {
    const before = harness.picture();
    await loseAndRestore('-ty');
    expect(harness.picture().data).to.deep.equal(before.data);
    expectField('half-ty');
    await loseAndRestore('ped');
    expect(harness.picture().data).to.deep.equal(before.data);
    expectField('half-typed');
    expect(harness.host.querySelectorAll('canvas').length).to.equal(1);
    // What comes later is drawn with the new renderer.
    harness.ui.apply('app', [{ op: 'update', key: 'Chat/send', props: { label: 'Post' } }]);
    expect(harness.picture().data).not.to.deep.equal(before.data);
  });

  it('R7: the same with a popup and the tint up', async () => {
    harness.ui.setTint(true);
    harness.ui.apply('chrome', [
      {
        op: 'insert',
        key: 'p',
        parent: '',
        index: 0,
        kind: 'popup',
        props: { label: 'Failed', anchor: 'top-right', role: 'alert', tone: 'danger' },
      },
      { op: 'insert', key: 'p/t', parent: 'p', index: 0, kind: 'text', props: { text: 'It failed' } },
    ]);
    const before = harness.picture();
    await loseAndRestore('!');
    expect(harness.picture().data).to.deep.equal(before.data);
    expectField('half!');
  });

  it('the same when theme and text scale change while it is lost', async () => {
    await loseAndRestore('', () => {
      harness.ui.apply('app', [{ op: 'update', key: '', props: { theme: 'nerv', textScale: 1.25 } }]);
      harness.ui.flush();
    });
    const found = harness.picture();
    await loseAndRestore('');
    expect(harness.picture().data).to.deep.equal(found.data);
    harness.ui.apply('app', [{ op: 'update', key: '', props: { theme: 'dark', textScale: 1 } }]);
    harness.ui.flush();
    harness.ui.apply('app', [{ op: 'update', key: '', props: { theme: 'nerv', textScale: 1.25 } }]);
    expect(harness.picture().data).to.deep.equal(found.data);
  });

  it('U3: what is pressed, typed and scrolled while it is lost is sent, and drawn afterwards', async () => {
    const { canvas } = harness;
    const lost = new Promise((resolve) => canvas.addEventListener('webglcontextlost', resolve));
    const extension = lose();
    await lost;
    await sendKeys({ type: '!' });
    await harness.click(harness.find('button', 'Send'));
    const log = harness.find('[role=group]', 'Messages');
    log.scrollTop = 40;
    await until(() => harness.ui.captureView().scrolls['Chat/log']?.y === 40, 'the scroll');
    extension.restoreContext();
    await until(() => harness.canvas !== canvas, 'another canvas');
    const found = harness.picture();
    expect(harness.events.at(-1)).to.deep.equal({ layer: 'app', type: 'press', key: 'Chat/send' });
    await loseAndRestore('');
    expect(harness.picture().data).to.deep.equal(found.data);
  });

  it('one that does not come back is replaced', async () => {
    const before = harness.picture();
    const { canvas } = harness;
    lose();
    await until(() => harness.canvas !== canvas, 'another canvas', 10_000);
    expect(harness.picture().data).to.deep.equal(before.data);
    expectField('half');
  });
});
