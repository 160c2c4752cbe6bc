import type { Rect } from '../layout/place.js';
import type { Brush } from '../paint/brush.js';
import { make, setAttribute, setBox, setText, uniqueId } from '../semantics/elements.js';
import type { SetText, TextMeasurer } from '../text/text-measurer.js';
import type { Theme } from '../theme.js';
import type { NodeLook } from './kind.js';

/** What has its label above it, and below it a line that says what is wrong. */
interface Captioned {
  readonly label: string;
  readonly labelHidden?: boolean;
  readonly error?: string | undefined;
  readonly disabled?: boolean;
}

type Metrics = Readonly<{ theme: Theme; text: TextMeasurer }>;

/** Half a px of grace: layout hands back the width that was measured, less what rounding took. */
export function graced(width: number): number {
  return Math.ceil(width + 0.5);
}

/** Height of the captions, each with its distance to the control, CSS px. The error wraps. */
export function roomAround(
  props: Captioned,
  width: number,
  { theme, text }: Metrics,
): { above: number; below: number } {
  const gap = theme.space.xs;
  const above = props.labelHidden ? 0 : theme.faces.caption.lineHeight + gap;
  return { above, below: errorHeight(props, width, { theme, text }) };
}

export function errorHeight(
  { error }: { readonly error?: string | undefined },
  width: number,
  { theme, text }: Metrics,
): number {
  if (!error) return 0;
  return text.set(error, 'caption', graced(width - iconRoom(theme)), true).height + theme.space.xs;
}

/** What an error's text leaves to its icon: where colours are the system's own, it alone tells it from other texts. */
export function iconRoom({ faces, space }: Theme): number {
  return faces.caption.size + space.xs;
}

/** The width that a control of width `own` and its captions ask for. @param isExact It gets `maxWidth` anyway. */
export function captionedWidth(
  props: Captioned,
  own: number,
  maxWidth: number,
  { text, theme }: Metrics,
  isExact: boolean,
): number {
  if (isExact) return maxWidth;
  const label = props.labelHidden ? 0 : text.width(props.label, 'caption');
  const error = props.error ? iconRoom(theme) + text.width(props.error, 'caption') : 0;
  return Math.min(Math.ceil(Math.max(own * theme.scale, label, error)), maxWidth);
}

/** The control's own box, between the captions: it takes the height that is there. */
export function boxBetween(look: NodeLook & { readonly props: Captioned }): Rect {
  const { above, below } = roomAround(look.props, look.width, look);
  return { x: 0, y: above, width: look.width, height: Math.max(0, look.height - above - below) };
}

/** @param room Of the label, when something else is on its line. */
export function paintCaptions(
  brush: Brush,
  look: NodeLook & { readonly props: Captioned },
  box: Rect,
  room = look.width,
): void {
  const { props, theme } = look;
  const { tones } = theme.palette;
  if (!props.labelHidden) {
    const label = brush.text.set(props.label, 'caption', graced(room), false);
    const alpha = props.disabled ? theme.disabled : 1;
    brush.lines(0, 0, label, { face: 'caption', colour: tones.secondary, alpha });
  }
  paintError(brush, look, box.y + box.height);
}

/** Thickness of an edge, CSS px. Where the colour of what is wrong is any other's, its edge is thicker. */
export function edgeWidth(brush: Brush, { error }: { readonly error?: string | undefined }): number {
  const { flat, ring } = brush.theme;
  return flat && error ? ring.width : brush.hairline;
}

/** @param bottom Of what the error is about, CSS px. */
export function paintError(
  brush: Brush,
  { props, theme, width }: NodeLook & { readonly props: Captioned },
  bottom: number,
): void {
  if (!props.error) return;
  const error = brush.text.set(props.error, 'caption', graced(width - iconRoom(theme)), true);
  paintErrorText(brush, theme, bottom + theme.space.xs, error);
}

/** @param y Of the text that says what is wrong, CSS px. */
export function paintErrorText(brush: Brush, theme: Theme, y: number, error: SetText): void {
  const { size, lineHeight } = theme.faces.caption;
  const colour = theme.palette.tones.danger;
  brush.icon(0, y + (lineHeight - size) / 2, size, 'alert', colour);
  brush.lines(iconRoom(theme), y, error, { face: 'caption', colour });
}

/**
 * Elements of the captions. The label's takes clicks for the control, whose name it has by attribute: it is no text of
 * its own to be read.
 */
export function createCaptions(control: HTMLElement): { label: HTMLElement; error: HTMLElement } {
  const { ownerDocument: document } = control;
  control.id = uniqueId('control');
  const label = make(document, 'label', 'rk-press');
  label.htmlFor = control.id;
  label.setAttribute('aria-hidden', 'true');
  return { label, error: createError(document) };
}

export function createError(document: Document): HTMLElement {
  const error = make(document, 'div', 'rk-caption');
  error.id = uniqueId('error');
  return error;
}

export function describeCaptions(
  parts: Readonly<Record<string, HTMLElement>>,
  control: HTMLElement,
  look: NodeLook & { readonly props: Captioned },
  box: Rect,
): void {
  const { label, error } = parts;
  const { above } = roomAround(look.props, look.width, look);
  if (label) setBox(label, 0, 0, look.width, above);
  if (error) describeError(error, control, look, box.y + box.height);
}

/** @param bottom Of what the error is about, CSS px. */
export function describeError(
  error: HTMLElement,
  control: HTMLElement,
  look: NodeLook & { readonly props: Captioned },
  bottom: number,
): void {
  const y = bottom + look.theme.space.xs;
  const message = look.props.error ?? '';
  setText(error, message);
  const room = iconRoom(look.theme);
  setBox(error, room, y, look.width - room, Math.max(0, look.height - y));
  setAttribute(control, 'aria-invalid', message ? 'true' : null);
  setAttribute(control, 'aria-describedby', message ? error.id : null);
}
