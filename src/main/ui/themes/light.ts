import type { Theme } from '../theme.js';
import { INTER, METRICS, NO_EFFECTS } from './metrics.js';

/** Warm paper: windows are white sheets on it, and what stands out on them is a shade of the paper. */
export const LIGHT: Theme = {
  ...METRICS,
  name: 'light',
  scheme: 'light',
  palette: {
    surfaces: { 0: 0xf3f1ee, 1: 0xffffff, 2: 0xf8f6f3, 3: 0xece8e3 },
    popup: 0xffffff,
    border: 0xd9d3cb,
    surfaceBorder: 0xe9e4dd,
    controlBorder: 0x857e76,
    controlBorderHover: 0x4b5561,
    frontBorder: 0xaba49b,
    tones: {
      default: 0x1b1f24,
      secondary: 0x4b5561,
      muted: 0x586370,
      accent: 0xa3470a,
      info: 0x1f66b0,
      success: 0x186f3c,
      warning: 0x8a5a00,
      danger: 0xc02a1f,
    },
    heading: 0x1b1f24,
    link: 0x1f66b0,
    data: 0x1b1f24,
    onAccent: 0xffffff,
    accentHover: 0x8c3c07,
    accentPressed: 0x743105,
    placeholder: 0x586370,
    field: 0xffffff,
    focus: 0x1f66b0,
    selection: 0xbfdcf8,
    onSelection: 0x1b1f24,
    // Black shadows look dirty on warm paper.
    shadow: 0x3a2c1c,
  },
  faces: INTER,
  shadow: { ...METRICS.shadow, focused: 0.22, others: 0.12 },
  dim: 0.4,
  effects: NO_EFFECTS,
};
