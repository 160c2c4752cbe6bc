import { HelpKeys } from '../support/help-keys.js';
import { chord, press } from '../support/keys.js';
import { middleOf, type OpenApp } from '../support/open-app.js';
import { openAlone } from '../support/open-window.js';
import { ticketRow, ticketsIn, withTickets } from '../support/tickets.js';
import { until } from '../support/until.js';
import { useWorkbench } from '../support/use-app.js';

describe('keys that Help lists: in MMA Dashboard, in tables and trees', () => {
  let app: OpenApp;
  let help: HelpKeys;

  useWorkbench(async (opened) => {
    app = opened.app;
    help = new HelpKeys(app);
    await withTickets(app, 5);
    await openAlone(app, 'MMA Dashboard');
    await clickRow();
  });

  const clickRow = async (): Promise<void> => app.clickAt(middleOf(await ticketRow(app, 'T-002')));
  const isChosen = async (...numbers: number[]): Promise<void> => {
    const wanted = numbers.map((number) => `T-00${number}`).join();
    const chosen = (): Set<string> =>
      app.rekindle.captureState(['selectedTickets']).selectedTickets as Set<string>;
    await until(`selected is ${wanted}`, () => [...chosen()].toSorted().join() === wanted);
  };
  const orderIs = async (wanted: string): Promise<void> => {
    const order = (): string[] => ticketsIn(app).map(({ id }) => id.slice(-1));
    await until(`the order is ${wanted}`, () => order().join('') === wanted);
  };
  const opensTicket = (): Promise<void> => help.asks('T-002', 'Enter');

  it('U2: in MMA Dashboard', async () => {
    await app.rekindle.restoreState({ mmaStepMode: true });
    await help.walk('MMA Dashboard', {
      async 'Ctrl+Enter'() {
        await chord('Control', 'Enter');
        await app.find('dialog', 'Send T-001?');
        await app.click('textbox', 'Prompt');
        await chord('Control', 'Enter');
        await until('it is run', () => ticketsIn(app)[0]?.status === 'completed');
      },
      'Alt+N': () => help.asks('New ticket', 'Alt', 'KeyN'),
      async Delete() {
        await clickRow();
        await app.find('button', 'Complete');
        await press('Delete');
        await app.find('alertdialog', 'Delete T-002?');
      },
    });
  });

  it('U2: in a table', async () => {
    await help.walk('Tables and trees', {
      async Arrows() {
        await press('ArrowDown');
        await isChosen(3);
        await chord('Shift', 'ArrowDown');
        await isChosen(3, 4);
        await press('ArrowUp');
        await isChosen(3);
      },
      async Space() {
        await press('Space');
        await isChosen();
        await press('Space');
        await isChosen(3);
      },
      async 'Ctrl+A'() {
        await chord('Control', 'KeyA');
        await isChosen(1, 2, 3, 4, 5);
        await press('ArrowUp');
        await isChosen(2);
      },
      Enter: opensTicket,
      async 'Alt+ArrowUp'() {
        await chord('Alt', 'ArrowUp');
        await orderIs('21345');
      },
      async 'Alt+ArrowDown'() {
        await chord('Alt', 'ArrowDown');
        await orderIs('12345');
      },
      async 'Ctrl+C'() {
        await chord('Control', 'KeyC');
        await openAlone(app, 'Discussion');
        await help.pastes('T-002\tTicket 2\tTodo\tMedium\t3');
      },
      async 'Ctrl+F'() {
        await openAlone(app, 'MMA Dashboard');
        await clickRow();
        await help.finds('Ticket 4');
      },
    });
  });

  /** Rows are moved where a collection lets them be, which this tree does not. */
  it('U2: in a tree', async () => {
    await app.rekindle.restoreState({ ticketTab: 'dependencies' });
    await help.focusOn(await app.find('tree', 'Dependencies'));
    await press('Home');
    await isChosen(1);
    await press('ArrowDown');
    await isChosen(2);
    await chord('Shift', 'ArrowDown');
    await isChosen(2, 3);
    await press('Space');
    await isChosen(2);
    await press('ArrowUp');
    await isChosen(2);
    await opensTicket();
    await chord('Control', 'KeyA');
    await isChosen(1, 2, 3, 4, 5);
    await help.finds('Ticket 4');
    await press('Home');
    await chord('Control', 'KeyC');
    await openAlone(app, 'Discussion');
    await help.pastes('T-001 Ticket 1');
  });
});
