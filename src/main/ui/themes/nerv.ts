import type { Theme } from '../theme.js';
import { facesOf, METRICS } from './metrics.js';

/**
 * The command room of Neon Genesis Evangelion: signal colours on black, square corners, one typewriter face. Orange
 * is what is in front or can be pressed, cyan divides, green is data.
 */
export const NERV: Theme = {
  ...METRICS,
  name: 'nerv',
  scheme: 'dark',
  palette: {
    surfaces: { 0: 0x000000, 1: 0x000000, 2: 0x0a0a08, 3: 0x14120c },
    popup: 0x0a0a08,
    // Cyan at 35 and 20 % over black.
    border: 0x0b5459,
    surfaceBorder: 0x063033,
    controlBorder: 0xff9830,
    // Brighter, as the accent is: steel looks like what cannot be pressed.
    controlBorderHover: 0xffc285,
    frontBorder: 0xff9830,
    tones: {
      default: 0xe0e0d8,
      // Steel at 80 and 60 % over black.
      secondary: 0xb3b3ad,
      muted: 0x8c8c86,
      accent: 0xff9830,
      info: 0x20f0ff,
      success: 0x50ff50,
      warning: 0xff9830,
      danger: 0xff4840,
    },
    heading: 0xff9830,
    link: 0x20f0ff,
    data: 0x50ff50,
    onAccent: 0x000000,
    accentHover: 0xffb15c,
    accentPressed: 0xe07f18,
    placeholder: 0x8c8c86,
    field: 0x000000,
    focus: 0x20f0ff,
    selection: 0x7a4510,
    onSelection: 0xffffff,
    shadow: 0x000000,
  },
  faces: facesOf({
    text: 'IBM Plex Mono',
    code: 'IBM Plex Mono',
    // As wide as a typewriter: a size smaller than Inter, so that as much text has room.
    body: 12.5,
    caption: 11.5,
    codeSize: 12.5,
    capitals: true,
  }),
  // "calt" is no feature of this font; its zero has a slash instead of a dot.
  features: '"zero"',
  radius: { window: 0, control: 0, check: 0 },
  // Signal orange on black is seen at less.
  scrollbar: { ...METRICS.scrollbar, rest: 0.6 },
  dim: 0.7,
  effects: { scanlines: 0.06, pulse: 0.8, flicker: true },
};
