/** A hot module with a feed of 10,000 rows of many heights, whose state the tests change and read back. */
export const FEED_APP = `import { type App, defineHotModule } from 'rekindle';

interface State {
  ids: number[];
  own: Record<string, string>;
  more: Record<string, string>;
  sticks: boolean;
  shown: { id: string; ask: number } | null;
  pressed: string;
}

const textOf = (id: number): string => ('Sentence of entry ' + id + ', and on it goes. ').repeat(3 + ((id * 7) % 23));

function renderMainInterface({ state: all, ui, now }: App): void {
  const state = all as unknown as State;
  const { ids, own, more, sticks, shown } = state;
  ui.window('Feed', { x: 10, y: 10, width: 600, height: 500 }, () => {
    if (ui.button('Before')) state.pressed = 'before';
    const options = {
      rowCount: ids.length,
      rowId: (index: number) => 'e' + ids[index],
      rowLabel: (index: number) => 'Entry ' + ids[index],
      rowText: (index: number) => textOf(ids[index] ?? 0),
      empty: 'Nothing has been said yet',
      grow: 1,
      stickToEnd: sticks,
      scrollTo: shown,
    };
    ui.feed('Entries', options, (index) => {
      const id = ids[index] ?? 0;
      ui.text(textOf(id) + (more['e' + id] ?? ''));
      if (id % 3 !== 0) return;
      if (ui.button('Press')) state.pressed = 'e' + id;
      const text = ui.textArea('Note', own['e' + id] ?? '', { minRows: 1, maxRows: 20 });
      if (text !== '') own['e' + id] = text;
    });
    if (ui.button('After')) state.pressed = 'after';
  });
  ui.window('Other', { x: 620, y: 10, width: 200, height: 120 }, () => {
    if (ui.button('Hang')) while (Date.now() < now + 3000);
  });
}

export default defineHotModule({
  name: 'app',
  stateKeys: ['ids', 'own', 'more', 'sticks', 'shown', 'pressed'],
  initialState: () => ({
    ids: Array.from({ length: 10_000 }, (_, index) => index),
    own: {},
    more: {},
    sticks: false,
    shown: null,
    pressed: '',
  }),
  targets: { renderMainInterface },
});
`;
