import type { Data } from '../data.js';
import type { ServiceCommand } from '../protocol.js';
import { checkBody, checkLabel, checkString } from './args.js';
import { checkOptions } from './check-options.js';
import { shownLabel } from './ids.js';
import type { KeySpace } from './key-space.js';
import type { Kind, KindProps, UiEvent } from './node.js';
import { isMadeOf, propsOf } from './props-of.js';
import { type Claim, TreeBuilder } from './tree-builder.js';
import type { Ui } from './ui.js';
import { UiEvents } from './ui-events.js';
import type { CollectionView, CollectionViews } from './views.js';

/** A call of an element that has a label: checked, and its key claimed. */
export interface Call {
  /** Goes before errors. */
  readonly where: string;
  readonly claim: Claim;
  /** The label without what follows `##`. */
  readonly shown: string;
}

/** A call of a service whose answer nobody waits for. */
export type UiCommand = Omit<ServiceCommand, 'id'>;

/** What the families of `Ui` methods build on: the frame's tree, events and views, and the steps that most share. */
export class FrameCore {
  readonly builder: TreeBuilder;
  readonly events: UiEvents;
  /** What elements ask of services themselves, beside what hot code asks. */
  readonly commands: UiCommand[] = [];
  readonly #views: CollectionViews;

  constructor(events: readonly UiEvent[], views: CollectionViews, keys: KeySpace) {
    this.builder = new TreeBuilder(keys.begin());
    this.events = new UiEvents(events);
    this.#views = views;
  }

  /** Says which call it is and where, for errors; throws when the frame is over. */
  enter(call: keyof Ui, label?: unknown): string {
    return this.builder.enter(call, label);
  }

  /** The path that an id has here. */
  path(id: string): string {
    return this.builder.path(id);
  }

  /** Which rows of a collection main wants; undefined until it has laid the collection out. */
  view(key: string): CollectionView | undefined {
    return Object.hasOwn(this.#views, key) ? this.#views[key] : undefined;
  }

  checkOptions(options: unknown, element: keyof Ui, where: string): void {
    checkOptions(options, element, where);
  }

  /** Begins an element with a label and options: `place` or `builder.container` ends it. */
  control(call: keyof Ui, label: string, options: object): Call {
    const where = this.enter(call, label);
    checkLabel(label, where);
    checkOptions(options, call, where);
    return { where, claim: this.builder.claim(label), shown: shownLabel(label) };
  }

  /** A leaf under a claimed key. */
  place<K extends Kind>(kind: K, claim: Claim, props: KindProps[K], where: string): void {
    this.builder.leaf(kind, claim, props, where);
  }

  /** A leaf without an id. */
  leaf<K extends Kind>(kind: K, props: KindProps[K], where: string): void {
    this.builder.leaf(kind, this.builder.claimPosition(kind), props, where);
  }

  /** A leaf without an id whose props are the options, and what the call adds to them. */
  plain<K extends Kind, Own extends Partial<KindProps[K]>>(
    call: keyof Ui,
    kind: K,
    options: Omit<KindProps[K], keyof Own>,
    own: Own,
    where: string,
  ): void {
    const claim = this.builder.claimPosition(kind);
    this.builder.leaf(kind, claim, this.#props(call, kind, claim, options, own, where), where);
  }

  /** The value of a control now: the user's, if it was changed in this frame. What does not fit is passed over. */
  changed<T extends Data>(
    { key }: Claim,
    value: T,
    fits: (value: unknown) => value is T,
    { disabled }: { readonly disabled?: boolean },
  ): T {
    if (disabled) return value;
    const change = this.events.take(key, 'change');
    return change && fits(change.value) ? change.value : value;
  }

  /** An element with a label that has others in it; answers its key. */
  container<K extends Kind & keyof Ui>(
    kind: K,
    label: string,
    options: object,
    body: () => void,
    props: (shown: string) => KindProps[K],
  ): string {
    const { where, claim, shown } = this.control(kind, label, options);
    checkBody(body, where);
    this.builder.container(kind, claim, props(shown), body, where);
    return claim.key;
  }

  /** An element whose id is not shown and that has others in it; answers its key. The options are its props. */
  item<K extends Kind & keyof Ui>(kind: K, id: string, options: KindProps[K], body: () => void): string {
    const where = this.enter(kind, id);
    checkString(id, where, 'the id');
    const claim = this.builder.claim(id);
    const props = this.#props(kind, kind, claim, options, {}, where);
    checkBody(body, where);
    this.builder.container(kind, claim, props, body, where);
    return claim.key;
  }

  /** An element without an id that has others in it, and whose ids go on from those outside. */
  arranging<K extends Kind & keyof Ui>(kind: K, options: KindProps[K], body: () => void): void {
    const where = this.enter(kind);
    const claim = this.builder.claimPosition(kind);
    const props = this.#props(kind, kind, claim, options, {}, where);
    checkBody(body, where);
    this.builder.container(kind, claim, props, body, where);
  }

  scope(id: string, body: () => void): void {
    const where = this.enter('scope', id);
    checkString(id, where, 'the id');
    checkBody(body, where);
    this.builder.scope(id, body, where);
  }

  /**
   * Options and what a call adds to them, as props. What the call gave at this place in the frame before is given again
   * if it is the same: it has been checked, and nearly all of a frame is the same.
   */
  #props<K extends Kind, Own extends Partial<KindProps[K]>>(
    call: keyof Ui,
    kind: K,
    claim: Claim,
    options: Omit<KindProps[K], keyof Own>,
    own: Own,
    where: string,
  ): KindProps[K] {
    const { node } = claim;
    if (node?.kind === kind && claim.call === call && isMadeOf(node.props, options, own))
      return node.props as KindProps[K];
    checkOptions(options, call, where);
    claim.call = call;
    // All that the kind has: what is no option is the call's own.
    return propsOf<object, object>(options, own) as KindProps[K];
  }
}
