import { page } from '../page.js';

const THEMES = [
  { value: 'dark', label: 'Dark', icon: 'moon' },
  { value: 'light', label: 'Light', icon: 'sun' },
  { value: 'nerv', label: 'NERV', icon: 'terminal' },
] as const;

const PRIORITIES = [
  { value: 'high', label: 'High' },
  { value: 'medium', label: 'Medium' },
  { value: 'low', label: 'Low' },
] as const;

const STATES = [
  { value: 'todo', label: 'To do' },
  { value: 'running', label: 'In progress' },
  { value: 'blocked', label: 'Blocked', disabled: true },
  { value: 'done', label: 'Completed' },
] as const;

interface Values {
  [name: string]: string | null;
  theme: (typeof THEMES)[number]['value'];
  priority: (typeof PRIORITIES)[number]['value'];
  state: (typeof STATES)[number]['value'];
  tier: string | null;
}

export const radioGroupPage = page<Values>({
  title: 'Radio group',
  about:
    'One of a few values, all of them in sight. A select is for many, or for where there is little room.',
  keys: 'Tab comes to the one that is chosen. The arrow keys, Home and End choose another one.',
  initial: () => ({ theme: 'dark', priority: 'medium', state: 'todo', tier: null }),
  draw({ ui }, values, show) {
    show('One below the other', () => {
      values.priority = ui.radioGroup('Priority', values.priority, PRIORITIES);
    });
    show('Side by side, with icons', () => {
      values.theme = ui.radioGroup('Theme', values.theme, THEMES, { row: true });
    });
    show('One of them disabled, the label hidden', () => {
      values.state = ui.radioGroup('State', values.state, STATES, { row: true, labelHidden: true });
    });
    show('Nothing is chosen yet, and that is wrong', () => {
      const tiers = ['Orchestrator', 'Tech lead', 'Worker', 'QA'];
      values.tier = ui.radioGroup<string | null>(
        'Assigned to',
        values.tier,
        tiers.map((tier) => ({ value: tier, label: tier })),
        { row: true, error: values.tier === null ? 'Choose who is to do it.' : undefined },
      );
    });
    show('Disabled', () => {
      ui.radioGroup('Priority##disabled', 'high', PRIORITIES, { row: true, disabled: true });
    });
    show('Crowded and narrow', () => {
      values.state = ui.radioGroup('State##narrow', values.state, STATES, { row: true, width: 200 });
    });
  },
});
