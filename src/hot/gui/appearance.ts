import type { App } from 'rekindle';
import type { GuiState } from './state.js';

const THEMES: readonly { readonly name: GuiState['theme']; readonly title: string }[] = [
  { name: 'dark', title: 'Dark' },
  { name: 'light', title: 'Light' },
  { name: 'nerv', title: 'NERV' },
  { name: 'system', title: 'System' },
];

/** Text scales that the menu steps through. */
const SCALES = [0.8, 0.9, 1, 1.1, 1.25, 1.5, 1.75, 2] as const;

/** Asks for the looks that the user has chosen. */
export function applyAppearance({ state, ui }: App): void {
  ui.appearance({ theme: state.theme, textScale: state.textScale });
}

/** The menu's items that choose the theme and the size of text. */
export function renderAppearanceItems({ state, ui }: App): void {
  ui.text('Theme');
  for (const { name, title } of THEMES) {
    if (ui.menuItem(title, { checked: state.theme === name, radio: true })) state.theme = name;
  }
  ui.separator();
  ui.text(`Text size: ${Math.round(state.textScale * 100)} %`);
  const index = SCALES.findIndex((scale) => scale >= state.textScale);
  const smaller = SCALES[index - 1] ?? state.textScale;
  const larger = SCALES[index + 1] ?? state.textScale;
  if (ui.menuItem('Larger text', { disabled: larger === state.textScale })) state.textScale = larger;
  if (ui.menuItem('Smaller text', { disabled: smaller === state.textScale })) state.textScale = smaller;
  if (ui.menuItem('Normal text', { disabled: state.textScale === 1 })) state.textScale = 1;
}
