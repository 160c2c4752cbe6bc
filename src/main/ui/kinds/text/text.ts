import type { TextProps } from '../../../../shared/ui/text/props.js';
import { styleSizing } from '../../layout/flex-style.js';
import { make, setAttribute, setText } from '../../semantics/elements.js';
import type { SetText, TextMeasurer } from '../../text/text-measurer.js';
import type { Colour, Face, Theme } from '../../theme.js';
import { paintFound } from '../collections/paint-found.js';
import { foundAround } from '../collections/row.js';
import type { KindDefinition } from '../kind.js';
import { alignmentOf, describeAlignment } from './alignment.js';
import { paintAligned } from './paint-aligned.js';

export const text: KindDefinition<'text'> = {
  layout(yoga, props, { axis }) {
    styleSizing(yoga, props, { axis, shrinks: true });
  },
  measure(props, maxWidth, context) {
    return context.text.set(props.text, faceOf(props), maxWidth, props.wrap !== false);
  },
  paint(brush, { props, width, theme, parent }) {
    const face = faceOf(props);
    const set = setIn(brush.text, props, width);
    const style = { face, colour: colourOf(props, theme) };
    const alignment = alignmentOf(props.text, props.align);
    const found = foundAround(parent);
    if (found && alignment.before === 0) {
      for (const [index, line] of set.lines.entries())
        paintFound(brush, found, line, face, 0, index * brush.text.lineHeight(face));
    }
    paintAligned(brush, 0, 0, width, set, alignment, style);
  },
  create(document) {
    return { main: make(document, 'div', 'rk-text'), parts: {} };
  },
  describe({ main }, { props, text: measurer, width }) {
    setText(main, props.text);
    setAttribute(main, 'role', props.level ? 'heading' : null);
    setAttribute(main, 'aria-level', props.level ? String(props.level) : null);
    const isCut = props.wrap === false && setIn(measurer, props, width).lines[0] !== oneLine(props.text);
    setAttribute(main, 'title', isCut ? props.text : null);
    const wrapping = props.wrap === false ? ` rk-one-line${isCut ? ' rk-cut' : ''}` : '';
    // What is cut has a tooltip, which only what the pointer reaches can show.
    const reached = props.selectable !== false ? ' rk-text' : isCut ? ' rk-solid' : '';
    const className = `rk${reached} rk-read rk-${faceOf(props)}${wrapping}`;
    describeAlignment(main, props.text, props.align, className);
  },
};

/** As its element is broken, which is exactly as wide. */
function setIn(measurer: TextMeasurer, props: Readonly<TextProps>, width: number): SetText {
  return measurer.set(props.text, faceOf(props), width, props.wrap !== false);
}

function oneLine(text: string): string {
  return text.replace(/\s*[\r\n]+\s*/g, ' ');
}

function colourOf({ role, tone }: Readonly<TextProps>, { palette }: Theme): Colour {
  if (tone !== undefined && tone !== 'default') return palette.tones[tone];
  if (role === 'heading' || role === 'title') return palette.heading;
  return role === 'code' ? palette.data : palette.tones.default;
}

function faceOf(props: Readonly<TextProps>): Face {
  return props.role ?? 'body';
}
