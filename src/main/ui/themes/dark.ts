import type { Theme } from '../theme.js';
import { INTER, METRICS, NO_EFFECTS } from './metrics.js';

/** Blue-grey night with an ember. */
export const DARK: Theme = {
  ...METRICS,
  name: 'dark',
  scheme: 'dark',
  palette: {
    surfaces: { 0: 0x0d1015, 1: 0x14181f, 2: 0x1a2029, 3: 0x222a35 },
    popup: 0x1d242e,
    border: 0x2b3542,
    surfaceBorder: null,
    controlBorder: 0x66788d,
    controlBorderHover: 0xa9b5c3,
    frontBorder: 0x4d5b6c,
    tones: {
      default: 0xe8edf2,
      secondary: 0xa9b5c3,
      muted: 0x8a98a9,
      accent: 0xff8a3d,
      info: 0x6cb6ff,
      success: 0x57d98a,
      warning: 0xf2c14e,
      danger: 0xff6b61,
    },
    heading: 0xe8edf2,
    link: 0x6cb6ff,
    data: 0xe8edf2,
    onAccent: 0x0d1015,
    accentHover: 0xffa062,
    accentPressed: 0xe5752b,
    placeholder: 0x8a98a9,
    field: 0x0d1015,
    focus: 0x6cb6ff,
    selection: 0x2f5f8f,
    onSelection: 0xe8edf2,
    shadow: 0x000000,
  },
  faces: INTER,
  effects: NO_EFFECTS,
};
