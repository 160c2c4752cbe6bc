import type { CanvasPointer, Modifiers } from '../../../../../shared/ui/graphics/props.js';
import type { NodeActions, NodeLook } from '../../kind.js';

type Look = NodeLook<'canvas'>;

const PHASES = {
  pointerdown: 'down',
  pointermove: 'move',
  pointerup: 'up',
  pointercancel: 'cancel',
  pointerout: 'leave',
} as const;

export function sendPointer(event: Event, look: Look, act: NodeActions): void {
  if (!(event instanceof PointerEvent) || !look.props.pointer || look.props.disabled) return;
  const phase = PHASES[event.type as keyof typeof PHASES];
  const { target, pointerId } = event;
  // While a button is down it stays ours wherever it goes: it has not left.
  if (phase === 'leave' && event.buttons !== 0) return;
  if (phase === 'down' && target instanceof Element) target.setPointerCapture(pointerId);
  const scale = scaleOf(look);
  const events = phase === 'move' ? event.getCoalescedEvents() : [];
  const samples = events.length > 0 ? events : [event];
  const pointer: CanvasPointer = {
    phase,
    x: event.offsetX / scale,
    y: event.offsetY / scale,
    // Client places: what is coalesced has no offset of its own in every browser.
    trail: samples.flatMap(({ clientX, clientY, pressure }) => [
      (event.offsetX + clientX - event.clientX) / scale,
      (event.offsetY + clientY - event.clientY) / scale,
      pressure,
    ]),
    button: event.button,
    buttons: event.buttons,
    pointerId,
    pointerType: event.pointerType === 'pen' || event.pointerType === 'touch' ? event.pointerType : 'mouse',
    pressure: event.pressure,
    ...modifiersOf(event),
  };
  act.send({ type: 'pointer', key: look.key, pointer });
}

export function sendWheel(event: Event, look: Look, act: NodeActions): void {
  if (!(event instanceof WheelEvent) || !look.props.wheel || look.props.disabled) return;
  const scale = scaleOf(look);
  const line = event.deltaMode === WheelEvent.DOM_DELTA_LINE ? look.theme.faces.body.lineHeight : 1;
  const wheel = {
    x: event.offsetX / scale,
    y: event.offsetY / scale,
    dx: event.deltaX * line,
    dy: event.deltaY * line,
    ...modifiersOf(event),
  };
  act.send({ type: 'wheel', key: look.key, wheel });
}

export function sendKey(event: Event, look: Look, act: NodeActions): void {
  if (!(event instanceof KeyboardEvent) || !look.props.keys?.includes(event.key) || look.props.disabled)
    return;
  event.preventDefault();
  const phase = event.type === 'keyup' ? 'up' : 'down';
  const stroke = { phase, key: event.key, repeat: event.repeat, ...modifiersOf(event) } as const;
  act.send({ type: 'stroke', key: look.key, stroke });
}

/** CSS px for each of the surface's own. */
export function scaleOf({ props, width }: Look): number {
  return props.width > 0 && width > 0 ? width / props.width : 1;
}

function modifiersOf(event: MouseEvent | KeyboardEvent): Modifiers {
  return { shift: event.shiftKey, ctrl: event.ctrlKey, alt: event.altKey, meta: event.metaKey };
}
