import type { IconDrawings } from './drawing.js';

/** What is done to things. From Lucide (lucide.dev, ISC licence); other shapes than paths are written out as paths. */
export const actions = {
  reload: {
    lucide: 'refresh-cw',
    paths: [
      'M3 12a9 9 0 0 1 9-9 9.75 9.75 0 0 1 6.74 2.74L21 8',
      'M21 3v5h-5',
      'M21 12a9 9 0 0 1-9 9 9.75 9.75 0 0 1-6.74-2.74L3 16',
      'M8 16H3v5',
    ],
  },
  restart: { lucide: 'rotate-ccw', paths: ['M3 12a9 9 0 1 0 9-9 9.75 9.75 0 0 0-6.74 2.74L3 8', 'M3 3v5h5'] },
  close: { lucide: 'x', paths: ['M18 6 6 18', 'm6 6 12 12'] },
  edit: {
    lucide: 'pencil',
    paths: [
      'M21.174 6.812a1 1 0 0 0-3.986-3.987L3.842 16.174a2 2 0 0 0-.5.83l-1.321 4.352a.5.5 0 0 0 .623.622l4.353-1.32a2 2 0 0 0 .83-.497z',
      'm15 5 4 4',
    ],
  },
  trash: {
    lucide: 'trash-2',
    paths: [
      'M10 11v6',
      'M14 11v6',
      'M19 6v14a2 2 0 0 1-2 2H7a2 2 0 0 1-2-2V6',
      'M3 6h18',
      'M8 6V4a2 2 0 0 1 2-2h4a2 2 0 0 1 2 2v2',
    ],
  },
  plus: { lucide: 'plus', paths: ['M5 12h14', 'M12 5v14'] },
  minus: { lucide: 'minus', paths: ['M5 12h14'] },
  check: { lucide: 'check', paths: ['M20 6 9 17l-5-5'] },
  copy: {
    lucide: 'copy',
    paths: [
      'M10 8H20a2 2 0 0 1 2 2V20a2 2 0 0 1-2 2H10a2 2 0 0 1-2-2V10a2 2 0 0 1 2-2z',
      'M4 16c-1.1 0-2-.9-2-2V4c0-1.1.9-2 2-2h10c1.1 0 2 .9 2 2',
    ],
  },
  paste: {
    lucide: 'clipboard-paste',
    paths: [
      'M11 14h10',
      'M16 4h2a2 2 0 0 1 2 2v1.344',
      'm17 18 4-4-4-4',
      'M8 4H6a2 2 0 0 0-2 2v14a2 2 0 0 0 2 2h12a2 2 0 0 0 1.793-1.113',
      'M9 2H15a1 1 0 0 1 1 1V5a1 1 0 0 1-1 1H9a1 1 0 0 1-1-1V3a1 1 0 0 1 1-1z',
    ],
  },
  save: {
    lucide: 'save',
    paths: [
      'M15.2 3a2 2 0 0 1 1.4.6l3.8 3.8a2 2 0 0 1 .6 1.4V19a2 2 0 0 1-2 2H5a2 2 0 0 1-2-2V5a2 2 0 0 1 2-2z',
      'M17 21v-7a1 1 0 0 0-1-1H8a1 1 0 0 0-1 1v7',
      'M7 3v4a1 1 0 0 0 1 1h7',
    ],
  },
  search: { lucide: 'search', paths: ['m21 21-4.34-4.34', 'M3 11a8 8 0 1 0 16 0a8 8 0 1 0-16 0'] },
  filter: {
    lucide: 'funnel',
    paths: [
      'M10 20a1 1 0 0 0 .553.895l2 1A1 1 0 0 0 14 21v-7a2 2 0 0 1 .517-1.341L21.74 4.67A1 1 0 0 0 21 3H3a1 1 0 0 0-.742 1.67l7.225 7.989A2 2 0 0 1 10 14z',
    ],
  },
  settings: {
    lucide: 'settings',
    paths: [
      'M9.671 4.136a2.34 2.34 0 0 1 4.659 0 2.34 2.34 0 0 0 3.319 1.915 2.34 2.34 0 0 1 2.33 4.033 2.34 2.34 0 0 0 0 3.831 2.34 2.34 0 0 1-2.33 4.033 2.34 2.34 0 0 0-3.319 1.915 2.34 2.34 0 0 1-4.659 0 2.34 2.34 0 0 0-3.32-1.915 2.34 2.34 0 0 1-2.33-4.033 2.34 2.34 0 0 0 0-3.831A2.34 2.34 0 0 1 6.35 6.051a2.34 2.34 0 0 0 3.319-1.915',
      'M9 12a3 3 0 1 0 6 0a3 3 0 1 0-6 0',
    ],
  },
  sliders: {
    lucide: 'sliders-horizontal',
    paths: [
      'M10 5H3',
      'M12 19H3',
      'M14 3v4',
      'M16 17v4',
      'M21 12h-9',
      'M21 19h-5',
      'M21 5h-7',
      'M8 10v4',
      'M8 12H3',
    ],
  },
  send: {
    lucide: 'send',
    paths: [
      'M14.536 21.686a.5.5 0 0 0 .937-.024l6.5-19a.496.496 0 0 0-.635-.635l-19 6.5a.5.5 0 0 0-.024.937l7.93 3.18a2 2 0 0 1 1.112 1.11z',
      'm21.854 2.147-10.94 10.939',
    ],
  },
  play: {
    lucide: 'play',
    paths: ['M5 5a2 2 0 0 1 3.008-1.728l11.997 6.998a2 2 0 0 1 .003 3.458l-12 7A2 2 0 0 1 5 19z'],
  },
  pause: {
    lucide: 'pause',
    paths: [
      'M15 3H18a1 1 0 0 1 1 1V20a1 1 0 0 1-1 1H15a1 1 0 0 1-1-1V4a1 1 0 0 1 1-1z',
      'M6 3H9a1 1 0 0 1 1 1V20a1 1 0 0 1-1 1H6a1 1 0 0 1-1-1V4a1 1 0 0 1 1-1z',
    ],
  },
  stop: {
    lucide: 'square',
    paths: ['M5 3H19a2 2 0 0 1 2 2V19a2 2 0 0 1-2 2H5a2 2 0 0 1-2-2V5a2 2 0 0 1 2-2z'],
  },
  skip: {
    lucide: 'skip-forward',
    paths: [
      'M21 4v16',
      'M6.029 4.285A2 2 0 0 0 3 6v12a2 2 0 0 0 3.029 1.715l9.997-5.998a2 2 0 0 0 .003-3.432z',
    ],
  },
  menu: { lucide: 'menu', paths: ['M4 5h16', 'M4 12h16', 'M4 19h16'] },
  'more-horizontal': {
    lucide: 'ellipsis',
    paths: [
      'M11 12a1 1 0 1 0 2 0a1 1 0 1 0-2 0',
      'M18 12a1 1 0 1 0 2 0a1 1 0 1 0-2 0',
      'M4 12a1 1 0 1 0 2 0a1 1 0 1 0-2 0',
    ],
  },
  'more-vertical': {
    lucide: 'ellipsis-vertical',
    paths: [
      'M11 12a1 1 0 1 0 2 0a1 1 0 1 0-2 0',
      'M11 5a1 1 0 1 0 2 0a1 1 0 1 0-2 0',
      'M11 19a1 1 0 1 0 2 0a1 1 0 1 0-2 0',
    ],
  },
  grip: {
    lucide: 'grip-vertical',
    paths: [
      'M8 12a1 1 0 1 0 2 0a1 1 0 1 0-2 0',
      'M8 5a1 1 0 1 0 2 0a1 1 0 1 0-2 0',
      'M8 19a1 1 0 1 0 2 0a1 1 0 1 0-2 0',
      'M14 12a1 1 0 1 0 2 0a1 1 0 1 0-2 0',
      'M14 5a1 1 0 1 0 2 0a1 1 0 1 0-2 0',
      'M14 19a1 1 0 1 0 2 0a1 1 0 1 0-2 0',
    ],
  },
  command: {
    lucide: 'command',
    paths: ['M15 6v12a3 3 0 1 0 3-3H6a3 3 0 1 0 3 3V6a3 3 0 1 0-3 3h12a3 3 0 1 0-3-3'],
  },
  keyboard: {
    lucide: 'keyboard',
    paths: [
      'M10 8h.01',
      'M12 12h.01',
      'M14 8h.01',
      'M16 12h.01',
      'M18 8h.01',
      'M6 8h.01',
      'M7 16h10',
      'M8 12h.01',
      'M4 4H20a2 2 0 0 1 2 2V18a2 2 0 0 1-2 2H4a2 2 0 0 1-2-2V6a2 2 0 0 1 2-2z',
    ],
  },
  wrap: {
    lucide: 'wrap-text',
    paths: ['m16 16-3 3 3 3', 'M3 12h14.5a1 1 0 0 1 0 7H13', 'M3 19h6', 'M3 5h18'],
  },
  expand: {
    lucide: 'unfold-vertical',
    paths: [
      'M12 22v-6',
      'M12 8V2',
      'M4 12H2',
      'M10 12H8',
      'M16 12h-2',
      'M22 12h-2',
      'm15 19-3 3-3-3',
      'm15 5-3-3-3 3',
    ],
  },
  fold: {
    lucide: 'fold-vertical',
    paths: [
      'M12 22v-6',
      'M12 8V2',
      'M4 12H2',
      'M10 12H8',
      'M16 12h-2',
      'M22 12h-2',
      'm15 19-3-3-3 3',
      'm15 5-3 3-3-3',
    ],
  },
  case: {
    lucide: 'case-sensitive',
    paths: [
      'm2 16 4.039-9.69a.5.5 0 0 1 .923 0L11 16',
      'M22 9v7',
      'M3.304 13h6.392',
      'M15 12.5a3.5 3.5 0 1 0 7 0a3.5 3.5 0 1 0-7 0',
    ],
  },
} as const satisfies IconDrawings;
