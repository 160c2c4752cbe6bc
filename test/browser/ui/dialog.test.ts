import { expect } from '@esm-bundle/chai';
import { sendKeys, sendMouse, setViewport } from '@web/test-runner-commands';
import axe from 'axe-core';
import type { UiEvent } from '../../../src/shared/ui/node.js';
import type { Ui } from '../../../src/shared/ui/ui.js';
import { UiFrame } from '../../../src/shared/ui/ui-frame.js';
import { Harness, until } from './harness.js';

/** Asks, and asks once more, as hot code would. */
class Asking {
  isAsking = false;
  isNested = false;
  name = '';
  lines = 1;
  said: string[] = [];

  draw(ui: Ui): void {
    ui.window('Notes', { x: 20, y: 20, width: 300, height: 300 }, () => {
      ui.textField('Search', '');
      if (ui.button('Rename…')) this.isAsking = true;
    });
    if (this.isAsking) this.#drawDialog(ui);
    if (this.isNested) {
      const isOpen = ui.dialog(
        'Throw it away?',
        { alert: true, width: 320 },
        () => ui.text('It cannot be brought back.'),
        () => {
          if (ui.button('Keep it')) this.said.push('kept');
          if (ui.button('Throw away', { look: 'danger' })) this.said.push('thrown away');
        },
      );
      if (!isOpen) this.isNested = false;
    }
  }

  #drawDialog(ui: Ui): void {
    const isOpen = ui.dialog(
      'Rename the note',
      {},
      () => {
        for (let line = 0; line < this.lines; line++) ui.text(`Line ${line}`);
        this.name = ui.textField('Name', this.name);
      },
      () => {
        if (ui.button('Delete…')) this.isNested = true;
        if (ui.button('Rename', { look: 'primary' })) this.said.push(this.name);
      },
    );
    if (!isOpen) this.isAsking = false;
  }
}

