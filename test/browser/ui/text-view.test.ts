import { expect } from '@esm-bundle/chai';
import { sendMouse, setViewport } from '@web/test-runner-commands';
import axe from 'axe-core';
import type { TextViewProps } from '../../../src/shared/ui/text/props.js';
import { allByRole } from '../support/by-role.js';
import { copied } from '../support/copied.js';
import { hold, holdAndDrag, tap } from '../support/devtools.js';
import { chord, press, typeText } from '../support/keys.js';
import { middleOf } from '../support/open-app.js';
import { Harness, node, type Spec, until } from './harness.js';

const TEXT = `one two three
four five six
日本語 is three letters

the last one`;
const LONG = Array.from({ length: 100_000 }, (_, line) => `line ${line + 1} is one of many`).join('\n');

function scene(text: string, more: Partial<TextViewProps> = {}): Spec {
  return node(
    'window',
    'W',
    { title: 'W', x: 20, y: 20, width: 600, height: 400 },
    node('textView', 'view', { label: 'Log', text, height: 300, ...more }),
    node('button', 'next', { label: 'Next' }),
  );
}

describe('text view', () => {
  let harness: Harness;

  beforeEach(async () => {
    await setViewport({ width: 1000, height: 700 });
    harness = await Harness.create();
  });
  afterEach(() => {
    expect(harness.errors).to.deep.equal([]);
    harness.dispose();
  });

  const view = (): HTMLElement => harness.find('[role=group]', 'Log');
  const rows = (): string[] => [...view().querySelectorAll('[data-row]')].map((row) => row.textContent ?? '');
  /** The middle of the `column`th character of a row. */
  const place = (row: number, column: number): [number, number] => {
    const box = view().querySelector(`[data-row="${row}"]`)?.getBoundingClientRect();
    if (!box) throw new Error(`Row ${row} is not there`);
    return [Math.round(box.left + column * 7.5), Math.round(box.top + 10)];
  };
  const focus = (): void => {
    view().focus();
    harness.ui.flush();
  };
  const status = (): string => document.querySelector('[role=status].rk-caption')?.textContent ?? '';
  const field = (): HTMLElement => harness.find('input[role=searchbox]', 'Find');
  const settled = async (condition: () => boolean, what: string): Promise<void> => until(condition, what);

  it('U6: of 100,000 lines those in view are there, and it scrolls to the last by keys', async () => {
    harness.show(scene(LONG, { lineNumbers: true }));
    expect(rows().length).to.be.lessThan(60);
    focus();
    await chord('Control', 'End');
    await settled(() => rows().includes('line 100000 is one of many'), 'the last line');
    expect(rows().length).to.be.lessThan(60);
  });

  it('U4: it is a group with its name; each line is to be read in it', () => {
    harness.show(scene(TEXT));
    expect(rows()).to.deep.equal(TEXT.split('\n'));
    expect(view().tabIndex).to.equal(0);
  });

  it('a line that is wrapped goes on as it began, whatever its rows begin with', () => {
    const arabic = 'اقرأ ملف الإعدادات قبل التشغيل '.repeat(3);
    harness.show(scene(`${'word '.repeat(12)}${arabic}\n${'שלום עולם '.repeat(6)}${'and words '.repeat(8)}`));
    const directions = [...view().querySelectorAll<HTMLElement>('[data-row]')].map(({ dir, textContent }) => {
      const text = textContent ?? '';
      return [dir || 'ltr', /^\s*[a-z]/.test(text) ? 'Latin' : 'from the right'];
    });
    const second = directions.findIndex(([dir]) => dir === 'rtl');
    expect(directions.slice(0, second).map(([dir]) => dir)).to.satisfy((all: string[]) =>
      all.every((dir) => dir === 'ltr'),
    );
    expect(directions.slice(second).map(([dir]) => dir)).to.satisfy((all: string[]) =>
      all.every((dir) => dir === 'rtl'),
    );
    // Both have rows that begin the other way.
    expect(directions.slice(0, second).map(([, begins]) => begins)).to.include('from the right');
    expect(directions.slice(second).map(([, begins]) => begins)).to.include('Latin');
  });

  it('says that there is no text, in its own words or in those that it is given', () => {
    const told = (): string => view().parentElement?.textContent ?? '';
    harness.show(scene(''));
    expect(told()).to.equal('No text');
    harness.show(scene('', { empty: 'Nothing came back' }));
    expect(told()).to.equal('Nothing came back');
    harness.show(scene(TEXT));
    expect(told()).not.to.include('No text');
  });

  it('U2: Shift and the keys select, Ctrl+A all, Escape nothing', async () => {
    harness.show(scene(TEXT));
    focus();
    await chord('Shift', 'ArrowRight');
    expect(await copied()).to.equal('o');
    await chord('Control', 'Shift', 'ArrowRight');
    expect(await copied()).to.equal('one');
    await chord('Shift', 'ArrowDown');
    expect(await copied()).to.equal('one two three\nfou');
    await chord('Shift', 'End');
    expect(await copied()).to.equal('one two three\nfour five six');
    await chord('Shift', 'Home');
    await chord('Shift', 'ArrowLeft');
    expect(await copied()).to.equal('one two three');
    await chord('Control', 'Shift', 'End');
    expect(await copied()).to.equal(TEXT);
    await press('Escape');
    expect(await copied()).to.equal('');
    await chord('Control', 'KeyA');
    expect(await copied()).to.equal(TEXT);
  });

  it('what is selected is copied whole, although most of it is not drawn', async () => {
    harness.show(scene(LONG));
    focus();
    await chord('Control', 'KeyA');
    expect(await copied()).to.equal(LONG);
  });

  it('the mouse selects by drawing; Shift and a click go on from there', async () => {
    harness.show(scene(TEXT));
    await harness.drag(place(0, 4), place(1, 4));
    expect(await copied()).to.equal('two three\nfour');
    await chordClick(place(1, 9));
    expect(await copied()).to.equal('two three\nfour five');
    expect(document.activeElement).to.equal(view());
  });

  async function chordClick(position: [number, number]): Promise<void> {
    const { sendKeys } = await import('@web/test-runner-commands');
    await sendKeys({ down: 'Shift' });
    await sendMouse({ type: 'click', position });
    await sendKeys({ up: 'Shift' });
  }

  it('two clicks select a word, three the line', async () => {
    harness.show(scene(TEXT));
    focus();
    const [clientX, clientY] = place(1, 6);
    // The test runner's own clicks are always single ones.
    const click = async (detail: number): Promise<string> => {
      view().dispatchEvent(new MouseEvent('mousedown', { clientX, clientY, detail, bubbles: true }));
      return copied();
    };
    expect(await click(2)).to.equal('five');
    expect(await click(3)).to.equal('four five six\n');
  });

  it('a finger that is held selects words, and is offered to copy them; a tap lets them go', async () => {
    harness.show(scene(TEXT));
    const word = (): Promise<void> =>
      settled(() => view().dataset.held !== undefined && document.activeElement === view(), 'the hold');
    await holdAndDrag(place(0, 5), word, place(1, 6));
    harness.ui.flush();
    let text = '';
    const onCopy = ({ clipboardData }: ClipboardEvent): void => {
      text = clipboardData?.getData('text/plain') ?? '';
    };
    document.addEventListener('copy', onCopy);
    await tap(middleOf(harness.find('button', 'Copy')));
    await settled(() => text !== '', 'the copy');
    document.removeEventListener('copy', onCopy);
    expect(text).to.equal('two three\nfour five');
    harness.ui.flush();
    expect(allByRole(document, 'button', 'Copy')).to.deep.equal([]);
    await tap(place(3, 40));
    await hold(place(1, 0), word);
    harness.ui.flush();
    expect(await copied()).to.equal('four');
    await tap(middleOf(harness.find('button', 'Select all')));
    await settled(() => allByRole(document, 'button', 'Copy').length === 1, 'the bar');
    expect(await copied()).to.equal(TEXT);
  });

  it('drawn out beyond its edge it scrolls', async () => {
    harness.show(scene(LONG));
    await sendMouse({ type: 'move', position: place(2, 0) });
    await sendMouse({ type: 'down' });
    const { bottom, left } = view().getBoundingClientRect();
    await sendMouse({ type: 'move', position: [Math.round(left + 40), Math.round(bottom + 60)] });
    await settled(() => view().scrollTop > 100, 'scrolling');
    await sendMouse({ type: 'up' });
    const text = await copied();
    expect(text.startsWith('line 3 is one of many\nline 4')).to.equal(true);
    expect(text.split('\n').length).to.be.greaterThan(15);
  });

  it('U2: Ctrl+F finds: Enter and F3 go on, Shift goes back, Escape closes and the match is selected', async () => {
    harness.show(scene(LONG));
    focus();
    await chord('Control', 'KeyF');
    expect(document.activeElement).to.equal(field());
    expect(allByRole(document, 'search', 'Find in Log').length).to.equal(1);
    await typeText('LINE 99');
    harness.ui.flush();
    expect(status()).to.equal('1 of 1,111');
    await press('Enter');
    await press('F3');
    harness.ui.flush();
    expect(status()).to.equal('3 of 1,111');
    await settled(() => rows().includes('line 991 is one of many'), 'the third match');
    await chord('Shift', 'Enter');
    await chord('Shift', 'F3');
    await chord('Shift', 'F3');
    harness.ui.flush();
    expect(status()).to.equal('1,111 of 1,111');
    await settled(() => rows().includes('line 99999 is one of many'), 'the last match');
    await press('Escape');
    harness.ui.flush();
    expect(document.activeElement).to.equal(view());
    expect(allByRole(document, 'search')).to.deep.equal([]);
    expect(await copied()).to.equal('line 99');
  });

  it('the bar looks for what is selected, in its case if asked to, and says when there is nothing', async () => {
    harness.show(scene('Pause pause PAUSE'));
    focus();
    await chord('Control', 'Shift', 'ArrowRight');
    await chord('Control', 'KeyF');
    expect(status()).to.equal('1 of 3');
    await harness.click(harness.find('button', 'Match case'));
    harness.ui.flush();
    expect(status()).to.equal('1 of 1');
    expect(harness.find('button', 'Match case').getAttribute('aria-pressed')).to.equal('true');
    await typeText('x');
    harness.ui.flush();
    expect(status()).to.equal('Not found');
    expect(harness.find<HTMLButtonElement>('button', 'Next match').disabled).to.equal(true);
  });

  it('the bar stays while the user works in its window, and its matches follow the text', async () => {
    harness.show(scene('a b a'));
    focus();
    await chord('Control', 'KeyF');
    await typeText('a');
    await harness.click(view());
    harness.ui.flush();
    expect(document.activeElement).to.equal(view());
    expect(allByRole(document, 'search').length).to.equal(1);
    // The window's lower edge takes no focus.
    await sendMouse({ type: 'click', position: [200, 418] });
    harness.ui.flush();
    expect(allByRole(document, 'search').length).to.equal(1);
    await harness.click(view());
    harness.show(scene('a b a a'));
    harness.ui.flush();
    expect(status()).to.equal('1 of 3');
    await press('Escape');
    harness.ui.flush();
    expect(allByRole(document, 'search')).to.deep.equal([]);
  });

  it('U4: axe finds nothing wrong while the bar is open, wide and narrow', async () => {
    for (const width of [560, 280]) {
      harness.show(scene(TEXT, { width }));
      focus();
      await chord('Control', 'KeyF');
      await typeText('e');
      harness.ui.flush();
      const { violations } = await axe.run(harness.host, { rules: { 'color-contrast': { enabled: false } } });
      const found = violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
      expect(found, `${width} px`).to.deep.equal([]);
      const box = (element: Element): DOMRect => element.getBoundingClientRect();
      const panel = document.querySelector('[role=search]');
      expect(panel && box(panel).width, `${width} px`).to.be.at.most(width);
      expect(box(field()).width, `${width} px`).to.be.greaterThan(120);
      await press('Escape');
    }
  });

  it('U5: the bar goes when its view goes', async () => {
    harness.show(scene('a b a'));
    focus();
    await chord('Control', 'KeyF');
    harness.show(node('window', 'W', { title: 'W' }, node('button', 'next', { label: 'Next' })));
    harness.ui.flush();
    expect(allByRole(document, 'search')).to.deep.equal([]);
    expect(document.activeElement).not.to.equal(document.body);
  });

  it('wraps at its width, and not if it is told so', () => {
    const words = 'a word or two, '.repeat(40);
    for (let width = 300; width < 320; width++) {
      harness.show(scene(words, { width }));
      expect(rows().length).to.be.greaterThan(5);
      expect(view().scrollWidth, `${width} px`).to.be.at.most(view().clientWidth);
    }
    harness.show(scene(words, { width: 300, wrap: false }));
    expect(rows().length).to.equal(1);
    expect(view().scrollWidth).to.be.greaterThan(1000);
  });
});
