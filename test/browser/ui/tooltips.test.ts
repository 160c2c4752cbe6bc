import { expect } from '@esm-bundle/chai';
import { sendKeys, sendMouse, setViewport } from '@web/test-runner-commands';
import { Harness, node, until } from './harness.js';

describe('tooltips', () => {
  let harness: Harness;

  beforeEach(async () => {
    await setViewport({ width: 900, height: 600 });
    harness = await Harness.create();
    harness.show(
      node(
        'window',
        'W',
        { title: 'W', x: 100, y: 100, width: 300, height: 300 },
        node('button', 'a', { label: 'Save', tooltip: 'Writes all that has changed' }),
        node('button', 'b', { label: 'Delete', icon: 'trash', iconOnly: true, shortcut: 'Ctrl+Alt+D' }),
        node('button', 'c', { label: 'Plain' }),
        node('button', 'd', { label: 'Send', disabled: true, tooltip: 'There is nothing to send yet' }),
        node('checkbox', 'e', {
          label: 'Loud',
          checked: false,
          disabled: true,
          tooltip: 'There is no sound',
        }),
      ),
    );
    await sendMouse({ type: 'move', position: [800, 550] });
  });
  afterEach(() => {
    expect(harness.errors).to.deep.equal([]);
    harness.dispose();
  });

  const tip = (): HTMLElement | null => harness.host.querySelector('[role=tooltip]');
  const point = async (name: string): Promise<void> => {
    const { x, y, width, height } = harness.find('button', name).getBoundingClientRect();
    await sendMouse({ type: 'move', position: [Math.round(x + width / 2), Math.round(y + height / 2)] });
  };
  const says = (text: string) => until(() => tip()?.textContent === text, `the tooltip '${text}'`);

  it('comes when the pointer rests, does not cover its control, describes it, and goes with the pointer', async () => {
    const button = harness.find('button', 'Save');
    await point('Save');
    expect(tip()).to.equal(null);
    await says('Writes all that has changed');
    expect(tip()?.getBoundingClientRect().top).to.be.at.least(button.getBoundingClientRect().bottom);
    expect(button.getAttribute('aria-describedby')).to.equal(tip()?.id);
    await point('Plain');
    await until(() => tip() === null, 'the tooltip to go');
    expect(button.hasAttribute('aria-describedby')).to.equal(false);
  });

  it('of a button that is an icon alone it is the name, with its shortcut; from one control to the next at once', async () => {
    await point('Save');
    await says('Writes all that has changed');
    await point('Delete');
    expect(tip()?.textContent).to.equal('Delete (Ctrl+Alt+D)');
  });

  it('U2: comes with the keyboard’s focus, and Escape puts it away', async () => {
    harness.find('[aria-roledescription]', 'W').focus();
    const button = harness.find('button', 'Save');
    // Past the title bar's own buttons.
    for (let stop = 0; stop < 8 && document.activeElement !== button; stop++)
      await sendKeys({ press: 'Tab' });
    expect(document.activeElement).to.equal(button);
    await says('Writes all that has changed');
    await sendKeys({ press: 'Escape' });
    harness.ui.flush();
    expect(tip()).to.equal(null);
    expect(document.activeElement).to.equal(button);
  });

  it('comes over what is disabled: there it says why; a press on that does nothing', async () => {
    await point('Send');
    await says('There is nothing to send yet');
    await harness.click(harness.find('button', 'Send'));
    const { x, y, height } = harness.find('input', 'Loud').getBoundingClientRect();
    await sendMouse({ type: 'move', position: [Math.round(x + 4), Math.round(y + height / 2)] });
    await says('There is no sound');
    expect(harness.events).to.deep.equal([]);
  });

  it('a press puts it away', async () => {
    await point('Save');
    await says('Writes all that has changed');
    await harness.click(harness.find('button', 'Save'));
    harness.ui.flush();
    expect(tip()).to.equal(null);
  });
});
