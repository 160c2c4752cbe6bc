import type { ServiceCommand, ServiceReply } from '../../shared/protocol.js';
import type { UiEvent, UiNode } from '../../shared/ui/node.js';
import type { Gesture } from '../input/gestures.js';
import type { StepName } from './step.js';
import { PAUSE_MS, Typing } from './typing.js';

/** What made hot code change the state. */
export interface StepCause {
  readonly events: readonly UiEvent[];
  readonly replies: readonly ServiceReply[];
  /** As hot code named it (`app.step`). */
  readonly named: string | null;
  /** ms since 1970. */
  readonly time: number;
}

export interface StepNamesHost {
  /** The node that an event happened to, as it was then. */
  node(key: string): UiNode | undefined;
  gesture(): Gesture;
}

/** The key of the field that a step was typed into; null: it is another kind of step. */
export function typedInto({ group }: StepName): string | null {
  return /(?:^| )edit (.+) \d+$/.exec(group ?? '')?.[1] ?? null;
}

/** Calls changes of the state as a person would, and says which of them are one (letters of a word, moves of a drag). */
export class StepNames {
  readonly #host: StepNamesHost;
  readonly #typing = new Typing();
  /** Ids of timers that run: when their time has come, nobody has done anything. */
  readonly #timers = new Set<string>();
  #run = { source: '', time: 0, number: 0 };

  constructor(host: StepNamesHost) {
    this.#host = host;
  }

  /** Hot code asks a service for something: what it changes when the answer is there depends on what that is. */
  asked({ id, service }: ServiceCommand): void {
    if (service === 'timer') this.#timers.add(id);
  }

  name({ events, replies, named, time }: StepCause): StepName {
    const name = this.#unnamed(events, replies, time);
    if (named === null) return name;
    return { kind: 'edit', label: named, group: name.group && `${named} ${name.group}` };
  }

  #unnamed(events: readonly UiEvent[], replies: readonly ServiceReply[], time: number): StepName {
    const answers = replies.filter(({ id }) => !this.#timers.has(id));
    for (const { id, done } of replies) if (done) this.#timers.delete(id);
    const event = events.at(-1);
    if (event) return { kind: 'edit', label: this.#label(event), group: this.#group(events, event, time) };
    if (answers.length === 0) return { kind: 'auto', label: 'By itself', group: 'auto' };
    const ids = [...new Set(answers.map(({ id }) => id))].join(' ');
    return { kind: 'edit', label: 'Answer', group: `replies ${ids}` };
  }

  #group(events: readonly UiEvent[], event: UiEvent, time: number): string | null {
    if (events.some(({ type, key }) => type !== event.type || key !== event.key)) return null;
    const source = `${event.type} ${event.key}`;
    switch (event.type) {
      case 'edit':
        return `${source} ${this.#typing.piece(event.key, this.#text(event.key), event.value, time)}`;
      case 'change':
        return typeof event.value === 'number' ? this.#continued(source, time) : null;
      case 'pointer': {
        const { phase } = event.pointer;
        // Lifting the pen ends what its going down began, however long it has rested.
        return this.#continued(source, time, phase === 'up' || phase === 'cancel');
      }
      case 'wheel':
        return this.#continued(source, time);
      default:
        return null;
    }
  }

  /** The same as before as long as the pointer is down, or nobody pauses. */
  #continued(source: string, time: number, isEnd = false): string {
    const { id, isDown } = this.#host.gesture();
    const full = `${source} ${id}`;
    const goes = this.#run.source === full && (isDown || isEnd || time - this.#run.time <= PAUSE_MS);
    this.#run = { source: full, time, number: goes ? this.#run.number : this.#run.number + 1 };
    return `${full} ${this.#run.number}`;
  }

  #text(key: string): string {
    const node = this.#host.node(key);
    return node && 'value' in node.props && typeof node.props.value === 'string' ? node.props.value : '';
  }

  #label(event: UiEvent): string {
    const name = this.#nameOf(event.key);
    switch (event.type) {
      case 'press':
        return name;
      case 'edit':
        return `Type in ${name}`;
      case 'change':
        return `Change ${name}`;
      case 'submit':
        return `Submit ${name}`;
      case 'sort':
        return `Sort ${name}`;
      case 'moveRows':
        return `Move rows of ${name}`;
      case 'openRow':
        return `${event.open ? 'Open' : 'Close'} a row of ${name}`;
      case 'drop':
        return `Drop on ${name}`;
      case 'pointer':
      case 'wheel':
      case 'stroke':
        return `Edit ${name}`;
      case 'close':
      case 'closeTab':
        return `Close ${event.type === 'closeTab' ? event.tab : name}`;
      default:
        return name;
    }
  }

  /** The label that the user sees, or else the last part of the key. */
  #nameOf(key: string): string {
    const props = this.#host.node(key)?.props;
    if (props && 'label' in props && typeof props.label === 'string' && props.label !== '')
      return props.label;
    return key.split('/').at(-1) ?? key;
  }
}
