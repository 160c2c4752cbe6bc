import { page } from '../page.js';

const SIZES = ['Small', 'Medium', 'Large'].map((label) => ({ value: label, label }));
const TIERS = [
  { value: 1, label: 'Orchestrator', icon: 'brain' },
  { value: 2, label: 'Tech lead', icon: 'user' },
  { value: 3, label: 'Worker', icon: 'bot' },
  { value: 4, label: 'QA', icon: 'bug', disabled: true },
] as const;
const MANY = Array.from({ length: 10_000 }, (_, index) => ({
  value: index,
  label: `Model ${index + 1} of ten thousand`,
}));
const BRANCHES = [
  { value: 'main', label: 'main', hint: '2 min ago' },
  { value: 'feed', label: 'feed-of-rows-whose-heights-nobody-knows-before-they-are-seen', hint: 'yesterday' },
];
const LONG = [
  { value: 'a', label: 'A choice with a name that goes on for longer than there is any room for in its box' },
  { value: 'b', label: 'A short one' },
];

export const selectPage = page({
  title: 'Select',
  about: 'One of several values, when there are too many for radio buttons.',
  keys: 'Down, Up, Enter or Space opens; Home, End and letters choose without opening. Open: arrows, PageUp and PageDown, Home and End, letters or the search field; Enter chooses, Escape closes.',
  initial: () => ({ size: 'Medium', tier: 3, none: '', many: 41, branch: 'feed', long: 'a' }),
  draw({ ui }, values, show) {
    show('A few choices, and choices with icons, one of them disabled', () => {
      ui.row({ gap: 16, wrap: true, align: 'start' }, () => {
        values.size = ui.select('Size', values.size, SIZES);
        values.tier = ui.select('Tier', values.tier, TIERS);
      });
    });
    show('Nothing chosen, no choices, disabled, and wrong', () => {
      ui.row({ gap: 16, wrap: true, align: 'start' }, () => {
        values.none = ui.select('Size##none', values.none, SIZES, { placeholder: 'Choose a size' });
        ui.select('Size##empty', '', [], { placeholder: 'No sizes yet' });
        ui.select('Size##disabled', 'Large', SIZES, { disabled: true });
        values.none = ui.select('Size##wrong', values.none, SIZES, {
          placeholder: 'Choose a size',
          ...(values.none === '' ? { error: 'A size is needed.' } : {}),
        });
      });
    });
    show('Ten thousand choices, to be searched', () => {
      values.many = ui.select('Model', values.many, MANY, { width: 260 });
    });
    show('With hints, which stay when a label is cut', () => {
      values.branch = ui.select('Branch', values.branch, BRANCHES, { width: 260 });
    });
    show('Long text, narrow, and without a label', () => {
      ui.row({ gap: 16, align: 'end' }, () => {
        values.long = ui.select('Name', values.long, LONG, { width: 180 });
        values.long = ui.select('Name##narrow', values.long, LONG, { width: 72 });
        values.size = ui.select('Size##bare', values.size, SIZES, { labelHidden: true, width: 120 });
      });
    });
  },
});
