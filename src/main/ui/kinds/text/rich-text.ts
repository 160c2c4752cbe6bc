import type { RichTextProps } from '../../../../shared/ui/text/props.js';
import { styleSizing } from '../../layout/flex-style.js';
import { make, setAttribute } from '../../semantics/elements.js';
import type { SetSpans } from '../../text/span-breaker.js';
import type { TextMeasurer } from '../../text/text-measurer.js';
import type { Face } from '../../theme.js';
import type { KindDefinition } from '../kind.js';
import { alignmentOf, describeAlignment } from './alignment.js';
import { fillWithLinks, followLink, linkParts } from './links.js';
import { paintSpans } from './paint-spans.js';
import { facedSpans } from './span-faces.js';

export const richText: KindDefinition<'richText'> = {
  layout(yoga, props, { axis }) {
    styleSizing(yoga, props, { axis, shrinks: true });
  },
  measure(props, maxWidth, { text }) {
    const base = baseOf(props);
    const { lines, width } = text.setSpans(facedSpans(props.spans, base), maxWidth);
    return { width, height: lines.length * text.lineHeight(base) };
  },
  paint(brush, { props, width, state }) {
    const base = baseOf(props);
    const faced = facedSpans(props.spans, base);
    paintSpans(brush, 0, 0, setIn(brush.text, props, width), {
      spans: props.spans,
      faced,
      base,
      tone: props.tone ?? 'default',
      alignment: alignmentOf(plain(props), props.align),
      width,
      name: '',
      hover: state.hover,
      ring: state.ring,
    });
  },
  create(document) {
    const main = make(document, 'div');
    return { main, parts: linkParts(main) };
  },
  describe({ main }, { props, text, width }) {
    const base = baseOf(props);
    const faced = facedSpans(props.spans, base);
    setAttribute(main, 'role', props.level ? 'heading' : 'paragraph');
    setAttribute(main, 'aria-level', props.level ? String(props.level) : null);
    describeAlignment(main, plain(props), props.align, `rk rk-text rk-read rk-rich rk-${base}`);
    fillWithLinks(main, main, '', setIn(text, props, width).flow, props.spans, faced);
  },
  handlers: {
    click: followLink,
    keydown: followLink,
  },
};

function setIn(measurer: TextMeasurer, props: Readonly<RichTextProps>, width: number): SetSpans {
  return measurer.setSpans(facedSpans(props.spans, baseOf(props)), Math.ceil(width + 0.5));
}

function plain({ spans }: Readonly<RichTextProps>): string {
  return spans.map(({ text }) => text).join('');
}

function baseOf({ role }: Readonly<RichTextProps>): Face {
  return role ?? 'body';
}
