import type { HandledEvent, NodeActions, NodeHandler, NodeLook } from '../kind.js';
import { figures, fitNumber, readNumber } from './numbers.js';

/** Way of the pointer from one step to the next, CSS px; with Shift ten times as far. */
const PX_PER_STEP = 4;
const FINER = 10;
const STEPS_PER_PAGE = 10;

type Look = NodeLook<'dragNumber'>;

/** Dragged, stepped by keys, or typed: then the element is edited natively until Enter, Escape or the focus ends it. */
export const dragNumberHandlers: Partial<Record<HandledEvent, NodeHandler<'dragNumber'>>> = {
  pointerdown(event, part, look, act) {
    if (part !== 'number' || !(event instanceof PointerEvent)) return;
    if (!look.state.editing && !look.props.disabled) drag(event, look, act);
  },
  // The number is chosen as a whole, so that typing takes its place; the browser would put a caret into it.
  mousedown(event, _part, look) {
    if (look.state.editing || !(event.target instanceof HTMLInputElement)) return;
    event.preventDefault();
    event.target.focus();
    event.target.select();
  },
  dblclick(event, _part, look, act) {
    if (!look.state.editing) begin(event.target, act);
  },
  focusin(event) {
    if (event.target instanceof HTMLInputElement) event.target.select();
  },
  input(event, _part, _look, act) {
    if (!(event.target instanceof HTMLInputElement)) return;
    act.edit(true);
    act.setEdited(event.target.value);
  },
  keydown(event, _part, look, act) {
    if (!(event instanceof KeyboardEvent) || !(event.target instanceof HTMLInputElement)) return;
    if (event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
    const answered = look.state.editing
      ? editKey(event.key, event.target, look, act)
      : stepKey(event.key, event.target, look, act);
    if (answered) event.preventDefault();
  },
  focusout(event, _part, look, act) {
    if (!(event.target instanceof HTMLInputElement)) return;
    const written = readNumber(event.target.value, look.props);
    if (written !== null) set(written, look, act);
    else act.setEdited(null);
  },
};

function drag(event: PointerEvent, look: Look, act: NodeActions): void {
  const { step = 1, min, max } = look.props;
  let way = 0;
  let exact = numberOf(look);
  let last = exact;
  act.drag(
    event,
    () => {},
    (dx, _dy, move) => {
      exact += ((dx - way) / PX_PER_STEP) * (move.shiftKey ? step / FINER : step);
      exact = Math.min(Math.max(exact, min ?? exact), max ?? exact);
      way = dx;
      const value = fitNumber(exact, look.props);
      if (value === last) return;
      last = value;
      act.setEdited(value);
      act.send({ type: 'change', key: look.key, value });
    },
  );
}

/** Keys while the number is written. */
function editKey(key: string, input: HTMLInputElement, look: Look, act: NodeActions): boolean {
  const written = readNumber(input.value, look.props);
  const { step = 1 } = look.props;
  switch (key) {
    case 'Enter':
      // What is no number stays, with what is wrong said below it.
      if (written !== null) end(written, look, act);
      return true;
    case 'Escape':
      act.setEdited(null);
      act.edit(false);
      input.value = figures(look.props.value, look.props);
      input.select();
      return true;
    case 'ArrowUp':
      if (written !== null) end(written + step, look, act);
      return true;
    case 'ArrowDown':
      if (written !== null) end(written - step, look, act);
      return true;
    default:
      return false;
  }
}

/** Keys while the number is chosen as a whole. */
function stepKey(key: string, input: HTMLInputElement, look: Look, act: NodeActions): boolean {
  const { step = 1, min, max } = look.props;
  const value = numberOf(look);
  const targets: Record<string, number | undefined> = {
    ArrowUp: value + step,
    ArrowRight: value + step,
    ArrowDown: value - step,
    ArrowLeft: value - step,
    PageUp: value + STEPS_PER_PAGE * step,
    PageDown: value - STEPS_PER_PAGE * step,
    Home: min,
    End: max,
  };
  if (key === 'Enter') begin(input, act);
  else if (!Object.hasOwn(targets, key)) return false;
  else if (targets[key] !== undefined) set(targets[key], look, act);
  return true;
}

function begin(target: EventTarget | null, act: NodeActions): void {
  if (!(target instanceof HTMLInputElement)) return;
  act.edit(true);
  target.select();
}

function end(value: number, look: Look, act: NodeActions): void {
  act.edit(false);
  set(value, look, act);
}

function set(wanted: number, look: Look, act: NodeActions): void {
  const value = fitNumber(wanted, look.props);
  // What was written may hide a value that hot code has heard of and not answered yet: so that is always told.
  if (value === numberOf(look) && typeof look.state.edited !== 'string') return;
  act.setEdited(value);
  act.send({ type: 'change', key: look.key, value });
}

function numberOf({ props, state }: Look): number {
  return typeof state.edited === 'number' ? state.edited : props.value;
}
