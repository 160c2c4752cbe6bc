import type { Face, FaceStyle, Theme } from '../theme.js';

/**
 * The theme with text of another size, and with it all that is as high as text. Gaps, borders and corners stay: they
 * are not read. Heights come out in whole px; sizes of faces in quarters, so that a scale that goes smoothly does not fill
 * the caches of fonts.
 */
export function scaleTheme(theme: Theme, factor: number): Theme {
  if (factor === 1) return theme;
  const height = (length: number): number => Math.round(length * factor);
  /** Kept even, so that what is centred in another lies on whole px. */
  const even = (length: number): number => 2 * Math.round((length * factor) / 2);
  const scaleFace = (face: FaceStyle): FaceStyle => ({
    ...face,
    size: Math.round(face.size * factor * 4) / 4,
    lineHeight: even(face.lineHeight),
  });
  const { control, rows } = theme;
  return {
    ...theme,
    scale: theme.scale * factor,
    faces: mapFaces(theme.faces, scaleFace),
    control: {
      height: Math.max(control.compact, even(control.height)),
      // The least that can be hit does not shrink with the text.
      compact: Math.max(control.compact, even(control.compact)),
      padding: height(control.padding),
      gap: height(control.gap),
      icon: even(control.icon),
      check: even(control.check),
    },
    rows: { list: even(rows.list), table: even(rows.table) },
    titleBar: Math.max(28, even(theme.titleBar)),
  };
}

function mapFaces(
  faces: Readonly<Record<Face, FaceStyle>>,
  change: (face: FaceStyle) => FaceStyle,
): Readonly<Record<Face, FaceStyle>> {
  const changed = { ...faces };
  for (const face of Object.keys(faces) as Face[]) changed[face] = change(faces[face]);
  return changed;
}
