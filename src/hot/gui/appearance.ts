import type { App } from 'rekindle';
import type { GuiState } from './state.js';

const THEMES: readonly { readonly name: GuiState['theme']; readonly title: string }[] = [
  { name: 'dark', title: 'Dark' },
  { name: 'light', title: 'Light' },
  { name: 'nerv', title: 'NERV' },
  { name: 'system', title: 'System' },
];

/** Text scales that the buttons step through. */
const SCALES = [0.8, 0.9, 1, 1.1, 1.25, 1.5, 1.75, 2] as const;

/** Asks for the looks that the user has chosen. */
export function applyAppearance({ state, ui }: App): void {
  ui.appearance({ theme: state.theme, textScale: state.textScale });
}

/** Buttons that choose the theme and the size of text. */
export function renderAppearance({ state, ui }: App): void {
  ui.text('Theme', { role: 'caption', tone: 'muted', wrap: false });
  for (const { name, title } of THEMES) {
    const look = state.theme === name ? ({ icon: 'check' } as const) : {};
    if (ui.button(title, { look: 'ghost', height: 24, ...look })) state.theme = name;
  }
  const index = SCALES.findIndex((scale) => scale >= state.textScale);
  const smaller = SCALES[index - 1];
  const larger = SCALES[index + 1];
  const option = (disabled: boolean) => ({ look: 'ghost', height: 24, disabled }) as const;
  if (ui.button('Smaller text', option(smaller === undefined))) state.textScale = smaller ?? state.textScale;
  if (ui.button('Larger text', option(larger === undefined))) state.textScale = larger ?? state.textScale;
}
