import { expect } from '@esm-bundle/chai';
import { sendKeys, setViewport } from '@web/test-runner-commands';
import { compose, decide } from '../support/devtools.js';
import { Harness } from './harness.js';
import { chat } from './scenes.js';

/** Through the DevTools protocol: what Chromium does when an input method asks, without the input method's own window. */
describe('an input method', () => {
  let harness: Harness;
  let ended: number;

  beforeEach(async () => {
    await setViewport({ width: 1000, height: 700 });
    harness = await Harness.create();
    ended = 0;
    harness.host.addEventListener('compositionend', () => ended++);
    harness.show(chat(''));
    await harness.click(field());
    await sendKeys({ type: 'a' });
  });
  afterEach(() => {
    expect(harness.errors).to.deep.equal([]);
    harness.dispose();
  });

  const field = (): HTMLTextAreaElement => harness.find<HTMLTextAreaElement>('textarea', 'Message');
  const edits = (): string[] =>
    harness.events.map((event) => (event.type === 'edit' ? event.value : event.type));

  it('R5: what is composed goes out as it is seen, and what is decided is there once', async () => {
    await compose('\u306b');
    await compose('\u306b\u307b\u3093');
    await decide('\u65e5\u672c');
    await sendKeys({ type: 'b' });
    expect(field().value).to.equal('a\u65e5\u672cb');
    expect(edits().at(-1)).to.equal('a\u65e5\u672cb');
    expect(edits().slice(0, 3)).to.deep.equal(['a', 'a\u306b', 'a\u306b\u307b\u3093']);
    expect(ended).to.equal(1);
  });

  it('R5: records that arrive meanwhile set nothing and break nothing off, whatever they say', async () => {
    await compose('\u306b');
    harness.show(chat('A'));
    harness.ui.acknowledge('app', 'Chat/draft');
    harness.show(chat('hot code\u2019s own', 'new', 'entries'));
    expect(harness.ui.rebase('app', 'Chat/draft', () => 'rebased')).to.equal(false);
    expect(field().value).to.equal('a\u306b');
    await compose('\u306b\u307b');
    expect(ended).to.equal(0);
    await decide('\u65e5');
    expect(ended).to.equal(1);
    expect(field().value).to.equal('a\u65e5');
    expect(edits().at(-1)).to.equal('a\u65e5');
    // Hot code has seen it and made something else of it.
    harness.show(chat('A\u65e5'));
    harness.ui.acknowledge('app', 'Chat/draft');
    expect(field().value).to.equal('A\u65e5');
  });

  it('R7: siblings that come, go and change places do not break it off', async () => {
    await compose('\u306b');
    const chatNow = chat('a', 'x', 'y');
    chatNow.children.reverse();
    harness.show(chatNow);
    await compose('\u306b\u307b');
    await decide('\u65e5');
    expect([field().value, ended]).to.deep.equal(['a\u65e5', 1]);
  });

  it('Enter that ends a composition submits nothing', async () => {
    harness
      .find<HTMLTextAreaElement>('textarea', 'Message')
      .dispatchEvent(
        new KeyboardEvent('keydown', { key: 'Enter', ctrlKey: true, isComposing: true, bubbles: true }),
      );
    expect(edits()).to.deep.equal(['a']);
  });
});
