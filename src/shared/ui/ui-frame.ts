import { checkBody, checkBoolean, checkLabel, checkString } from './args.js';
import { checkOptions } from './check-options.js';
import { shownLabel } from './ids.js';
import type { Kind, KindProps, StackProps, UiEvent, UiTree } from './node.js';
import type { OptionsOf } from './options.js';
import { TreeBuilder } from './tree-builder.js';
import type { Ui } from './ui.js';
import { UiEvents } from './ui-events.js';

/**
 * One frame of a `Ui`: give it the frame's events, draw, then take the tree with `finish()`. Afterwards it is of
 * no use, and says so.
 */
export class UiFrame implements Ui {
  readonly #events: UiEvents;
  readonly #builder = new TreeBuilder();
  /** Path of the id → key of the field drawn last for it; they differ when an id is doubled. */
  readonly #fields = new Map<string, string>();

  constructor(events: readonly UiEvent[] = []) {
    this.#events = new UiEvents(events);
  }

  /** Whether any event was answered: then what was drawn before may be stale, and should be drawn again. */
  get sawEvents(): boolean {
    return this.#events.taken > 0;
  }

  /** Ends the frame. The tree is the caller's. */
  finish(): UiTree {
    return this.#builder.finish();
  }

  window(title: string, options: OptionsOf<'window'>, body: () => void): boolean {
    const key = this.#labelled('window', title, options, body, (shown) => ({ ...options, title: shown }));
    return !this.#events.take(key, 'close');
  }

  dock(label: string, options: OptionsOf<'dock'>, body: () => void): void {
    this.#labelled('dock', label, options, body, (shown) => ({ ...options, label: shown }));
  }

  popup(label: string, options: OptionsOf<'popup'>, body: () => void): void {
    this.#labelled('popup', label, options, body, (shown) => ({ ...options, label: shown }));
  }

  row(options: StackProps, body: () => void): void {
    this.#arranging('row', options, body);
  }

  column(options: StackProps, body: () => void): void {
    this.#arranging('column', options, body);
  }

  scroll(label: string, options: OptionsOf<'scroll'>, body: () => void): void {
    this.#labelled('scroll', label, options, body, (shown) => ({ ...options, label: shown }));
  }

  list(label: string, options: OptionsOf<'list'>, body: () => void): void {
    this.#labelled('list', label, options, body, (shown) => ({ ...options, label: shown }));
  }

  listItem(id: string, options: KindProps['listItem'], body: () => void): void {
    const where = this.#builder.enter('listItem', id);
    checkString(id, where, 'the id');
    checkOptions(options, 'listItem', where);
    checkBody(body, where);
    this.#builder.container('listItem', this.#builder.claim(id), { ...options }, body, where);
  }

  scope(id: string, body: () => void): void {
    const where = this.#builder.enter('scope', id);
    checkString(id, where, 'the id');
    checkBody(body, where);
    this.#builder.scope(id, body);
  }

  text(text: string, options: OptionsOf<'text'> = {}): void {
    const where = this.#builder.enter('text');
    checkString(text, where, 'the text');
    checkOptions(options, 'text', where);
    this.#leaf('text', { ...options, text }, where);
  }

  heading(text: string, options: OptionsOf<'heading'> = {}): void {
    const where = this.#builder.enter('heading');
    checkString(text, where, 'the text');
    checkOptions(options, 'heading', where);
    this.#leaf('text', { role: 'heading', level: 2, ...options, text }, where);
  }

  separator(options: KindProps['separator'] = {}): void {
    const where = this.#builder.enter('separator');
    checkOptions(options, 'separator', where);
    this.#leaf('separator', { ...options }, where);
  }

  button(label: string, options: OptionsOf<'button'> = {}): boolean {
    const where = this.#builder.enter('button', label);
    checkLabel(label, where);
    checkOptions(options, 'button', where);
    const claim = this.#builder.claim(label);
    this.#builder.leaf('button', claim, { ...options, label: shownLabel(label) }, where);
    return !options.disabled && this.#events.take(claim.key, 'press') !== undefined;
  }

  checkbox(label: string, checked: boolean, options: OptionsOf<'checkbox'> = {}): boolean {
    const where = this.#builder.enter('checkbox', label);
    checkLabel(label, where);
    checkBoolean(checked, where, 'the value');
    checkOptions(options, 'checkbox', where);
    const claim = this.#builder.claim(label);
    const toggle = options.disabled ? undefined : this.#events.take(claim.key, 'toggle');
    const now = toggle ? toggle.checked : checked;
    this.#builder.leaf('checkbox', claim, { ...options, label: shownLabel(label), checked: now }, where);
    return now;
  }

  textField(label: string, value: string, options: OptionsOf<'textField'> = {}): string {
    const where = this.#builder.enter('textField', label);
    checkLabel(label, where);
    checkString(value, where, 'the value');
    checkOptions(options, 'textField', where);
    const claim = this.#builder.claim(label);
    const edit = options.disabled ? undefined : this.#events.take(claim.key, 'edit');
    const now = edit ? edit.value : value;
    this.#builder.leaf('textField', claim, { ...options, label: shownLabel(label), value: now }, where);
    this.#fields.set(this.#builder.path(label), claim.key);
    return now;
  }

  submitted(label: string): boolean {
    const where = this.#builder.enter('submitted', label);
    checkString(label, where, 'the label');
    const key = this.#fields.get(this.#builder.path(label));
    if (key === undefined) {
      throw new TypeError(
        `${where}: no text field of that label has been drawn here in this frame; call ui.textField before, in the same window, list item or scope`,
      );
    }
    return this.#events.take(key, 'submit') !== undefined;
  }

  #labelled<K extends 'window' | 'dock' | 'popup' | 'scroll' | 'list'>(
    kind: K,
    label: string,
    options: object,
    body: () => void,
    props: (shown: string) => KindProps[K],
  ): string {
    const where = this.#builder.enter(kind, label);
    checkLabel(label, where);
    checkOptions(options, kind, where);
    checkBody(body, where);
    const claim = this.#builder.claim(label);
    this.#builder.container(kind, claim, props(shownLabel(label)), body, where);
    return claim.key;
  }

  #arranging(kind: 'row' | 'column', options: StackProps, body: () => void): void {
    const where = this.#builder.enter(kind);
    checkOptions(options, kind, where);
    checkBody(body, where);
    this.#builder.container(kind, this.#builder.claimPosition(kind), { ...options }, body, where);
  }

  #leaf<K extends Kind>(kind: K, props: KindProps[K], where: string): void {
    this.#builder.leaf(kind, this.#builder.claimPosition(kind), props, where);
  }
}
