import type { RootProps, ThemeName } from '../../../shared/ui/surfaces/props.js';

/** The looks that are asked for: by hot code, or by what the page remembers of it. */
export interface Appearance {
  readonly theme: ThemeName;
  /** 0.8 to 2. */
  readonly textScale: number;
}

export const DEFAULT_APPEARANCE: Appearance = { theme: 'dark', textScale: 1 };

/** What the root of the app's tree asks for. */
export function appearanceOf({ theme, textScale }: Readonly<RootProps>): Appearance {
  return {
    theme: theme ?? DEFAULT_APPEARANCE.theme,
    textScale: textScale ?? DEFAULT_APPEARANCE.textScale,
  };
}

/** The looks that there are now, for what lies around the canvas. */
export interface ShownLook {
  readonly appearance: Appearance;
  /** CSS colour of the bare canvas. */
  readonly canvas: string;
  readonly scheme: 'dark' | 'light';
}
