import type { UiEvent } from '../../../shared/ui/node.js';
import type { Item } from '../scene/item.js';

export interface CarryingHost {
  items(): Iterable<Item>;
  send(item: Item, event: UiEvent): void;
  invalidate(item: Item): void;
}

/** One thing on its way: which zones would take it, and which one it is over. */
export class Carrying {
  readonly label: string;
  readonly source: Item;
  /** The zones that accept it, in reading order. */
  zones: readonly Item[];
  #isAlive = true;
  readonly #host: CarryingHost;
  #over: Item | null = null;

  private constructor(source: Item, label: string, zones: readonly Item[], host: CarryingHost) {
    this.source = source;
    this.label = label;
    this.zones = zones;
    this.#host = host;
    this.#mark(source, 'lifted');
    for (const zone of zones) this.#mark(zone, 'open');
  }

  /** Takes the thing up; null for what cannot be dragged. */
  static start(source: Item, host: CarryingHost): Carrying | null {
    if (!source.is('draggable') || source.props.disabled) return null;
    const { kind, label } = source.props;
    const zones = [...host.items()].filter(
      (item) => item.is('dropZone') && !item.props.disabled && item.props.accepts.includes(kind),
    );
    zones.sort((one, other) =>
      one.elements.main.compareDocumentPosition(other.elements.main) & Node.DOCUMENT_POSITION_FOLLOWING
        ? -1
        : 1,
    );
    return new Carrying(source, label, zones, host);
  }

  get over(): Item | null {
    return this.#over;
  }

  /** It is over that node now, or over something inside it. */
  moveOver(item: Item | null): void {
    let zone = item;
    while (zone && !this.zones.includes(zone)) zone = zone.parent;
    if (zone === this.#over) return;
    if (this.#over) this.#mark(this.#over, 'open');
    this.#over = zone;
    if (zone) this.#mark(zone, 'over');
  }

  /** Lets it go where it is; false where nothing takes it. */
  drop(): boolean {
    const { source } = this;
    const zone = this.#over;
    this.end();
    if (!zone || !source.is('draggable')) return false;
    const { kind, label, data } = source.props;
    this.#host.send(zone, { type: 'drop', key: zone.key, drop: { kind, label, data } });
    return true;
  }

  /** A node is gone: it is not to be painted again. false when that is what was carried. */
  removed(item: Item): boolean {
    if (item === this.source) this.#isAlive = false;
    this.zones = this.zones.filter((zone) => zone !== item);
    if (this.#over === item) this.#over = null;
    return this.#isAlive;
  }

  end(): void {
    this.#over = null;
    if (this.#isAlive) this.#mark(this.source, null);
    for (const zone of this.zones) this.#mark(zone, null);
  }

  #mark(item: Item, mark: 'lifted' | 'open' | 'over' | null): void {
    if (item.state.own === mark) return;
    item.state.own = mark;
    this.#host.invalidate(item);
  }
}
