import { cssColour, type Theme } from '../theme.js';

/** CSS of the elements that the browser itself edits and slides: they must lie where the canvas draws them. */
export function controlsCss({ control, palette, radius, space }: Theme): string {
  const { accent, default: full } = palette.tones;
  const thumb = `appearance: none; width: ${control.check}px; height: ${control.height}px; border: 0; background: none;`;
  return `
    .rk-field { display: block; padding: 0 ${space.s}px; resize: none; user-select: text; cursor: text;
      caret-color: transparent; border-radius: ${radius.control}px; }
    .rk-field::placeholder { color: transparent; opacity: 1; }
    .rk-lines { padding: ${space.xs}px ${space.s}px; overflow: hidden; white-space: pre-wrap; overflow-wrap: anywhere;
      scrollbar-width: none; }
    .rk-editing { color: ${cssColour(full)}; caret-color: ${cssColour(accent)}; overflow: auto; }
    .rk-editing::placeholder { color: ${cssColour(palette.placeholder)}; }
    .rk-number { text-align: center; touch-action: pan-y; }
    .rk-number:not(.rk-editing) { cursor: ew-resize; }
    .rk-number:not(.rk-editing)::selection { color: transparent; background: none; }
    .rk-slide { pointer-events: auto; cursor: default; touch-action: pan-y; }
    .rk-slide:disabled { pointer-events: none; }
    .rk-tip .rk-slide:disabled { pointer-events: auto; }
    .rk-slide::-webkit-slider-thumb { ${thumb} }
    .rk-slide::-moz-range-thumb { ${thumb} }
  `;
}
