import { expect } from '@esm-bundle/chai';
import { sendKeys, sendMouse, setViewport } from '@web/test-runner-commands';
import type { KindProps } from '../../../src/shared/ui/node.js';
import { chord } from '../support/keys.js';
import { Harness, node, type Spec } from './harness.js';

/** Nobody answers here unless a test does: the elements show what main shows by itself. */
describe('fields', () => {
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
  const text = (value: string, props: Partial<KindProps['textField']> = {}): Spec =>
    form(node('textField', 'f', { label: 'Name', value, ...props }));
  const field = (): HTMLInputElement => harness.find<HTMLInputElement>('input', 'Name');
  const edits = (): unknown[] =>
    harness.events.map((event) => (event.type === 'edit' ? event.value : event.type));

  it('U9: what is typed is in the field with the key, and nobody is asked', async () => {
    harness.show(text(''));
    await harness.click(field());
    let shown = '';
    field().addEventListener('input', () => {
      shown = field().value;
    });
    await sendKeys({ press: 'h' });
    expect([shown, getComputedStyle(field()).color]).not.to.include('rgba(0, 0, 0, 0)');
    expect(shown).to.equal('h');
  });

  it('one that is asked for takes the focus, once: when it comes so, and when it becomes so', async () => {
    const two = (props: Partial<KindProps['textField']>, ...more: Spec[]): Spec =>
      form(
        node('textField', 'other', { label: 'Other', value: '' }),
        ...more,
        node('textField', 'f', { label: 'Name', value: '', ...props }),
      );
    const other = (): HTMLElement => harness.find('input', 'Other');
    harness.show(two({}));
    other().focus();
    harness.show(two({ takesFocus: true }));
    expect(document.activeElement === field(), 'it became so').to.equal(true);
    other().focus();
    harness.show(two({ takesFocus: true, placeholder: 'still so' }));
    expect(document.activeElement === other(), 'once').to.equal(true);
    const late = node('textArea', 'late', { label: 'Late', value: '', takesFocus: true });
    harness.show(two({}, late));
    const area = harness.find('textarea', 'Late');
    expect(document.activeElement === area, 'it came so').to.equal(true);
    await sendKeys({ type: 'x' });
    expect(edits()).to.deep.equal(['x']);
  });

  it('a click on the label goes into the field', async () => {
    harness.show(text('x'));
    const { left, top } = field().getBoundingClientRect();
    await sendMouse({ type: 'click', position: [Math.round(left + 10), Math.round(top - 10)] });
    expect(document.activeElement).to.equal(field());
  });

  it('U4: says what is wrong, in as many lines as it takes, and pushes what is below down', () => {
    const after = node('button', 'b', { label: 'After' });
    const top = (): number => harness.find('button', 'After').getBoundingClientRect().top;
    harness.show(form(node('textField', 'f', { label: 'Name', value: '' }), after));
    const before = top();
    const error = 'A name is needed, and one that nothing else has. '.repeat(3).trim();
    harness.show(form(node('textField', 'f', { label: 'Name', value: '', error }), after));
    expect(top() - before).to.equal(3 * 16 + 4);
    const description = document.getElementById(field().getAttribute('aria-describedby') ?? '');
    expect(description?.textContent).to.equal(error);
  });

  it('the spelling is looked after while the field is edited', async () => {
    harness.show(text('wrold'));
    expect(field().spellcheck).to.equal(false);
    await harness.click(field());
    harness.ui.flush();
    expect(field().spellcheck).to.equal(true);
    harness.show(text('wrold', { input: 'url' }));
    expect([field().spellcheck, field().inputMode]).to.deep.equal([false, 'url']);
  });

  describe('the button that clears', () => {
    it('empties the field, which keeps the focus; and that can be undone', async () => {
      harness.show(text('reload', { clearable: true }));
      await harness.click(harness.find('button', 'Clear Name'));
      expect([edits(), field().value, document.activeElement]).to.deep.equal([[''], '', field()]);
      await chord('Control', 'KeyZ');
      expect([edits(), field().value]).to.deep.equal([['', 'reload'], 'reload']);
    });

    it('is there when there is something to clear', () => {
      harness.show(text('', { clearable: true }));
      expect(harness.find('button', 'Clear Name').checkVisibility()).to.equal(false);
    });
  });

  describe('undo', () => {
    it('U9: goes on over a change by hot code, in the middle of the user’s text', async () => {
      harness.show(text(''));
      await harness.click(field());
      await sendKeys({ type: 'one two' });
      harness.show(text('one TWO'));
      harness.ui.acknowledge('app', 'F/f');
      expect([field().value, field().selectionStart]).to.deep.equal(['one TWO', 7]);
      const told = edits().length;
      await chord('Control', 'KeyZ');
      expect([field().value, edits().slice(told)]).to.deep.equal(['one two', ['one two']]);
      await chord('Control', 'KeyZ');
      expect(field().value).to.equal('');
      await chord('Control', 'Shift', 'KeyZ');
      expect(field().value).to.equal('one two');
    });

    it('brings back what was sent and cleared by hot code', async () => {
      const area = (value: string): Spec => form(node('textArea', 'a', { label: 'Message', value }));
      harness.show(area(''));
      const message = harness.find<HTMLTextAreaElement>('textarea', 'Message');
      await harness.click(message);
      await sendKeys({ type: 'sent' });
      harness.show(area('sent'));
      harness.ui.acknowledge('app', 'F/a');
      harness.show(area(''));
      expect([message.value, edits().at(-1)]).to.deep.equal(['', 'sent']);
      await chord('Control', 'KeyZ');
      expect([message.value, edits().at(-1), edits().length]).to.deep.equal(['sent', 'sent', 5]);
    });

    it('hot code’s text with line breaks and with characters of two halves arrives as it is', async () => {
      const area = (value: string): Spec => form(node('textArea', 'a', { label: 'Message', value }));
      harness.show(area('a\n😀'));
      const message = harness.find<HTMLTextAreaElement>('textarea', 'Message');
      await harness.click(message);
      for (const value of ['a\nb\n😁', '\n\n😁', '😀', '', '  x  \n\n']) {
        harness.show(area(value));
        expect(message.value).to.equal(value);
      }
      expect(edits()).to.deep.equal([]);
    });
  });

  describe('a text area', () => {
    const area = (value: string, props: Partial<KindProps['textArea']> = {}): Spec =>
      form(node('textArea', 'a', { label: 'Notes', value, minRows: 1, maxRows: 4, ...props }));
    const element = (): HTMLTextAreaElement => harness.find<HTMLTextAreaElement>('textarea', 'Notes');
    const rows = (): number => {
      harness.ui.flush();
      return (element().getBoundingClientRect().height - 8) / 20;
    };

    it('U3: grows with what is typed before hot code has seen it, up to its limit, and shrinks again', async () => {
      harness.show(area(''));
      expect(rows()).to.equal(1);
      await harness.click(element());
      await sendKeys({ press: 'a' });
      await sendKeys({ press: 'Enter' });
      expect(rows()).to.equal(2);
      await sendKeys({ type: 'word '.repeat(15) });
      expect(rows(), 'what wraps counts').to.equal(3);
      for (let line = 0; line < 4; line++) await sendKeys({ press: 'Enter' });
      expect(rows()).to.equal(4);
      await chord('Control', 'KeyA');
      await sendKeys({ press: 'Delete' });
      expect(rows()).to.equal(1);
    });

    it('Ctrl+Enter submits', async () => {
      harness.show(area('x'));
      await harness.click(element());
      await chord('Control', 'Enter');
      expect(edits()).to.deep.equal(['submit']);
    });

    it('of 1 MB of text the visible lines are drawn, and all of it is there to be edited', async () => {
      const long = 'word '.repeat(200_000);
      harness.show(area(long));
      expect(rows()).to.equal(4);
      expect(element().value.length).to.equal(long.length);
    });
  });

  describe('a password field', () => {
    const secret = (value: string, props: Partial<KindProps['passwordField']> = {}): Spec =>
      form(node('passwordField', 'p', { label: 'API key', value, ...props }));
    const element = (): HTMLInputElement => harness.find<HTMLInputElement>('input', 'API key');

    it('S5: what is typed into it is not in the view state, which is saved', async () => {
      harness.show(secret(''));
      await harness.click(element());
      await sendKeys({ type: 'sk-123' });
      expect(edits().at(-1)).to.equal('sk-123');
      expect(element().type).to.equal('password');
      const view = harness.ui.captureView();
      expect(view.edit).to.equal(null);
      expect(JSON.stringify(view)).not.to.include('sk-1');
      await sendKeys({ press: 'Tab' });
      expect(JSON.stringify(harness.ui.captureView())).not.to.include('sk-1');
    });

    it('U2: the button beside it shows the text and hides it again; the caret stays', async () => {
      harness.show(secret('sk-123'));
      await harness.click(element());
      element().setSelectionRange(3, 3);
      const button = harness.find('button', 'Show API key');
      await harness.click(button);
      harness.ui.flush();
      expect([element().type, button.getAttribute('aria-pressed')]).to.deep.equal(['text', 'true']);
      expect([document.activeElement, element().selectionStart]).to.deep.equal([element(), 3]);
      await sendKeys({ press: 'Tab' });
      await sendKeys({ press: 'Space' });
      harness.ui.flush();
      expect([element().type, button.getAttribute('aria-pressed')]).to.deep.equal(['password', 'false']);
    });

    it('is drawn as dots: two secrets of one length look the same', () => {
      harness.show(secret('iiiiii'));
      const narrow = harness.picture();
      harness.show(secret('WWWWWW'));
      expect(harness.picture().data).to.deep.equal(narrow.data);
    });
  });
});