describe('dialog', () => {
  let harness: Harness;
  let asking: Asking;

  beforeEach(async () => {
    await setViewport({ width: 1000, height: 700 });
    harness = await Harness.create();
    asking = new Asking();
    draw();
  });
  afterEach(() => {
    expect(harness.errors).to.deep.equal([]);
    harness.dispose();
  });

  /** Runs a frame with what the user did since the last one, and another with what it changed. */
  function draw(): void {
    const events: UiEvent[] = harness.events.splice(0);
    for (const batch of [events, []]) {
      const frame = new UiFrame(batch);
      asking.draw(frame.ui);
      harness.ui.replace('app', frame.finish());
      for (const { key } of batch) harness.ui.acknowledge('app', key);
    }
    harness.ui.flush();
  }

  async function click(name: string): Promise<void> {
    await harness.click(harness.find('button', name));
    draw();
  }

  async function keys(...names: string[]): Promise<void> {
    for (const name of names) await sendKeys({ press: name });
    draw();
  }

  const focused = (): string | null | undefined =>
    document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.textContent;

  it('U7: is as much wider as its text is larger', async () => {
    const frame = new UiFrame();
    frame.ui.appearance({ textScale: 1.5 });
    frame.ui.dialog('Sizes', { width: 400 }, () => frame.ui.text('One size'));
    harness.ui.replace('app', frame.finish());
    const widthNow = (): number => {
      harness.ui.flush();
      return harness.find('[role=dialog]', 'Sizes').getBoundingClientRect().width;
    };
    await until(() => widthNow() === 600, 'the larger dialog');
  });

  it('has the focus in its first field; Escape closes it, and the focus goes back', async () => {
    await click('Rename…');
    const dialog = harness.find('[role=dialog]', 'Rename the note');
    expect(dialog.getAttribute('aria-modal')).to.equal('true');
    expect(focused()).to.equal('Name');
    expect(harness.find('section', 'Notes').hasAttribute('inert')).to.equal(true);
    await keys('Escape');
    expect(asking.isAsking).to.equal(false);
    expect(focused()).to.equal('Rename…');
    expect(harness.find('section', 'Notes').hasAttribute('inert')).to.equal(false);
  });

  it('what lies behind cannot be pressed; the close button closes', async () => {
    await click('Rename…');
    await sendMouse({ type: 'click', position: [60, 120] });
    draw();
    expect(asking.isAsking).to.equal(true);
    expect(focused()).not.to.equal('Rename…');
    await click('Close Rename the note');
    expect(asking.isAsking).to.equal(false);
  });

  it('U2: Tab goes round inside it, and what is typed and pressed arrives', async () => {
    await click('Rename…');
    await sendKeys({ type: 'x' });
    draw();
    expect(asking.name).to.equal('x');
    const seen: (string | null | undefined)[] = [];
    for (let count = 0; count < 3; count++) {
      await sendKeys({ press: 'Tab' });
      seen.push(focused());
    }
    expect(seen).to.deep.equal(['Delete…', 'Rename', 'Close Rename the note']);
    await click('Rename');
    expect(asking.said).to.deep.equal(['x']);
  });

  it('one over another: the upper one alone is in use, and begins with what does no harm', async () => {
    await click('Rename…');
    await click('Delete…');
    expect(focused()).to.equal('Keep it');
    expect(harness.find('[role=dialog]', 'Rename the note').hasAttribute('inert')).to.equal(true);
    expect(harness.find('[role=alertdialog]', 'Throw it away?').hasAttribute('inert')).to.equal(false);
    await keys('Escape');
    expect([asking.isNested, asking.isAsking]).to.deep.equal([false, true]);
    expect(focused()).to.equal('Delete…');
    await keys('Escape');
    expect(focused()).to.equal('Rename…');
  });

  it('long content scrolls, the buttons stay in sight, in small viewports too', async () => {
    asking.lines = 100;
    await click('Rename…');
    for (const [width, height] of [
      [1000, 700],
      [360, 300],
    ] as const) {
      await setViewport({ width, height });
      await until(() => harness.ui.viewport.width === width, 'the viewport');
      harness.ui.flush();
      const dialog = harness.find('[role=dialog]', 'Rename the note').getBoundingClientRect();
      expect(dialog.left).to.be.at.least(0);
      expect(dialog.right).to.be.at.most(width);
      expect(dialog.bottom).to.be.at.most(height);
      const button = harness.find('button', 'Rename').getBoundingClientRect();
      expect(button.bottom).to.be.lessThan(dialog.bottom);
    }
    const content = harness.find('[role=group]', 'Rename the note content');
    expect(content.scrollHeight).to.be.greaterThan(content.clientHeight);
  });

  it('U7: where title and buttons leave no room it scrolls as a whole: all of it can be come to', async () => {
    await setViewport({ width: 320, height: 240 });
    await until(() => harness.ui.viewport.width === 320, 'the viewport');
    const show = (textScale: number, lines: number): void => {
      const frame = new UiFrame();
      frame.ui.appearance({ textScale });
      frame.ui.dialog(
        'Rename the note',
        {},
        () => {
          for (let line = 0; line < lines; line++) frame.ui.text(`Line ${line}`);
        },
        () => {
          frame.ui.button('Delete it for ever');
          frame.ui.button('Rename', { look: 'primary' });
        },
      );
      harness.ui.replace('app', frame.finish());
      harness.ui.flush();
    };
    const box = (selector: string, name: string): DOMRect =>
      harness.find(selector, name).getBoundingClientRect();
    const heightOfText = (): number => box('.rk-text', 'Line 0').height;
    show(2, 6);
    await until(() => heightOfText() === 40, 'the larger text');
    harness.ui.flush();
    const dialog = box('[role=dialog]', 'Rename the note');
    expect(dialog.bottom).to.be.at.most(240);
    const content = harness.find('[role=group]', 'Rename the note content');
    expect(content.clientHeight).to.equal(content.scrollHeight);
    expect(content.clientHeight).to.be.greaterThan(6 * 40);
    const all = harness.find('[role=group]', 'All of Rename the note');
    expect(all.tabIndex).to.equal(0);
    all.focus();
    await sendKeys({ press: 'End' });
    await until(() => {
      harness.ui.flush();
      return box('button', 'Rename').bottom <= dialog.bottom;
    }, 'the last button');
    expect(box('button', 'Rename').top).to.be.greaterThan(dialog.top);
    const { violations } = await axe.run(harness.host, { rules: { 'color-contrast': { enabled: false } } });
    expect(violations.map(({ id }) => id)).to.deep.equal([]);
    // With more room it is the content again that scrolls.
    show(1, 30);
    await until(() => heightOfText() === 20, 'the smaller text');
    harness.ui.flush();
    expect(content.scrollHeight).to.be.greaterThan(content.clientHeight);
    expect(box('button', 'Rename').bottom).to.be.lessThan(box('[role=dialog]', 'Rename the note').bottom);
  });

  it('R7: a reload leaves it as it is, with the focus and what was typed', async () => {
    await click('Rename…');
    await sendKeys({ type: 'half' });
    const field = document.activeElement;
    harness.ui.replace('app', new Map(harness.ui.tree('app')));
    harness.ui.flush();
    expect(document.activeElement).to.equal(field);
    expect((field as HTMLInputElement).value).to.equal('half');
  });

  it('U4: axe has nothing to object to', async () => {
    await click('Rename…');
    await click('Delete…');
    const { violations } = await axe.run(harness.host, { rules: { 'color-contrast': { enabled: false } } });
    expect(
      violations.map(({ id, nodes }) => `${id}: ${nodes.map((found) => found.html).join()}`),
    ).to.deep.equal([]);
  });

  it('U1: a body that is none is said in it', () => {
    const frame = new UiFrame([]);
    frame.ui.dialog('Wrong', {}, undefined as never);
    const texts = [...frame.finish().values()].flatMap((node) =>
      node.kind === 'text' ? [node.props.text] : [],
    );
    expect(texts).to.have.length(1);
    expect(texts[0]).to.match(/ui\.dialog\('Wrong'\).*body is undefined/);
  });
});
