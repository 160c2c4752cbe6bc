import { styleSizing } from '../../layout/flex-style.js';
import { YogaAlign } from '../../layout/yoga.js';
import { make, setAttribute } from '../../semantics/elements.js';
import { graced } from '../captions.js';
import type { KindDefinition } from '../kind.js';

const DOTS = 6;
/** Once around, ms. */
const TURN_MS = 1000;
/** Opacity of the dot that is farthest behind the first one, and of all when nothing may move. */
const FAINTEST = 0.12;
const STILL = 0.6;

export const spinner: KindDefinition<'spinner'> = {
  animated: () => true,
  layout(yoga, props, { axis, stretched, theme }) {
    styleSizing(yoga, props, { axis, shrinks: true, minHeight: theme.control.icon });
    yoga.setAlignSelf(stretched ? YogaAlign.FlexStart : YogaAlign.Auto);
  },
  measure(props, maxWidth, { theme, text }) {
    const { icon } = theme.control;
    if (props.labelHidden) return { width: icon, height: icon };
    const label = text.set(props.label, 'body', maxWidth, false);
    return {
      width: Math.min(Math.ceil(icon + theme.space.s + label.width), maxWidth),
      height: Math.max(icon, label.height),
    };
  },
  paint(brush, { props, now, theme, width, height }) {
    const size = theme.control.icon;
    const top = (height - size) / 2;
    const dot = size / 4;
    const orbit = (size - dot) / 2;
    const fill = theme.palette.tones[props.tone ?? 'accent'];
    const turned = now === null ? 0 : (now % TURN_MS) / TURN_MS;
    for (let index = 0; index < DOTS; index++) {
      const angle = (2 * Math.PI * index) / DOTS;
      // How far the first dot is ahead of this one, as a share of the circle.
      const behind = (1 + turned - index / DOTS) % 1;
      brush.box(orbit + orbit * Math.sin(angle), top + orbit - orbit * Math.cos(angle), dot, dot, {
        fill,
        radius: dot / 2,
        fillAlpha: now === null ? STILL : FAINTEST + (1 - FAINTEST) * (1 - behind) ** 2,
      });
    }
    if (props.labelHidden) return;
    const x = size + theme.space.s;
    const label = brush.text.set(props.label, 'body', graced(Math.max(0, width - x)), false);
    const colour = theme.palette.tones.secondary;
    brush.lines(x, (height - label.height) / 2, label, { face: 'body', colour });
  },
  create(document) {
    const main = make(document, 'div', 'rk-solid');
    main.setAttribute('role', 'progressbar');
    return { main, parts: {} };
  },
  describe({ main }, { props }) {
    setAttribute(main, 'aria-label', props.label);
  },
};
