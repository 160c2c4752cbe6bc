import { expect } from '@esm-bundle/chai';
import { SHORTCUTS } from '../../../src/hot/gui/help/shortcuts.js';
import { entriesIn } from './entries.js';
import { chord, press, typeText } from './keys.js';
import type { OpenApp } from './open-app.js';
import { until } from './until.js';

/** Presses the keys of one line of Help, where they count, and waits for what it says that they do. */
type Check = () => Promise<unknown>;

/** Goes through what Help lists, and sees whether it tells the truth. */
export class HelpKeys {
  readonly #app: OpenApp;

  constructor(app: OpenApp) {
    this.#app = app;
  }

  /**
   * Does every line of a group, in its order; they go on from one another.
   * @param checks the keys as Help writes them → what is done about them; all of them, and no others
   */
  async walk(where: string, checks: Readonly<Record<string, Check>>): Promise<void> {
    const listed = SHORTCUTS.find((group) => group.where === where)?.keys.map(([keys]) => keys);
    expect(listed, 'what is checked').to.deep.equal(Object.keys(checks));
    for (const [keys, check] of Object.entries(checks)) {
      try {
        await check();
      } catch (error) {
        throw new Error(`${where}, ${keys}: ${error instanceof Error ? error.message : String(error)}`);
      }
    }
  }

  get focused(): Element | null {
    return this.#app.document.activeElement;
  }

  async hasFocus(element: Element): Promise<void> {
    await until('it has the focus', () => this.focused === element);
  }

  async focusOn(element: HTMLElement): Promise<void> {
    element.focus();
    await this.hasFocus(element);
  }

  async isGone(role: string, name: string): Promise<void> {
    await until(`${name} is gone`, () => this.#app.all(role, name).length === 0);
  }

  /** Opens a dialog by keys, and closes it again: the focus is back where it was. */
  async asks(dialog: string, ...keys: string[]): Promise<void> {
    const before = this.focused;
    await chord(...keys);
    const element = await this.#app.find('dialog', dialog);
    await until('the focus is in it', () => element.contains(this.focused));
    await this.#escape('dialog', dialog);
    if (before) await this.hasFocus(before);
  }

  /** Looks for a text by Ctrl+F, in what has the focus: it is there once. */
  async finds(text: string): Promise<void> {
    await chord('Control', 'KeyF');
    await this.hasFocus(await this.#app.find('searchbox', 'Find'));
    await typeText(text);
    await this.#app.seeText('1 of 1');
    await this.#escape('searchbox', 'Find');
  }

  /** What is on the clipboard, as soon as it is there: by pasting it into the composer. */
  async pastes(wanted: string): Promise<void> {
    await this.#app.click('textbox', 'Message');
    const field = (await this.#app.find('textbox', 'Message')) as HTMLTextAreaElement;
    await until(`${wanted} is pasted`, async () => {
      await chord('Control', 'KeyA');
      await chord('Control', 'KeyV');
      return field.value === wanted;
    });
  }

  /** The entries of the first take are these. */
  async says(...wanted: string[]): Promise<void> {
    const said = (): string =>
      entriesIn(this.#app)
        .map(({ content }) => content)
        .join();
    await until(`it says ${wanted}`, () => said() === wanted.join());
  }

  async #escape(role: string, name: string): Promise<void> {
    await press('Escape');
    await this.isGone(role, name);
  }
}
