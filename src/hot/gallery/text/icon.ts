import type { IconName } from 'rekindle';
import { page } from '../page.js';

const GROUPS: readonly (readonly [string, readonly IconName[]])[] = [
  [
    'Directions',
    [
      'chevron-up',
      'chevron-down',
      'chevron-left',
      'chevron-right',
      'arrow-up',
      'arrow-down',
      'sort-up',
      'sort-down',
      'undo',
      'redo',
    ],
  ],
  [
    'What is done',
    [
      'reload',
      'plus',
      'minus',
      'close',
      'check',
      'edit',
      'trash',
      'copy',
      'save',
      'search',
      'filter',
      'settings',
      'send',
      'play',
      'pause',
      'stop',
      'grip',
    ],
  ],
  [
    'Windows',
    [
      'window',
      'maximise',
      'restore',
      'dock-left',
      'dock-right',
      'dock-top',
      'dock-bottom',
      'columns',
      'rows',
      'sun',
      'moon',
    ],
  ],
  [
    'How things stand',
    [
      'info',
      'help',
      'alert',
      'check-circle',
      'x-circle',
      'blocked',
      'clock',
      'history',
      'lock',
      'eye',
      'eye-off',
      'pin',
      'star',
      'zap',
      'activity',
    ],
  ],
  [
    'What is worked with',
    [
      'user',
      'bot',
      'message',
      'folder',
      'file',
      'link',
      'list',
      'table',
      'tree',
      'chart',
      'terminal',
      'code',
      'git-branch',
      'keyboard',
      'key',
    ],
  ],
];

export const iconPage = page({
  title: 'Icon',
  about:
    'A drawing from Lucide. Alone it needs a label, for those who do not see it; beside its text it is decoration.',
  initial: () => ({}),
  draw({ ui }, _values, show) {
    for (const [caption, names] of GROUPS) {
      show(caption, () => {
        ui.row({ gap: 12, wrap: true }, () => {
          for (const name of names) ui.icon(name, { label: name });
        });
      });
    }
    show('Sizes', () => {
      ui.row({ gap: 12 }, () => {
        for (const size of [12, 16, 20, 24] as const) ui.icon('activity', { size });
      });
    });
    show('Tones, beside a text', () => {
      ui.row({ gap: 16, wrap: true }, () => {
        for (const [name, tone] of [
          ['check-circle', 'success'],
          ['alert', 'warning'],
          ['x-circle', 'danger'],
          ['info', 'info'],
        ] as const) {
          ui.row({ gap: 4 }, () => {
            ui.icon(name, { tone });
            ui.text(tone);
          });
        }
      });
    });
  },
});
