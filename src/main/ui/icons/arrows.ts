import type { IconDrawings } from './drawing.js';

/** Directions. From Lucide (lucide.dev, ISC licence); other shapes than paths are written out as paths. */
export const arrows = {
  'chevron-down': { lucide: 'chevron-down', paths: ['m6 9 6 6 6-6'] },
  'chevron-right': { lucide: 'chevron-right', paths: ['m9 18 6-6-6-6'] },
  'chevron-up': { lucide: 'chevron-up', paths: ['m18 15-6-6-6 6'] },
  'chevron-left': { lucide: 'chevron-left', paths: ['m15 18-6-6 6-6'] },
  'chevrons-up-down': { lucide: 'chevrons-up-down', paths: ['m7 15 5 5 5-5', 'm7 9 5-5 5 5'] },
  'arrow-up': { lucide: 'arrow-up', paths: ['m5 12 7-7 7 7', 'M12 19V5'] },
  'arrow-down': { lucide: 'arrow-down', paths: ['M12 5v14', 'm19 12-7 7-7-7'] },
  'arrow-left': { lucide: 'arrow-left', paths: ['m12 19-7-7 7-7', 'M19 12H5'] },
  'arrow-right': { lucide: 'arrow-right', paths: ['M5 12h14', 'm12 5 7 7-7 7'] },
  'external-link': {
    lucide: 'external-link',
    paths: ['M15 3h6v6', 'M10 14 21 3', 'M18 13v6a2 2 0 0 1-2 2H5a2 2 0 0 1-2-2V8a2 2 0 0 1 2-2h6'],
  },
  'sort-up': {
    lucide: 'arrow-up-narrow-wide',
    paths: ['m3 8 4-4 4 4', 'M7 4v16', 'M11 12h4', 'M11 16h7', 'M11 20h10'],
  },
  'sort-down': {
    lucide: 'arrow-down-wide-narrow',
    paths: ['m3 16 4 4 4-4', 'M7 20V4', 'M11 4h10', 'M11 8h7', 'M11 12h4'],
  },
  undo: {
    lucide: 'undo-2',
    paths: ['M9 14 4 9l5-5', 'M4 9h10.5a5.5 5.5 0 0 1 5.5 5.5a5.5 5.5 0 0 1-5.5 5.5H11'],
  },
  redo: {
    lucide: 'redo-2',
    paths: ['m15 14 5-5-5-5', 'M20 9H9.5A5.5 5.5 0 0 0 4 14.5A5.5 5.5 0 0 0 9.5 20H13'],
  },
  download: {
    lucide: 'download',
    paths: ['M12 15V3', 'M21 15v4a2 2 0 0 1-2 2H5a2 2 0 0 1-2-2v-4', 'm7 10 5 5 5-5'],
  },
  upload: {
    lucide: 'upload',
    paths: ['M12 3v12', 'm17 8-5-5-5 5', 'M21 15v4a2 2 0 0 1-2 2H5a2 2 0 0 1-2-2v-4'],
  },
  enlarge: { lucide: 'maximize-2', paths: ['M15 3h6v6', 'm21 3-7 7', 'm3 21 7-7', 'M9 21H3v-6'] },
} as const satisfies IconDrawings;
