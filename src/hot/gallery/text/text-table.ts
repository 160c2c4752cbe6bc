import { page } from '../page.js';

const TIERS = [
  ['1', 'Orchestrator', '1,024', 'Plans the tracks, and asks nobody'],
  ['2', 'Tech lead', '12,400', 'Cuts a track into tickets that depend on one another'],
  ['3', 'Worker', '204,800', 'Does one ticket at a time'],
  ['4', 'QA', '8', 'Reads what came of it'],
];

export const textTablePage = page({
  title: 'Text table',
  about:
    'A table to be read whole, as part of a text. Rows to be chosen, sorted and scrolled are the table’s.',
  keys: 'Tab goes to each link in it, Enter follows it.',
  initial: () => ({ followed: '' }),
  draw({ ui }, values, show) {
    const columns = ['Tier', 'Name', { label: 'Tokens', align: 'end' }, 'What it does'] as const;
    show('Columns as wide as what is in them', () => {
      ui.textTable(columns, TIERS, { label: 'Tiers' });
    });
    show('Narrow: cells wrap', () => {
      ui.textTable(columns, TIERS, { label: 'Tiers, narrow', width: 360 });
    });
    show('Spans, links and alignment', () => {
      const link = ui.textTable(
        [
          { label: [{ text: 'id', code: true }] },
          { label: 'Status', align: 'center' },
          { label: 'Left', align: 'end' },
        ],
        [
          [[{ text: 'T-001', link: 'T-001' }], [{ text: 'completed', tone: 'success' }], '0'],
          [[{ text: 'T-002', link: 'T-002' }], [{ text: 'blocked', tone: 'warning', strong: true }], '3'],
          ['', '', ''],
        ],
      );
      if (link) values.followed = link;
      ui.text(values.followed === '' ? 'No link followed yet' : `Followed: ${values.followed}`, {
        tone: 'secondary',
      });
    });
    show('Without rows', () => {
      ui.textTable(['Name', 'Value'], []);
    });
  },
});
