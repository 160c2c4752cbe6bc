import type { IconDrawings } from './drawing.js';

/** What is worked with. From Lucide (lucide.dev, ISC licence); other shapes than paths are written out as paths. */
export const things = {
  user: {
    lucide: 'user',
    paths: ['M19 21v-2a4 4 0 0 0-4-4H9a4 4 0 0 0-4 4v2', 'M8 7a4 4 0 1 0 8 0a4 4 0 1 0-8 0'],
  },
  bot: {
    lucide: 'bot',
    paths: [
      'M12 8V4H8',
      'M6 8H18a2 2 0 0 1 2 2V18a2 2 0 0 1-2 2H6a2 2 0 0 1-2-2V10a2 2 0 0 1 2-2z',
      'M2 14h2',
      'M20 14h2',
      'M15 13v2',
      'M9 13v2',
    ],
  },
  brain: {
    lucide: 'brain',
    paths: [
      'M12 18V5',
      'M15 13a4.17 4.17 0 01-3-4 4.17 4.17 0 01-3 4',
      'M17.707 6.294A3 3 0 1012 5a3 3 0 10-5.707 1.294',
      'M17.996 5.125a4 4 0 012.526 5.77',
      'M18 18a4 4 0 002-7.465',
      'M19.967 17.482a4 4 0 11-7.967.517 4 4 0 11-7.967-.517',
      'M6 18a4 4 0 01-2-7.465',
      'M6.004 5.125a4 4 0 00-2.526 5.77',
    ],
  },
  message: {
    lucide: 'message-square',
    paths: [
      'M22 17a2 2 0 0 1-2 2H6.828a2 2 0 0 0-1.414.586l-2.202 2.202A.71.71 0 0 1 2 21.286V5a2 2 0 0 1 2-2h16a2 2 0 0 1 2 2z',
    ],
  },
  folder: {
    lucide: 'folder',
    paths: [
      'M20 20a2 2 0 0 0 2-2V8a2 2 0 0 0-2-2h-7.9a2 2 0 0 1-1.69-.9L9.6 3.9A2 2 0 0 0 7.93 3H4a2 2 0 0 0-2 2v13a2 2 0 0 0 2 2Z',
    ],
  },
  'folder-open': {
    lucide: 'folder-open',
    paths: [
      'm6 14 1.5-2.9A2 2 0 0 1 9.24 10H20a2 2 0 0 1 1.94 2.5l-1.54 6a2 2 0 0 1-1.95 1.5H4a2 2 0 0 1-2-2V5a2 2 0 0 1 2-2h3.9a2 2 0 0 1 1.69.9l.81 1.2a2 2 0 0 0 1.67.9H18a2 2 0 0 1 2 2v2',
    ],
  },
  file: {
    lucide: 'file',
    paths: [
      'M6 22a2 2 0 0 1-2-2V4a2 2 0 0 1 2-2h8a2.4 2.4 0 0 1 1.704.706l3.588 3.588A2.4 2.4 0 0 1 20 8v12a2 2 0 0 1-2 2z',
      'M14 2v5a1 1 0 0 0 1 1h5',
    ],
  },
  'file-text': {
    lucide: 'file-text',
    paths: [
      'M6 22a2 2 0 0 1-2-2V4a2 2 0 0 1 2-2h8a2.4 2.4 0 0 1 1.704.706l3.588 3.588A2.4 2.4 0 0 1 20 8v12a2 2 0 0 1-2 2z',
      'M14 2v5a1 1 0 0 0 1 1h5',
      'M10 9H8',
      'M16 13H8',
      'M16 17H8',
    ],
  },
  book: {
    lucide: 'book-open',
    paths: [
      'M12 5v16',
      'M20.001 19A2 2 0 0022 17V5a2 2 0 00-1.999-2L16 3.002A5 5 0 0012 5a5 5 0 00-4-2H4a2 2 0 00-2 2v12a2 2 0 001.999 2H8a5 5 0 014 2 5 5 0 014-2z',
    ],
  },
  link: {
    lucide: 'link',
    paths: [
      'M10 13a5 5 0 0 0 7.54.54l3-3a5 5 0 0 0-7.07-7.07l-1.72 1.71',
      'M14 11a5 5 0 0 0-7.54-.54l-3 3a5 5 0 0 0 7.07 7.07l1.71-1.71',
    ],
  },
  chart: { lucide: 'chart-column', paths: ['M3 3v16a2 2 0 0 0 2 2h16', 'M18 17V9', 'M13 17V5', 'M8 17v-3'] },
  'chart-line': { lucide: 'chart-line', paths: ['M3 3v16a2 2 0 0 0 2 2h16', 'm19 9-5 5-4-4-3 3'] },
  terminal: { lucide: 'terminal', paths: ['M12 19h8', 'm4 17 6-6-6-6'] },
  code: { lucide: 'code-xml', paths: ['m18 16 4-4-4-4', 'm6 8-4 4 4 4', 'm14.5 4-5 16'] },
  'git-branch': {
    lucide: 'git-branch',
    paths: [
      'M15 6a9 9 0 0 0-9 9V3',
      'M15 6a3 3 0 1 0 6 0a3 3 0 1 0-6 0',
      'M3 18a3 3 0 1 0 6 0a3 3 0 1 0-6 0',
    ],
  },
  server: {
    lucide: 'server',
    paths: [
      'M4 2H20a2 2 0 0 1 2 2V8a2 2 0 0 1-2 2H4a2 2 0 0 1-2-2V4a2 2 0 0 1 2-2z',
      'M4 14H20a2 2 0 0 1 2 2V20a2 2 0 0 1-2 2H4a2 2 0 0 1-2-2V16a2 2 0 0 1 2-2z',
      'M6 6L6.01 6',
      'M6 18L6.01 18',
    ],
  },
  key: {
    lucide: 'key-round',
    paths: [
      'M2.586 17.414A2 2 0 0 0 2 18.828V21a1 1 0 0 0 1 1h3a1 1 0 0 0 1-1v-1a1 1 0 0 1 1-1h1a1 1 0 0 0 1-1v-1a1 1 0 0 1 1-1h.172a2 2 0 0 0 1.414-.586l.814-.814a6.5 6.5 0 1 0-4-4z',
      'M16 7.5a0.5 0.5 0 1 0 1 0a0.5 0.5 0 1 0-1 0',
    ],
  },
  'list-checks': {
    lucide: 'list-checks',
    paths: ['M13 5h8', 'M13 12h8', 'M13 19h8', 'm3 17 2 2 4-4', 'm3 7 2 2 4-4'],
  },
  palette: {
    lucide: 'palette',
    paths: [
      'M12 22a1 1 0 0 1 0-20 10 9 0 0 1 10 9 5 5 0 0 1-5 5h-2.25a1.75 1.75 0 0 0-1.4 2.8l.3.4a1.75 1.75 0 0 1-1.4 2.8z',
      'M13 6.5a0.5 0.5 0 1 0 1 0a0.5 0.5 0 1 0-1 0',
      'M17 10.5a0.5 0.5 0 1 0 1 0a0.5 0.5 0 1 0-1 0',
      'M6 12.5a0.5 0.5 0 1 0 1 0a0.5 0.5 0 1 0-1 0',
      'M8 7.5a0.5 0.5 0 1 0 1 0a0.5 0.5 0 1 0-1 0',
    ],
  },
} as const satisfies IconDrawings;
