import { effectsCss } from '../paint/screen-effects.js';
import { cssColour, cssFont, type Face, type Theme } from '../theme.js';
import { controlsCss } from './control-rules.js';
import { TEXT_RULES } from './text-rules.js';

/**
 * CSS that makes the semantics DOM invisible, and the focused field's element look like the drawn one.
 *
 * The browser works on what nobody sees, too, in each frame that changes something: more than all scripts, if each
 * element is a clip, and if thousands of them are one stacking context. So what fits is not clipped, each element
 * stacks its own, and what floats is moved by a transform.
 */
export function semanticsCss(theme: Theme): string {
  const { palette, ring } = theme;
  const faces = (Object.keys(theme.faces) as Face[]).map((face) => {
    const { lineHeight, capitals } = theme.faces[face];
    const casing = capitals ? ' text-transform: uppercase;' : '';
    return `.rk-${face} { font: ${cssFont(theme.faces[face])}; line-height: ${lineHeight}px;${casing} }`;
  });
  return `
    .rk { position: absolute; z-index: 0; margin: 0; padding: 0; border: 0; box-sizing: border-box; list-style: none;
      background: none; color: transparent; outline: none; appearance: none; overflow: visible;
      font: ${cssFont(theme.faces.body)}; -webkit-tap-highlight-color: transparent; touch-action: manipulation;
      forced-color-adjust: none; text-spacing-trim: space-all; text-autospace: no-autospace; }
    .rk-overlay { color-scheme: ${theme.scheme}; inset: 0; overflow: clip; user-select: none; pointer-events: none; outline: none; }
    .rk-overlay > div { display: contents; }
    .rk-overlay > div > * { will-change: transform; }
    .rk-solid, .rk-press, .rk-scroll, .rk-text, .rk-bar, .rk-field, [class*="rk-edge-"], .rk-backdrop { pointer-events: auto; }
    .rk-frame { pointer-events: none; }
    .rk-through, .rk-through * { pointer-events: none !important; }
    .rk-canvas { pointer-events: auto; }
    .rk-touched { touch-action: none; cursor: crosshair; }
    .rk-drag, .rk-drag .rk-text { user-select: none; }
    .rk-drag { pointer-events: auto; cursor: grab; -webkit-touch-callout: none; }
    .rk-drag .rk-text { cursor: grab; }
    .rk-zone { pointer-events: auto; }
    .rk-said { width: 1px; height: 1px; overflow: hidden; }
    .rk-clip { overflow: clip; }
    .rk-splitter { pointer-events: auto; cursor: ns-resize; touch-action: none; }
    .rk-side { cursor: ew-resize; }
    .rk-hidden, .rk-hidden * { visibility: hidden !important; }
    .rk-scroll { overflow: auto; scrollbar-width: none; overflow-anchor: none;
      touch-action: pan-x pan-y; scroll-padding: ${ring.width + ring.offset}px; }
    .rk-rows { touch-action: pan-x pan-y; scrollbar-width: none; cursor: default; }
    .rk-row { pointer-events: auto; contain: layout style; }
    .rk-cells { display: grid; grid-template-columns: var(--rk-columns); align-items: center; }
    .rk-cell { white-space: nowrap; }
    .rk-head { position: sticky; top: 0; z-index: 1; }
    .rk-note, .rk-note > .rk-scroll { pointer-events: none; }
    .rk-press { cursor: default; overflow: hidden; white-space: nowrap; }
    .rk-press:disabled { pointer-events: none; }
    .rk-tip.rk-press:disabled, .rk-tip .rk-press:disabled { pointer-events: auto; cursor: default; }
    .rk-bar { cursor: default; touch-action: none; }
    [class*="rk-edge-"] { touch-action: none; }
    .rk-edge-n, .rk-edge-s { cursor: ns-resize; }
    .rk-edge-e, .rk-edge-w { cursor: ew-resize; }
    .rk-edge-ne, .rk-edge-sw { cursor: nesw-resize; }
    .rk-edge-nw, .rk-edge-se { cursor: nwse-resize; }
    ${faces.join('\n')}
    .rk-read { white-space: pre-wrap; overflow-wrap: anywhere; }
    .rk-text { user-select: text; cursor: text; }
    .rk-code { tab-size: 4; }
    .rk-unwrapped { white-space: pre; }
    .rk-one-line { white-space: nowrap; }
    .rk-cut { overflow: hidden; }
    ${TEXT_RULES}
    .rk-text::selection, .rk-text *::selection, .rk-field::selection { color: ${cssColour(palette.onSelection)};
      background: ${cssColour(palette.selection)}; }
    ${controlsCss(theme)}
    ${effectsCss(theme)}
  `;
}
