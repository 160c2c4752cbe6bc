import { page } from '../page.js';

const STEPS = ['Build the modules', 'Load them into the spare worker', 'Prove that they draw', 'Switch'];

export const listsPage = page({
  title: 'Lists',
  about: 'Short things to read one after the other, and what somebody has said. Markdown is made of these.',
  initial: () => ({}),
  draw({ ui }, _values, show) {
    show('Bullets, in one another', () => {
      ui.bulletList({}, () => {
        ui.bulletItem({}, () => {
          ui.text('Main thread');
          ui.bulletList({}, () => {
            ui.bulletItem({}, () => ui.text('keeps the state'));
            ui.bulletItem({}, () => {
              ui.text('draws the interface');
              ui.bulletList({}, () => {
                ui.bulletItem({}, () => ui.text('pixi for the eye'));
                ui.bulletItem({}, () => ui.text('elements for keys and screen readers'));
              });
            });
          });
        });
        ui.bulletItem({}, () => {
          ui.richText([
            'Worker: runs ',
            { text: 'hot modules', strong: true },
            ', and is replaced by another one at each reload, so that nothing of the old code is left behind.',
          ]);
        });
      });
    });
    show('Numbers, from any on', () => {
      ui.bulletList({ first: 8 }, () => {
        for (const step of STEPS) ui.bulletItem({}, () => ui.text(step));
      });
    });
    show('Tasks', () => {
      ui.bulletList({}, () => {
        ui.bulletItem({ done: true }, () => ui.text('Write the parser'));
        ui.bulletItem({ done: false }, () => ui.richText(['Write its ', { text: 'tests', emphasis: true }]));
      });
    });
    show('Quotes', () => {
      ui.quote({}, () => {
        ui.text('What cannot be reloaded cannot be repaired while it runs.');
        ui.quote({}, () => ui.text('Then let it be reloaded.', { tone: 'secondary' }));
      });
      ui.quote({ tone: 'warning' }, () => {
        ui.richText([{ text: 'Careful: ', strong: true }, 'a reload ends what the old code has begun.']);
      });
    });
    show('Narrow', () => {
      ui.column({ width: 160 }, () => {
        ui.bulletList({ first: 1 }, () => {
          for (const step of STEPS) ui.bulletItem({}, () => ui.text(step));
        });
      });
    });
  },
});
