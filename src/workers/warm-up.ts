import type { HotModule } from '../shared/hot-module.js';
import type { FrameInput } from '../shared/protocol.js';
import { Realm } from './hot-realm.js';

const ADDRESS = 'about:warm-up';

/** A module that uses a little of everything, and touches nothing outside its own realm. */
const module: HotModule = {
  name: 'warm-up',
  stateKeys: ['count', 'draft', 'items'],
  initialState: () => ({ count: 0, draft: '', items: [{ done: false }] }),
  targets: {
    renderMainInterface({ state, ui }) {
      const own = state as unknown as { count: number; draft: string; items: { done: boolean }[] };
      ui.window('Warm-up', { width: 200 }, () => {
        ui.row({ gap: 4 }, () => ui.text('text', { role: 'caption' }));
        ui.column({}, () => ui.heading('heading'));
        if (ui.button('Add')) own.count += 1;
        own.draft = ui.textField('Draft', own.draft);
        ui.scroll('Items', {}, () => {
          for (const [index, item] of own.items.entries()) {
            ui.scope(String(index), () => {
              item.done = ui.checkbox('Done', item.done);
            });
          }
        });
      });
    },
  },
};

const input = (seq: number, events: FrameInput['events']): FrameInput => ({
  page: 'warm-up',
  seq,
  time: 0,
  seed: 1,
  viewport: { width: 1, height: 1, scale: 1 },
  events,
  replies: [],
  views: {},
  patches: [],
  frozen: false,
});

/**
 * Runs the runtime's own code once over a module of its own, in a realm that is thrown away: the engine compiles
 * functions when they are first called, and a worker that stands by has the time for that, where a reload has not.
 */
export async function warmUp(): Promise<void> {
  const realm = new Realm({
    importModule: async () => ({ default: module }),
    notify: () => {},
    clock: () => 0,
  });
  await realm.load({ modules: [{ name: module.name, url: ADDRESS }], links: { [ADDRESS]: ADDRESS } });
  realm.beginSeed({ versions: {} });
  realm.seed([{ op: 'set', path: ['count'], value: 1 }]);
  await realm.prove(input(1, []));
  await realm.frame(input(2, [{ type: 'press', key: 'Warm-up/Add' }]));
  await realm.dispose();
}
