import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Theme } from '../../../main/ui/theme.js';
import { DARK } from '../../../main/ui/themes/dark.js';
import { LIGHT } from '../../../main/ui/themes/light.js';
import { NERV } from '../../../main/ui/themes/nerv.js';
import { THEMES, type ThemeColours } from './tokens.js';

describe('the colours that the gallery shows', () => {
  it('are those of the themes', () => {
    const shown = THEMES.map((theme) => ({ ...theme, title: theme.title.toLowerCase() }));
    assert.deepEqual(shown, [DARK, LIGHT, NERV].map(coloursOf));
  });
});

function coloursOf({ name, palette }: Theme): ThemeColours {
  const { surfaces, tones, heading, data, onAccent } = palette;
  return {
    title: name,
    canvas: surfaces[0],
    surfaces: [surfaces[1], surfaces[2], surfaces[3]],
    inks: { ...tones, heading, data },
    edges: { 'control border': palette.controlBorder, focus: palette.focus },
    fills: {
      accent: [onAccent, tones.accent],
      'accent, hovered': [onAccent, palette.accentHover],
      'accent, pressed': [onAccent, palette.accentPressed],
      'selected text': [palette.onSelection, palette.selection],
    },
  };
}
