import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { FOUND_ALPHA, SELECTED_ALPHA } from './kinds/collections/row.js';
import { DEFAULT_APPEARANCE } from './looks/appearance.js';
import type { SystemLooks } from './looks/system-looks.js';
import { themeFor } from './looks/theme-for.js';
import type { Colour, Face, SurfaceLevel, Theme } from './theme.js';
import { DARK } from './themes/dark.js';
import { forcedTheme } from './themes/forced.js';
import { LIGHT } from './themes/light.js';
import { NERV } from './themes/nerv.js';
import { scaleTheme } from './themes/scale-theme.js';

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

function channels(colour: Colour): number[] {
  return [(colour >> 16) & 255, (colour >> 8) & 255, colour & 255];
}

/** The colour as it is seen under so much of another. */
function under(colour: Colour, cover: Colour, opacity: number): Colour {
  const [red = 0, green = 0, blue = 0] = channels(colour).map((value, index) =>
    Math.round(value + ((channels(cover)[index] ?? 0) - value) * opacity),
  );
  return (red << 16) | (green << 8) | blue;
}

/** Windows' "Night sky" and "Desert", two of the contrast themes that come with it. */
const NIGHT = forcedTheme({
  canvas: 0x000000,
  canvasText: 0xffffff,
  linkText: 0x8080ff,
  buttonFace: 0x000000,
  buttonText: 0xffee32,
  buttonBorder: 0xffee32,
  highlight: 0xd6b4fd,
  highlightText: 0x2b2b2b,
  grayText: 0xa6a6a6,
});
const DESERT = forcedTheme({
  canvas: 0xfffaef,
  canvasText: 0x3d3d3d,
  linkText: 0x1c5e75,
  buttonFace: 0xfffaef,
  buttonText: 0x202020,
  buttonBorder: 0x202020,
  highlight: 0x903909,
  highlightText: 0xfff5e3,
  grayText: 0x676767,
});

const THEMES: readonly [string, Theme][] = [
  ['dark', DARK],
  ['light', LIGHT],
  ['nerv', NERV],
  ['forced, night', NIGHT],
  ['forced, desert', DESERT],
];

for (const [name, { palette, tint, effects, scrollbar }] of THEMES) {
  const levels: SurfaceLevel[] = [0, 1, 2, 3];
  const surfaces: [string, Colour][] = [
    ...levels.map((level): [string, Colour] => [`surface ${level}`, palette.surfaces[level]]),
    ['field', palette.field],
    ['popup', palette.popup],
  ];
  const inks: [string, Colour][] = [
    ...Object.entries(palette.tones),
    ['heading', palette.heading],
    ['link', palette.link],
    ['data', palette.data],
  ];
  describe(`U7: contrast in the theme ${name}`, () => {
    for (const [surface, behind] of surfaces) {
      for (const [ink, colour] of inks) {
        it(`${ink} text on ${surface} has 4.5:1`, () => assert.ok(contrast(colour, behind) >= 4.5));
        it(`${ink} text on ${surface} is read on and between the scanlines, with 4:1`, () => {
          const lines = palette.tones.default;
          assert.ok(contrast(colour, under(behind, lines, effects.scanlines)) >= 4);
        });
        it(`${ink} text on ${surface} can be read under the tint, with 3:1`, () => {
          const wash = (seen: Colour): Colour => under(seen, palette.tones.danger, tint.wash);
          assert.ok(contrast(wash(colour), wash(behind)) >= 3);
        });
      }
      it(`control borders and the focus ring on ${surface} have 3:1`, () => {
        assert.ok(contrast(palette.controlBorder, behind) >= 3);
        assert.ok(contrast(palette.controlBorderHover, behind) >= 3);
        assert.ok(contrast(palette.focus, behind) >= 3);
      });
    }
    it('text on a row that is selected, or found, has 4.5:1', () => {
      for (const [ink, colour] of Object.entries(palette.tones)) {
        const selected = contrast(colour, under(palette.field, palette.tones.accent, SELECTED_ALPHA));
        const found = contrast(colour, under(palette.field, palette.tones.warning, FOUND_ALPHA));
        assert.ok(Math.min(selected, found) >= 4.5, `${ink}: ${selected}, ${found}`);
      }
    });
    for (const state of [palette.tones.accent, palette.accentHover, palette.accentPressed]) {
      it(`a label on the accent ${state.toString(16)} has 4.5:1`, () => {
        assert.ok(contrast(palette.onAccent, state) >= 4.5);
      });
    }
    for (const [surface, behind] of surfaces.filter(([name]) => name !== 'surface 3')) {
      it(`a scrollbar on ${surface} has 3:1`, () => {
        assert.ok(contrast(under(behind, palette.controlBorder, scrollbar.rest), behind) >= 3);
      });
    }
    for (const [row, wash, opacity] of [
      ['selected', palette.tones.accent, SELECTED_ALPHA],
      ['found', palette.tones.warning, FOUND_ALPHA],
    ] as const) {
      for (const [ink, colour] of inks) {
        it(`${ink} text in a row that is ${row} has 4.5:1`, () => {
          assert.ok(contrast(colour, under(palette.field, wash, opacity)) >= 4.5);
        });
      }
    }
    it('a placeholder has 4.5:1, and is no value', () => {
      assert.ok(contrast(palette.placeholder, palette.field) >= 4.5);
      assert.notEqual(palette.placeholder, palette.tones.default);
    });
    it('selected text has 4.5:1', () => {
      assert.ok(contrast(palette.onSelection, palette.selection) >= 4.5);
    });
  });
}

