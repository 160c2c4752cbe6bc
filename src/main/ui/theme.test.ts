import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { type Colour, DARK, type SurfaceLevel } from './theme.js';

/** Contrast ratio of two colours, 1 to 21 (WCAG 2.2, relative luminance). */
function contrast(one: Colour, other: Colour): number {
  const [low = 0, high = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (high + 0.05) / (low + 0.05);
}

function luminance(colour: Colour): number {
  const linear = (channel: number): number => {
    const value = channel / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  };
  return (
    0.2126 * linear((colour >> 16) & 255) +
    0.7152 * linear((colour >> 8) & 255) +
    0.0722 * linear(colour & 255)
  );
}

for (const theme of [DARK]) {
  const { palette } = theme;
  const surfaces: [string, Colour][] = ([0, 1, 2, 3] as SurfaceLevel[]).map((level) => [
    `surface ${level}`,
    palette.surfaces[level],
  ]);
  describe(`contrast in the ${theme.name} theme`, () => {
    for (const [surface, behind] of [...surfaces, ['field', palette.field] as [string, Colour]]) {
      for (const [tone, colour] of Object.entries(palette.tones)) {
        it(`${tone} text on ${surface} has 4.5:1`, () => assert.ok(contrast(colour, behind) >= 4.5));
      }
      it(`control borders and the focus ring on ${surface} have 3:1`, () => {
        assert.ok(contrast(palette.controlBorder, behind) >= 3);
        assert.ok(contrast(palette.focus, behind) >= 3);
      });
    }
    for (const state of [palette.tones.accent, palette.accentHover, palette.accentPressed]) {
      it(`a label on the accent ${state.toString(16)} has 4.5:1`, () => {
        assert.ok(contrast(palette.onAccent, state) >= 4.5);
      });
    }
    it('selected text has 4.5:1', () => {
      assert.ok(contrast(palette.tones.default, palette.selection) >= 4.5);
    });
  });
}
