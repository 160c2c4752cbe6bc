import { YogaAlign } from '../../../layout/yoga.js';
import { make, setAttribute } from '../../../semantics/elements.js';
import type { KindDefinition } from '../../kind.js';
import { scaleOf, sendKey, sendPointer, sendWheel } from './canvas-input.js';
import { countLoaded, loadImages } from './images.js';
import { replay } from './replay.js';

/** A surface that hot code draws on. Drawn by a 2D canvas (see Raster), so that everything the web can draw is there. */
export const canvas: KindDefinition<'canvas'> = {
  layout(yoga) {
    yoga.setFlexShrink(1);
    yoga.setMaxWidth('100%');
    yoga.setAlignSelf(YogaAlign.FlexStart);
  },
  measure({ width, height }, maxWidth) {
    // As a whole: its proportions are the drawing's.
    const shown = Math.min(width, maxWidth);
    return { width: shown, height: width > 0 ? (height * shown) / width : height };
  },
  paint(brush, look) {
    const { props, width, height, theme } = look;
    const { ops, styles, strings, images } = props;
    const version = [ops, styles, strings, images, countLoaded(images), theme];
    const scale = scaleOf(look);
    brush.raster(
      0,
      0,
      width,
      height,
      version,
      (context) => {
        context.scale(scale, scale);
        replay(context, props, theme);
      },
      props.disabled ? theme.disabled : 1,
    );
    if (look.state.ring) brush.ring(0, 0, width, height, theme.radius.control);
  },
  create(document) {
    const main = make(document, 'div', 'rk-canvas');
    // Here and not passed on: only what wants the wheel for itself may hold scrolling up.
    main.addEventListener(
      'wheel',
      (event) => {
        if (main.dataset.wheel !== undefined) event.preventDefault();
      },
      { passive: false },
    );
    return { main, parts: {} };
  },
  describe({ main }, { props }) {
    const takesKeys = (props.keys?.length ?? 0) > 0 && !props.disabled;
    // What takes keys is worked with; what does not is looked at.
    setAttribute(main, 'role', takesKeys ? 'application' : 'img');
    setAttribute(main, 'tabindex', takesKeys ? '0' : null);
    setAttribute(main, 'aria-label', props.label);
    setAttribute(main, 'aria-description', props.description);
    setAttribute(main, 'aria-disabled', props.disabled ? 'true' : null);
    setAttribute(main, 'data-wheel', props.wheel && !props.disabled ? '' : null);
    main.classList.toggle('rk-touched', props.pointer === true && !props.disabled);
    loadImages(props.images, () => main.dispatchEvent(new Event('load', { bubbles: true })));
  },
  handlers: {
    // An image that was waited for is there.
    load: (_event, _part, { props }, act) => act.setOwn(countLoaded(props.images)),
    pointerdown: (event, _part, look, act) => sendPointer(event, look, act),
    pointermove: (event, _part, look, act) => sendPointer(event, look, act),
    pointerup: (event, _part, look, act) => sendPointer(event, look, act),
    pointercancel: (event, _part, look, act) => sendPointer(event, look, act),
    pointerout: (event, _part, look, act) => sendPointer(event, look, act),
    wheel: (event, _part, look, act) => sendWheel(event, look, act),
    keydown: (event, _part, look, act) => sendKey(event, look, act),
    keyup: (event, _part, look, act) => sendKey(event, look, act),
  },
};
