import { expect } from '@esm-bundle/chai';
import { sendKeys, sendMouse, setViewport } from '@web/test-runner-commands';
import { Harness, node, type Spec, treeOf, until } from './harness.js';

const toast = (id: string, text: string, urgent = false): Spec =>
  node('toast', id, { text, tone: urgent ? 'danger' : 'info', ...(urgent ? { urgent } : {}) });

const composer = node(
  'dock',
  'composer',
  { edge: 'bottom', height: 60, label: 'Composer' },
  node('row', 'line', { grow: 1, justify: 'end', padding: 8 }, node('button', 'send', { label: 'Send' })),
);

describe('toasts', () => {
  let harness: Harness;

  beforeEach(async () => {
    await setViewport({ width: 1280, height: 700 });
    harness = await Harness.create();
  });
  afterEach(() => {
    expect(harness.errors).to.deep.equal([]);
    harness.dispose();
  });

  function tell(...toasts: Spec[]): void {
    harness.ui.replace('chrome', treeOf(node('toasts', 'Notices', { label: 'Notices' }, ...toasts)));
    harness.ui.flush();
  }
  const box = (element: Element): DOMRect => element.getBoundingClientRect();
  const region = (): HTMLElement => harness.find('[role=status]', 'Notices');
  const named = (text: string): HTMLElement => {
    const found = [...region().children].find(({ textContent }) => textContent === text);
    if (!(found instanceof HTMLElement)) throw new Error(`There is no toast '${text}'`);
    return found;
  };
  const dismissOf = (text: string): HTMLElement => {
    const button = named(text).querySelector('button');
    if (!button) throw new Error('It has no button');
    return button;
  };

  it('U4: a live region is there before the first; what is urgent interrupts', () => {
    tell();
    const live = region();
    expect(live.ariaAtomic).to.equal('false');
    tell(toast('1', 'Saved'), toast('2', 'Not saved', true));
    expect(region()).to.equal(live);
    expect(named('Saved').getAttribute('role')).to.equal(null);
    expect(named('Not saved').getAttribute('role')).to.equal('alert');
    expect(dismissOf('Saved').ariaLabel).to.equal('Close notice');
  });

  it('are stacked at the bottom right, the newest lowest', () => {
    tell(toast('1', 'one'), toast('2', 'a longer one'), toast('3', 'three'));
    const [one, two, three] = ['one', 'a longer one', 'three'].map((text) => box(named(text)));
    if (!one || !two || !three) throw new Error('There are three');
    expect(one.bottom).to.be.below(two.top);
    expect(two.bottom).to.be.below(three.top);
    expect([one.right, two.right, three.right]).to.deep.equal([1264, 1264, 1264]);
    expect(three.bottom).to.be.within(670, 700);
  });

  it('a long text wraps inside a width that can be read', () => {
    tell(toast('1', 'many words '.repeat(20).trim()));
    const { width, height } = box(region());
    expect(width).to.be.at.most(400);
    expect(height).to.be.above(80);
  });

  it('where there is little width they are at the top: what is at the bottom can be pressed', async () => {
    for (const width of [480, 800]) {
      await setViewport({ width, height: 700 });
      await until(() => harness.ui.viewport.width === width, 'the canvas to be resized');
      harness.show(composer);
      tell(toast('1', 'one'), toast('2', 'many words '.repeat(20).trim()));
      const { left, right, bottom } = box(region());
      expect(left).to.be.at.least(16);
      expect(right).to.be.at.most(width - 16);
      const send = harness.find('button', 'Send');
      expect(bottom).to.be.below(box(send).top);
      await harness.click(send);
    }
    expect(harness.events.filter(({ layer }) => layer === 'app').map(({ type }) => type)).to.deep.equal([
      'press',
      'press',
    ]);
  });

  it('U3: the pointer on one is told, and takes no focus when it puts one away', async () => {
    harness.show(composer);
    tell(toast('1', 'one'));
    harness.find('button', 'Send').focus();
    await harness.click(dismissOf('one'));
    await sendMouse({ type: 'move', position: [100, 100] });
    const told = harness.events.filter(({ type }) => type !== 'hold');
    expect(told).to.deep.equal([{ layer: 'chrome', type: 'press', key: 'Notices/1' }]);
    const holds = harness.events.flatMap((event) => (event.type === 'hold' ? [event.on] : []));
    expect([holds[0], holds.at(-1)]).to.deep.equal([true, false]);
    expect(document.activeElement?.textContent).to.equal('Send');
  });

  it('U2: Tab comes to the button, the focus holds the toast, Enter puts it away', async () => {
    tell(toast('1', 'one'));
    await sendKeys({ press: 'Tab' });
    expect(document.activeElement).to.equal(dismissOf('one'));
    await sendKeys({ press: 'Enter' });
    expect(harness.events).to.deep.equal([
      { layer: 'chrome', type: 'hold', key: 'Notices/1', on: true },
      { layer: 'chrome', type: 'press', key: 'Notices/1' },
    ]);
  });
});
