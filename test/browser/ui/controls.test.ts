import { expect } from '@esm-bundle/chai';
import { sendKeys, sendMouse, setViewport } from '@web/test-runner-commands';
import axe from 'axe-core';
import type { KindProps } from '../../../src/shared/ui/node.js';
import { Harness, node, type Spec } from './harness.js';

const CHOICES = [
  { value: 'high', label: 'High' },
  { value: 'medium', label: 'Medium', disabled: true },
  { value: 'low', label: 'Low' },
  { value: 'none', label: 'None' },
];

/** Nobody answers here: what is asserted of the elements is what main shows by itself. */
describe('controls', () => {
  let harness: Harness;

  beforeEach(async () => {
    await setViewport({ width: 800, height: 600 });
    harness = await Harness.create();
  });
  afterEach(() => {
    expect(harness.errors).to.deep.equal([]);
    harness.dispose();
  });

  const form = (...specs: Spec[]): Spec =>
    node('window', 'F', { title: 'F', x: 20, y: 20, width: 400, height: 500 }, ...specs);
  const values = (): unknown[] =>
    harness.events.map((event) => (event.type === 'change' ? event.value : event.type));
  const input = (name: string): HTMLInputElement => harness.find<HTMLInputElement>('input', name);
  const focusName = (): string | null | undefined => document.activeElement?.getAttribute('aria-label');

  describe('a toggle', () => {
    it('U2, U3, U4: is a switch; Space and a click on its label switch it, before anybody has answered', async () => {
      harness.show(form(node('toggle', 't', { label: 'Word wrap', checked: false })));
      const toggle = input('Word wrap');
      expect(toggle.getAttribute('role')).to.equal('switch');
      toggle.focus();
      await sendKeys({ press: 'Space' });
      expect([toggle.checked, values()]).to.deep.equal([true, [true]]);
      await harness.click(toggle);
      expect([toggle.checked, values()]).to.deep.equal([false, [true, false]]);
    });

    it('is what hot code makes of it, once that has seen it', async () => {
      harness.show(form(node('toggle', 't', { label: 'Word wrap', checked: false })));
      await harness.click(input('Word wrap'));
      harness.ui.acknowledge('app', 'F/t');
      harness.ui.flush();
      expect(input('Word wrap').checked).to.equal(false);
    });
  });

  describe('a checkbox', () => {
    it('that is mixed is neither, until it is clicked', async () => {
      harness.show(form(node('checkbox', 'c', { label: 'All', checked: false, mixed: true })));
      expect(input('All').indeterminate).to.equal(true);
      await harness.click(input('All'));
      harness.ui.flush();
      expect([input('All').indeterminate, values()]).to.deep.equal([false, [true]]);
    });

    it('U4: that is wrong says what is, below itself and by description', () => {
      harness.show(
        form(node('checkbox', 'c', { label: 'Agreed', checked: false, error: 'Make a copy first' })),
      );
      const box = input('Agreed');
      const description = document.getElementById(box.getAttribute('aria-describedby') ?? '');
      expect(box.getAttribute('aria-invalid')).to.equal('true');
      expect(description?.textContent).to.equal('Make a copy first');
      expect(description?.getBoundingClientRect().top).to.be.at.least(box.getBoundingClientRect().bottom);
    });
  });

  it('a button that is a switch says whether it is pressed; disabled it takes neither pointer nor Tab', async () => {
    harness.show(
      form(
        node('button', 'a', { label: 'Step Mode', pressed: true }),
        node('button', 'b', { label: 'Off', disabled: true }),
        node('button', 'c', { label: 'Last' }),
      ),
    );
    const button = harness.find('button', 'Step Mode');
    expect(button.getAttribute('aria-pressed')).to.equal('true');
    await harness.click(harness.find('button', 'Off'));
    button.focus();
    await sendKeys({ press: 'Tab' });
    await sendKeys({ press: 'Enter' });
    expect(harness.events).to.deep.equal([{ layer: 'app', type: 'press', key: 'F/c' }]);
  });

  describe('a radio group', () => {
    const group = (props: Partial<KindProps['radioGroup']> = {}): Spec =>
      node('radioGroup', 'g', { label: 'Priority', value: 'high', choices: CHOICES, ...props });

    it('U2: is one stop of Tab; arrows, Home and End choose, and pass over what is disabled', async () => {
      harness.show(
        form(node('button', 'a', { label: 'Before' }), group(), node('button', 'z', { label: 'After' })),
      );
      harness.find('button', 'Before').focus();
      await sendKeys({ press: 'Tab' });
      expect(focusName()).to.equal('High');
      await sendKeys({ press: 'ArrowDown' });
      expect([focusName(), input('Low').checked]).to.deep.equal(['Low', true]);
      await sendKeys({ press: 'End' });
      await sendKeys({ press: 'Home' });
      await sendKeys({ press: 'ArrowLeft' });
      expect(values()).to.deep.equal(['low', 'none', 'high', 'none']);
      await sendKeys({ press: 'Tab' });
      expect(document.activeElement?.textContent).to.equal('After');
    });

    it('U4: has a name, and takes a click anywhere on a choice', async () => {
      harness.show(form(group({ row: true })));
      expect(harness.find('[role=radiogroup]', 'Priority').querySelectorAll('input').length).to.equal(4);
      const { right, top } = input('Low').getBoundingClientRect();
      await sendMouse({ type: 'click', position: [Math.round(right - 4), Math.round(top + 14)] });
      expect([values(), input('Low').checked, input('High').checked]).to.deep.equal([['low'], true, false]);
    });

    it('U5: keeps the focus when the choice that has it goes', () => {
      harness.show(form(group({ value: 'none' })));
      input('None').focus();
      harness.show(form(group({ choices: CHOICES.slice(0, 2) })));
      expect(focusName()).to.equal('High');
    });
  });

  describe('a slider', () => {
    const slider = (props: Partial<KindProps['slider']> = {}): Spec =>
      node('slider', 's', { label: 'Volume', value: 40, min: 0, max: 100, unit: '%', ...props });

    it('U3: follows the pointer at once, to where it goes down and from there on', async () => {
      harness.show(form(slider()));
      const before = harness.picture();
      const { left, top, width, height } = input('Volume').getBoundingClientRect();
      const y = Math.round(top + height / 2);
      const at = (share: number): [number, number] => [Math.round(left + 8 + share * (width - 16)), y];
      await sendMouse({ type: 'move', position: at(0.25) });
      await sendMouse({ type: 'down' });
      expect(values()).to.deep.equal([25]);
      await sendMouse({ type: 'move', position: at(0.75) });
      expect([values().at(-1), input('Volume').valueAsNumber]).to.deep.equal([75, 75]);
      expect(harness.picture().data).not.to.deep.equal(before.data);
      await sendMouse({ type: 'up' });
      harness.show(form(slider({ value: 25 })));
      expect(input('Volume').valueAsNumber, 'hot code is behind').to.equal(75);
      harness.ui.acknowledge('app', 'F/s');
      harness.ui.flush();
      expect(input('Volume').valueAsNumber, 'hot code has seen all').to.equal(25);
    });

    it('U2, U4: goes by keys, and tells its value with the unit', async () => {
      harness.show(form(slider()));
      input('Volume').focus();
      for (const press of ['ArrowRight', 'ArrowUp', 'ArrowLeft', 'PageUp', 'PageDown', 'Home', 'End']) {
        await sendKeys({ press });
      }
      expect(values()).to.deep.equal([41, 42, 41, 51, 41, 0, 100]);
      harness.ui.flush();
      expect(input('Volume').getAttribute('aria-valuetext')).to.equal('100\u00a0%');
    });
  });

  describe('a drag number', () => {
    const number = (props: Partial<KindProps['dragNumber']> = {}): Spec =>
      node('dragNumber', 'n', { label: 'Delay', value: 20, min: 0, max: 90, step: 2, width: 200, ...props });
    const middle = (): [number, number] => {
      const { left, top, width, height } = input('Delay').getBoundingClientRect();
      return [Math.round(left + width / 2), Math.round(top + height / 2)];
    };

    it('U3: is dragged by steps, with Shift more finely, and not beyond its bounds', async () => {
      harness.show(form(number()));
      const [x, y] = middle();
      await sendMouse({ type: 'move', position: [x, y] });
      await sendMouse({ type: 'down' });
      await sendMouse({ type: 'move', position: [x + 20, y] });
      expect(values().at(-1)).to.equal(30);
      harness.ui.flush();
      expect(input('Delay').value).to.equal('30');
      await sendKeys({ down: 'Shift' });
      await sendMouse({ type: 'move', position: [x + 60, y] });
      await sendKeys({ up: 'Shift' });
      expect(values().at(-1)).to.equal(32);
      await sendMouse({ type: 'move', position: [x - 300, y] });
      expect(values().at(-1)).to.equal(0);
      await sendMouse({ type: 'up' });
    });

    it('U2, U4: is stepped by keys, and is a spin button', async () => {
      harness.show(form(number()));
      const field = input('Delay');
      expect(field.getAttribute('role')).to.equal('spinbutton');
      field.focus();
      for (const press of ['ArrowUp', 'ArrowLeft', 'PageUp', 'End', 'Home']) await sendKeys({ press });
      expect(values()).to.deep.equal([22, 20, 40, 90, 0]);
      harness.ui.flush();
      expect(field.getAttribute('aria-valuenow')).to.equal('0');
    });

    it('U9: what is typed takes the number’s place, natively, and is told by Enter', async () => {
      harness.show(form(number()));
      await harness.click(input('Delay'));
      await sendKeys({ type: '57' });
      expect([input('Delay').value, values()]).to.deep.equal(['57', []]);
      await sendKeys({ press: 'Enter' });
      expect(values(), 'on a step').to.deep.equal([58]);
      harness.ui.flush();
      expect([input('Delay').value, document.activeElement]).to.deep.equal(['58', input('Delay')]);
    });

    it('a double click begins to write; leaving the field ends it', async () => {
      harness.show(form(number(), node('button', 'z', { label: 'After' })));
      const position = middle();
      await sendMouse({ type: 'click', position });
      await sendMouse({ type: 'click', position });
      input('Delay').dispatchEvent(new MouseEvent('dblclick', { bubbles: true }));
      await sendKeys({ press: 'ArrowRight' });
      await sendKeys({ type: '0' });
      expect(input('Delay').value).to.equal('200');
      await sendKeys({ press: 'Tab' });
      expect(values()).to.deep.equal([90]);
    });

    it('what is no number is said below it and never told; Escape takes it back', async () => {
      harness.show(form(number()));
      const field = input('Delay');
      field.focus();
      await sendKeys({ type: '1x' });
      await sendKeys({ press: 'Enter' });
      harness.ui.flush();
      expect([field.value, field.getAttribute('aria-invalid')]).to.deep.equal(['1x', 'true']);
      const description = document.getElementById(field.getAttribute('aria-describedby') ?? '');
      expect(description?.textContent).to.equal('This is not a number.');
      expect(description?.getBoundingClientRect().height, 'there is room for it').to.be.at.least(16);
      await sendKeys({ press: 'Escape' });
      harness.ui.flush();
      expect([field.value, field.getAttribute('aria-invalid'), values()]).to.deep.equal(['20', null, []]);
    });

    it('what is no number when the field is left is taken back', async () => {
      harness.show(form(number(), node('button', 'z', { label: 'After' })));
      input('Delay').focus();
      await sendKeys({ type: 'abc' });
      await sendKeys({ press: 'Tab' });
      harness.ui.flush();
      expect([input('Delay').value, values()]).to.deep.equal(['20', []]);
    });
  });

  it('the ring is for the keyboard: it comes when a key is pressed on what was clicked', async () => {
    harness.show(form(node('slider', 's', { label: 'Volume', value: 40, min: 0, max: 100 })));
    await harness.click(input('Volume'));
    harness.ui.acknowledge('app', 'F/s');
    await sendMouse({ type: 'move', position: [790, 590] });
    const clicked = harness.picture();
    await sendKeys({ press: 'ArrowRight' });
    await sendKeys({ press: 'ArrowLeft' });
    harness.ui.acknowledge('app', 'F/s');
    expect(harness.picture().data).not.to.deep.equal(clicked.data);
  });

  it('axe objects to none of them', async () => {
    const error = 'This is wrong';
    harness.show(
      form(
        node('button', 'b', { label: 'Pin', icon: 'pin', iconOnly: true, pressed: true }),
        node('toggle', 't', { label: 'Toggle', checked: true, error }),
        node('checkbox', 'c', { label: 'Check', checked: false, mixed: true, error }),
        node('radioGroup', 'r', { label: 'Group', value: null, choices: CHOICES, error }),
        node('slider', 's', { label: 'Slider', value: 1, min: 0, max: 2, error }),
        node('dragNumber', 'n', { label: 'Number', value: 1, error }),
        node('textField', 'f', { label: 'Text', value: 'x', icon: 'search', clearable: true, error }),
        node('textArea', 'a', { label: 'Area', value: 'x', error }),
        node('passwordField', 'p', { label: 'Key', value: 'x', error }),
        node('progress', 'q', { label: 'Progress', value: 0.5 }),
        node('progress', 'i', { label: 'Unknown', value: null }),
        node('spinner', 'w', { label: 'Waiting' }),
      ),
    );
    const { violations } = await axe.run(document, {
      // The elements' text is transparent; title and language are the test runner's.
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
});
