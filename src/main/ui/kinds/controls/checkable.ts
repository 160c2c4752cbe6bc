import type { CheckedProps } from '../../../../shared/ui/vocabulary.js';
import { styleSizing } from '../../layout/flex-style.js';
import { YogaAlign, type YogaNode } from '../../layout/yoga.js';
import type { Brush } from '../../paint/brush.js';
import { make, setAttribute, setBox } from '../../semantics/elements.js';
import type { Theme } from '../../theme.js';
import { createError, describeError, errorHeight, graced, paintError } from '../captions.js';
import type { ElementSet, HandledEvent, LayoutContext, NodeHandler, NodeLook } from '../kind.js';

type CheckableProps = CheckedProps & { readonly checked: boolean };
type Look = NodeLook & { readonly props: CheckableProps };

/** What a checkbox and a switch share: a mark with its label beside it, and a native checkbox over both. */
export function checkable(markWidth: (theme: Theme) => number) {
  const textX = (theme: Theme): number => markWidth(theme) + theme.space.s;
  return {
    layout(yoga: YogaNode, props: CheckableProps, { axis, stretched, theme }: LayoutContext): void {
      styleSizing(yoga, props, { axis, shrinks: true, minHeight: theme.control.height });
      yoga.setAlignSelf(stretched && !props.error ? YogaAlign.FlexStart : YogaAlign.Auto);
    },
    measure(props: CheckableProps, maxWidth: number, context: LayoutContext, isExact: boolean) {
      const { theme, text } = context;
      const label = textX(theme) + text.width(props.label, 'body');
      const error = props.error ? text.width(props.error, 'caption') : 0;
      const width = isExact ? maxWidth : Math.min(Math.ceil(Math.max(label, error)), maxWidth);
      return { width, height: theme.control.height + errorHeight(props, width, context) };
    },
    paintLabel(brush: Brush, look: Look): void {
      const { props, theme, width } = look;
      const { control, palette } = theme;
      const x = textX(theme);
      const label = brush.text.set(props.label, 'body', graced(Math.max(0, width - x)), false);
      brush.lines(x, (control.height - label.height) / 2, label, {
        face: 'body',
        colour: palette.tones.default,
        alpha: props.disabled ? theme.disabled : 1,
      });
      paintError(brush, look, control.height);
    },
    create(document: Document, role?: 'switch'): ElementSet {
      const main = make(document, 'div');
      const check = make(document, 'input', 'rk-press');
      check.type = 'checkbox';
      if (role) check.setAttribute('role', role);
      const error = createError(document);
      main.append(check, error);
      return { main, parts: { check, error } };
    },
    describe({ parts: { check, error } }: ElementSet, look: Look): void {
      if (!(check instanceof HTMLInputElement) || !error) return;
      const { props, theme, width } = look;
      const isChecked = shownChecked(look);
      setAttribute(check, 'aria-label', props.label);
      setAttribute(check, 'disabled', props.disabled ? '' : null);
      if (check.checked !== isChecked) check.checked = isChecked;
      setBox(check, 0, 0, width, theme.control.height);
      describeError(error, check, look, theme.control.height);
    },
    handlers: { change: onChange } satisfies Partial<Record<HandledEvent, NodeHandler>>,
  };
}

/** Checked as the user sees it: as they set it, until hot code has seen that. */
export function shownChecked({ props, state }: Look): boolean {
  return state.edited === null ? props.checked : state.edited === true;
}

const onChange: NodeHandler = (event, _part, { key }, { send, setEdited }) => {
  if (!(event.target instanceof HTMLInputElement)) return;
  setEdited(event.target.checked);
  send({ type: 'change', key, value: event.target.checked });
};