describe('U7: the theme that holds', () => {
  const system: SystemLooks = { prefersLight: false, reducedMotion: false, forced: null };

  it('is the one that is asked for, and for `system` the one that the browser’s user prefers', () => {
    const asked = (theme: 'dark' | 'light' | 'nerv' | 'system', prefersLight: boolean): string =>
      themeFor({ ...DEFAULT_APPEARANCE, theme }, { ...system, prefersLight }).name;
    assert.deepEqual(
      [asked('dark', true), asked('light', false), asked('nerv', true)],
      ['dark', 'light', 'nerv'],
    );
    assert.deepEqual([asked('system', false), asked('system', true)], ['dark', 'light']);
  });

  it('is made of the system’s own colours where they are forced, whatever is asked for', () => {
    const forced = {
      canvas: 0x000001,
      canvasText: 0xfffffe,
      linkText: 0xffff00,
      buttonFace: 0x000002,
      buttonText: 0xffffff,
      buttonBorder: 0xfffffd,
      highlight: 0x00ffff,
      highlightText: 0x000003,
      grayText: 0x888888,
    };
    const theme = themeFor({ theme: 'nerv', textScale: 1 }, { ...system, forced });
    const own = new Set(Object.values(forced));
    const { surfaces, tones, surfaceBorder, ...others } = theme.palette;
    for (const colour of [...Object.values(surfaces), ...Object.values(tones), ...Object.values(others)])
      assert.ok(own.has(colour), colour.toString(16));
    assert.ok(own.has(surfaceBorder ?? -1));
    assert.deepEqual(theme.effects, DARK.effects);
  });

  it('has no effects where the user has asked for less motion', () => {
    const still = themeFor({ theme: 'nerv', textScale: 1 }, { ...system, reducedMotion: true });
    assert.deepEqual(still.effects, { scanlines: 0, pulse: 0, flicker: false });
    assert.equal(themeFor({ theme: 'nerv', textScale: 1 }, system).effects.pulse, 0.8);
  });
});

describe('U7: text of another size', () => {
  it('makes text and what is as high as text larger, in whole px, and leaves gaps as they are', () => {
    for (const factor of [0.8, 0.9, 1.1, 1.25, 1.5, 1.75, 2]) {
      const { faces, control, rows, titleBar, space, ring } = scaleTheme(NERV, factor);
      for (const face of Object.keys(faces) as Face[]) {
        assert.ok(Math.abs(faces[face].size - NERV.faces[face].size * factor) <= 0.125);
        assert.ok(faces[face].lineHeight >= faces[face].size * 1.2, `${face} at ${factor}`);
      }
      for (const length of [...Object.values(control), ...Object.values(rows), titleBar])
        assert.equal(length, Math.round(length));
      assert.ok(control.height >= faces.label.lineHeight && control.compact >= 24 && control.height >= 24);
      assert.deepEqual([space, ring], [NERV.space, NERV.ring]);
    }
  });

  it('at 1 is the theme itself', () => assert.equal(scaleTheme(DARK, 1), DARK));
});
