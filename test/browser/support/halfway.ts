import { expect } from '@esm-bundle/chai';
import { sendMouse } from '@web/test-runner-commands';
import type { Drag } from './drags.js';
import type { EditedWindow } from './edited-window.js';
import { press, typeText } from './keys.js';
import type { OpenApp, Position } from './open-app.js';
import { until } from './until.js';

type Field = HTMLInputElement | HTMLTextAreaElement;

/** Half a word, and what it goes on with. */
const TYPED = ['half a w', 'o', 'r', 'd', 's'] as const;
/** How far is scrolled, CSS px. */
const SCROLLED = 60;

/** What must be the same before and after. */
interface Kept {
  /** Text, caret and selection, and offset of each field. */
  readonly fields: readonly unknown[];
  readonly scrolled: number;
  readonly dialogs: number;
  readonly dragged: number;
}

/** All that is half done in a window. */
export class Halfway {
  readonly #app: OpenApp;
  readonly #window: EditedWindow;
  #fields: Field[] = [];
  #scroller: HTMLElement | null = null;
  #pointer: Position = [0, 0];
  #step = 0;

  private constructor(app: OpenApp, window: EditedWindow) {
    this.#app = app;
    this.#window = window;
  }

  /** Scrolls, opens the dialog, takes hold of what is dragged, and types: in that order, so that all of it is under way. */
  static async begin(app: OpenApp, window: EditedWindow): Promise<Halfway> {
    const halfway = new Halfway(app, window);
    await window.setUp(app);
    await halfway.#scroll();
    await window.open?.(app);
    if (window.dialog !== null) await halfway.#findDialog(window.dialog);
    await halfway.#takeHold();
    for (const name of window.fields) await halfway.#typeInto(name);
    const { fields, scrolled, dialogs } = halfway.#now();
    expect(fields.length).to.equal(window.fields.length);
    // Less far, maybe: what a feed has measured meanwhile is less high than it was taken for.
    expect(scrolled, 'scrolled').to.be.above(0);
    expect(dialogs > 0).to.equal(window.dialog !== null);
    return halfway;
  }

  /** Does something that must lose nothing. */
  async through<T>(act: () => Promise<T>): Promise<T> {
    const before = this.#now();
    const { activeElement } = this.#app.document;
    const result = await act();
    expect(this.#now()).to.deep.equal(before);
    expect(this.#fields.every(({ isConnected }) => isConnected)).to.equal(true);
    expect(this.#app.document.activeElement === activeElement, 'the focus').to.equal(true);
    return result;
  }

  /** The user goes on with all of it, and the code that runs takes it. */
  async goOn(): Promise<void> {
    const { drag } = this.#window;
    if (drag) await this.#moveOn(drag);
    await this.#goOnTyping();
  }

  /** Lets go; what was dragged stays where it is, whatever the mouse does then. */
  async end(): Promise<void> {
    const { drag } = this.#window;
    if (drag) {
      const to = await drag.to?.(this.#app);
      if (to) await this.#move(to);
      await sendMouse({ type: 'up' });
      await drag.ends?.(this.#app);
      const { dragged } = this.#now();
      await this.#move([this.#pointer[0] + 4 * drag.by[0], this.#pointer[1] + 4 * drag.by[1]]);
      await this.#goOnTyping();
      expect(this.#now().dragged).to.equal(dragged);
    } else await this.#goOnTyping();
  }

  /** What was typed in all goes on being typed, where the caret is. */
  async #goOnTyping(): Promise<void> {
    this.#step += 1;
    const field = this.#fields.at(-1);
    if (field) await this.#typeOn(field, this.#bit(this.#step));
    await this.#window.answers?.(this.#app, this.#step);
  }

  #bit(step: number): string {
    return (this.#window.typed ?? TYPED)[step] ?? '';
  }

  #now(): Kept {
    const fields = this.#fields.map(({ value, selectionStart, selectionEnd, scrollTop }) => {
      return [value, selectionStart, selectionEnd, scrollTop];
    });
    return {
      fields,
      scrolled: this.#scroller?.isConnected === false ? -1 : (this.#scroller?.scrollTop ?? 0),
      dialogs: this.#app.all('dialog').length + this.#app.all('alertdialog').length,
      dragged: this.#window.drag?.follows?.(this.#app) ?? 0,
    };
  }

  async #scroll(): Promise<void> {
    const [role, name, by = SCROLLED] = this.#window.scrolled;
    const scroller = await this.#app.find(role, name);
    this.#scroller = scroller;
    await until('there is room to scroll', () => scroller.scrollHeight >= scroller.clientHeight + SCROLLED);
    scroller.scrollTop = by;
    await until('it is scrolled', () => scroller.scrollTop >= SCROLLED);
  }

  async #findDialog(name: string): Promise<void> {
    const found = (): number =>
      this.#app.all('dialog', name).length + this.#app.all('alertdialog', name).length;
    await until(`the dialog ${name} is open`, () => found() === 1);
  }

  async #takeHold(): Promise<void> {
    const { drag } = this.#window;
    if (!drag) return;
    await this.#move(await this.#findStill(drag));
    await sendMouse({ type: 'down' });
    await this.#moveOn(drag);
    // The browser takes it from where it was for a moment.
    const { document } = this.#app;
    await until('something has the focus', () => document.activeElement?.closest('section') !== null);
  }

  /** Where it is taken hold of, once what has opened or scrolled meanwhile is laid out. */
  #findStill(drag: Drag): Promise<Position> {
    let [x, y] = [Number.NaN, Number.NaN];
    return until('what is dragged lies still', async () => {
      const before = [x, y];
      await new Promise(requestAnimationFrame);
      [x, y] = await drag.from(this.#app);
      return before[0] === x && before[1] === y ? ([x, y] as Position) : null;
    });
  }

  async #moveOn({ by: [dx, dy], follows }: Drag): Promise<void> {
    const before = follows?.(this.#app);
    await this.#move([this.#pointer[0] + dx, this.#pointer[1] + dy]);
    if (follows) await until('it follows the pointer', () => follows(this.#app) !== before);
  }

  async #move(position: Position): Promise<void> {
    this.#pointer = position;
    await sendMouse({ type: 'move', position });
  }

  async #typeInto(name: string): Promise<void> {
    const field = await until(`there is a field ${name}`, () => {
      const [found] = [...this.#app.all('textbox', name), ...this.#app.all('searchbox', name)];
      return found as Field | undefined;
    });
    // As by the Tab key: the mouse is taken.
    field.focus({ preventScroll: true });
    await until(`${name} has the focus`, () => this.#app.document.activeElement === field);
    await press('Control+End');
    this.#fields.push(field);
    await this.#typeOn(field, this.#bit(0));
  }

  /** Types where the caret is, waits until hot code has it, and selects the two letters before the caret. */
  async #typeOn(field: Field, text: string): Promise<void> {
    const before = field.value;
    if (field.selectionStart !== field.selectionEnd) await press('ArrowRight');
    await typeText(text);
    const { value } = field;
    expect([value.length, value.includes(text)]).to.deep.equal([before.length + text.length, true]);
    if (!this.#window.answers) {
      const told = JSON.stringify(value).slice(1, -1);
      await until(`hot code has ${value.slice(-40)}`, () =>
        JSON.stringify(this.#app.rekindle.captureState()).includes(told),
      );
    }
    for (const key of ['Shift+ArrowLeft', 'Shift+ArrowLeft']) await press(key);
  }
}
