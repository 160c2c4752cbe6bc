import type { Theme } from '../theme.js';
import { DARK } from '../themes/dark.js';
import { forcedTheme } from '../themes/forced.js';
import { LIGHT } from '../themes/light.js';
import { NO_EFFECTS } from '../themes/metrics.js';
import { NERV } from '../themes/nerv.js';
import { scaleTheme } from '../themes/scale-theme.js';
import type { Appearance } from './appearance.js';
import type { SystemLooks } from './system-looks.js';

/** The theme that comes of what hot code asks for and what the user has set for all pages; the user wins. */
export function themeFor({ theme, textScale }: Appearance, system: SystemLooks): Theme {
  const base = system.forced ? forcedTheme(system.forced) : named(theme, system);
  // The lines do not move, but they are there for the flicker of a screen: they go along with it.
  const still = system.reducedMotion ? { ...base, effects: NO_EFFECTS } : base;
  return scaleTheme(still, textScale);
}

function named(theme: Appearance['theme'], { prefersLight }: SystemLooks): Theme {
  switch (theme) {
    case 'dark':
      return DARK;
    case 'light':
      return LIGHT;
    case 'nerv':
      return NERV;
    case 'system':
      return prefersLight ? LIGHT : DARK;
    default:
      throw new Error(`There is no theme '${String(theme satisfies never)}'`);
  }
}
