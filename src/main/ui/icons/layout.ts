import type { IconDrawings } from './drawing.js';

/** Windows and how they are arranged. From Lucide (lucide.dev, ISC licence); other shapes than paths are written out as paths. */
export const layout = {
  window: {
    lucide: 'app-window',
    paths: [
      'M4 4H20a2 2 0 0 1 2 2V18a2 2 0 0 1-2 2H4a2 2 0 0 1-2-2V6a2 2 0 0 1 2-2z',
      'M10 4v4',
      'M2 8h20',
      'M6 4v4',
    ],
  },
  maximise: {
    lucide: 'maximize',
    paths: [
      'M8 3H5a2 2 0 0 0-2 2v3',
      'M21 8V5a2 2 0 0 0-2-2h-3',
      'M3 16v3a2 2 0 0 0 2 2h3',
      'M16 21h3a2 2 0 0 0 2-2v-3',
    ],
  },
  restore: {
    lucide: 'minimize',
    paths: [
      'M8 3v3a2 2 0 0 1-2 2H3',
      'M21 8h-3a2 2 0 0 1-2-2V3',
      'M3 16h3a2 2 0 0 1 2 2v3',
      'M16 21v-3a2 2 0 0 1 2-2h3',
    ],
  },
  minimise: { lucide: 'minus', paths: ['M5 12h14'] },
  'dock-left': {
    lucide: 'panel-left',
    paths: ['M5 3H19a2 2 0 0 1 2 2V19a2 2 0 0 1-2 2H5a2 2 0 0 1-2-2V5a2 2 0 0 1 2-2z', 'M9 3v18'],
  },
  'dock-right': {
    lucide: 'panel-right',
    paths: ['M5 3H19a2 2 0 0 1 2 2V19a2 2 0 0 1-2 2H5a2 2 0 0 1-2-2V5a2 2 0 0 1 2-2z', 'M15 3v18'],
  },
  'dock-top': {
    lucide: 'panel-top',
    paths: ['M5 3H19a2 2 0 0 1 2 2V19a2 2 0 0 1-2 2H5a2 2 0 0 1-2-2V5a2 2 0 0 1 2-2z', 'M3 9h18'],
  },
  'dock-bottom': {
    lucide: 'panel-bottom',
    paths: ['M5 3H19a2 2 0 0 1 2 2V19a2 2 0 0 1-2 2H5a2 2 0 0 1-2-2V5a2 2 0 0 1 2-2z', 'M3 15h18'],
  },
  columns: {
    lucide: 'columns-2',
    paths: ['M5 3H19a2 2 0 0 1 2 2V19a2 2 0 0 1-2 2H5a2 2 0 0 1-2-2V5a2 2 0 0 1 2-2z', 'M12 3v18'],
  },
  rows: {
    lucide: 'rows-2',
    paths: ['M5 3H19a2 2 0 0 1 2 2V19a2 2 0 0 1-2 2H5a2 2 0 0 1-2-2V5a2 2 0 0 1 2-2z', 'M3 12h18'],
  },
  list: { lucide: 'list', paths: ['M3 5h.01', 'M3 12h.01', 'M3 19h.01', 'M8 5h13', 'M8 12h13', 'M8 19h13'] },
  table: {
    lucide: 'table',
    paths: [
      'M12 3v18',
      'M5 3H19a2 2 0 0 1 2 2V19a2 2 0 0 1-2 2H5a2 2 0 0 1-2-2V5a2 2 0 0 1 2-2z',
      'M3 9h18',
      'M3 15h18',
    ],
  },
  tree: {
    lucide: 'list-tree',
    paths: ['M8 5h13', 'M13 12h8', 'M13 19h8', 'M3 10a2 2 0 0 0 2 2h3', 'M3 5v12a2 2 0 0 0 2 2h3'],
  },
  sun: {
    lucide: 'sun',
    paths: [
      'M8 12a4 4 0 1 0 8 0a4 4 0 1 0-8 0',
      'M12 2v2',
      'M12 20v2',
      'm4.93 4.93 1.41 1.41',
      'm17.66 17.66 1.41 1.41',
      'M2 12h2',
      'M20 12h2',
      'm6.34 17.66-1.41 1.41',
      'm19.07 4.93-1.41 1.41',
    ],
  },
  moon: {
    lucide: 'moon',
    paths: [
      'M20.985 12.486a9 9 0 1 1-9.473-9.472c.405-.022.617.46.402.803a6 6 0 0 0 8.268 8.268c.344-.215.825-.004.803.401',
    ],
  },
} as const satisfies IconDrawings;
