import { expect } from '@esm-bundle/chai';
import { chord, press, typeText } from './support/keys.js';
import { middleOf, type OpenApp } from './support/open-app.js';
import { type Ticket, ticketRow, ticketsIn } from './support/tickets.js';
import { until } from './support/until.js';
import { useWorkbench } from './support/use-app.js';

/** Over the project's own modules, and with the Echo provider: a run's answer is its prompt. */
describe('the MMA dashboard', () => {
  let app: OpenApp;

  useWorkbench(async (opened) => {
    app = opened.app;
    await app.seeText('No tracks yet');
    // The example has used some.
    await app.rekindle.restoreState({ nextTrack: 1, nextTicket: 1 });
  });

  const tickets = (): Ticket[] => ticketsIn(app);
  const told = (): string =>
    tickets()
      .map(({ id, status }) => `${id} ${status}`)
      .join();
  const order = (): string =>
    tickets()
      .map(({ id }) => id)
      .join();
  const ticketsAre = (wanted: string): Promise<unknown> =>
    until(`tickets are ${wanted}`, () => told() === wanted);
  /** Of the rows, from the top: they follow the state by a frame. */
  const shownOrder = (): string =>
    app
      .all('row')
      .filter(({ textContent }) => /^T-\d/.test(textContent ?? ''))
      .sort((one, other) => one.getBoundingClientRect().top - other.getBoundingClientRect().top)
      .map(({ textContent }) => textContent?.slice(0, 5))
      .join();
  const orderIs = (wanted: string): Promise<unknown> =>
    until(`the order is ${wanted}`, () => order() === wanted && shownOrder() === wanted);
  const row = (id: string): Promise<HTMLElement> => ticketRow(app, id);
  const clickRow = async (id: string): Promise<void> => app.clickAt(middleOf(await row(id)));
  const isClosed = (): Promise<unknown> =>
    until('the dialog is closed', () => app.all('dialog').length === 0);

  /** A field that is there and takes what is typed now. */
  async function hasFocus(name: string): Promise<HTMLInputElement> {
    const field = (await app.find('textbox', name)) as HTMLInputElement;
    await until(`${name} has the focus`, () => app.document.activeElement === field);
    return field;
  }

  async function fill(name: string, text: string): Promise<void> {
    await app.click('textbox', name);
    await hasFocus(name);
    await chord('Control', 'KeyA');
    await typeText(text);
  }

  async function createTrack(title: string): Promise<void> {
    await app.click('button', 'New track');
    await hasFocus('Title');
    await typeText(title);
    await press('Enter');
    await isClosed();
  }

  async function createTicket(title: string, dependsOn = ''): Promise<void> {
    const count = tickets().length;
    await app.click('button', /^New ticket/);
    await hasFocus('Title');
    await typeText(title);
    if (dependsOn !== '') await fill('Depends on', dependsOn);
    await app.click('button', 'Create');
    await isClosed();
    await until('it is there', () => tickets().length === count + 1);
  }

  it('H1: tracks and tickets are made, each undone by one step', async () => {
    await createTrack('Parser');
    await app.seeText('No tickets in this track yet');
    await createTicket('Lexer');
    await createTicket('Grammar', '1');
    expect(tickets()[1]?.dependsOn).to.deep.equal(['T-001']);
    await app.seeText('0 of 2 completed, 1 ready');
    await chord('Control', 'KeyZ');
    await ticketsAre('T-001 todo');
    await chord('Control', 'KeyY');
    await ticketsAre('T-001 todo,T-002 todo');
  });

  it('a circle of dependencies is refused and named, in place', async () => {
    await createTrack('Parser');
    await createTicket('Lexer');
    await createTicket('Grammar', 'T-001');
    await clickRow('T-001');
    await press('Enter');
    await fill('Depends on', 'T-002');
    await app.seeText('That would be a circle: T-001 → T-002 → T-001.');
    await app.click('button', 'Save');
    await app.seeText('That would be a circle');
    expect(app.all('dialog').length).to.equal(1);
    await press('Escape');
    await isClosed();
    expect(tickets()[0]?.dependsOn).to.deep.equal([]);
  });

  it('U2: rows are moved by keys and by drag, never before what they depend on', async () => {
    await createTrack('Parser');
    await createTicket('Lexer');
    await createTicket('Docs');
    await createTicket('Grammar', 'T-001');
    await clickRow('T-002');
    await chord('Alt', 'ArrowDown');
    await orderIs('T-001,T-003,T-002');
    await clickRow('T-003');
    await chord('Alt', 'ArrowUp');
    await app.seeText('T-003 cannot go before T-001, which it depends on.');
    expect(order()).to.equal('T-001,T-003,T-002');
    const from = middleOf(await row('T-002'));
    const { top } = (await row('T-001')).getBoundingClientRect();
    await app.drag(from, [from[0], Math.round(top + 2)]);
    await orderIs('T-002,T-001,T-003');
    await until('the refusal is gone', () => app.all('button', 'Dismiss').length === 0);
  });

  it('several are completed, skipped and blocked at once: all or none, and undone as one', async () => {
    await createTrack('Parser');
    await createTicket('Lexer');
    await createTicket('Docs');
    await createTicket('Grammar', 'T-001');
    await clickRow('T-002');
    await chord('Shift', 'ArrowDown');
    await app.seeText('2 selected');
    await app.click('button', 'Complete');
    await app.seeText('T-003 waits for T-001.');
    expect(told()).to.equal('T-001 todo,T-002 todo,T-003 todo');
    await clickRow('T-001');
    await chord('Control', 'KeyA');
    await app.seeText('3 selected');
    await app.click('button', 'Block');
    await hasFocus('Reason');
    await typeText('no key yet');
    await press('Enter');
    await ticketsAre('T-001 blocked,T-002 blocked,T-003 blocked');
    expect(tickets()[1]?.blockedReason).to.equal('no key yet');
    await app.click('button', 'Skip');
    await ticketsAre('T-001 completed,T-002 completed,T-003 completed');
    await app.seeText('3 of 3 completed, 0 ready');
    await chord('Control', 'KeyZ');
    await ticketsAre('T-001 blocked,T-002 blocked,T-003 blocked');
    await chord('Control', 'KeyZ');
    await ticketsAre('T-001 todo,T-002 todo,T-003 todo');
  });

  it('deleting asks, and says what depends on it', async () => {
    await createTrack('Parser');
    await createTicket('Lexer');
    await createTicket('Grammar', 'T-001');
    await clickRow('T-001');
    await app.find('button', 'Complete');
    await press('Delete');
    await app.seeText('T-002 depends on it, and will no longer wait.');
    await app.click('button', 'Delete');
    await ticketsAre('T-002 todo');
    expect(tickets()[0]?.dependsOn).to.deep.equal([]);
  });

  it('in Step Mode the prompt is shown, edited and approved; the answer streams in and is kept', async () => {
    await createTrack('Parser');
    await createTicket('Lexer');
    await app.click('button', 'Step Mode');
    await clickRow('T-001');
    await chord('Control', 'Enter');
    const prompt = (await app.find('textbox', 'Prompt')) as HTMLTextAreaElement;
    expect(prompt.value).to.equal('# T-001: Lexer');
    await app.click('button', 'Reject');
    await isClosed();
    await ticketsAre('T-001 todo');
    await app.click('button', 'Run next');
    await app.click('textbox', 'Prompt');
    await hasFocus('Prompt');
    await chord('Control', 'End');
    const more = 'Cut a text into tokens, and keep what is white. '.repeat(5);
    await typeText(` ${more}`);
    await app.click('button', 'Approve and send');
    await app.find('listitem', 'T-001 is running');
    await ticketsAre('T-001 completed');
    expect(tickets()[0]?.result).to.equal(`# T-001: Lexer ${more}`);
    await clickRow('T-001');
    await press('Enter');
    await app.click('tab', 'Result');
    await app.seeText('# T-001: Lexer');
  });

  it('planning with Echo is told to be no plan; an edited answer becomes tracks and tickets', async () => {
    await app.rekindle.restoreState({
      epicPlan: {
        project: 'p1',
        stage: 'prompt',
        isShown: true,
        prompt: { system: '', user: 'Plan it' },
        request: null,
        text: '',
        error: '',
      },
    });
    await app.click('button', 'Approve and send');
    await app.seeText('The Echo provider only sends the prompt back.');
    await app.click('button', 'Edit');
    await fill('Plan as JSON', '{"tracks":[{"title":"Parser","tickets":[{"id":"A","title":""}]}]}');
    await app.seeText('tracks[0].tickets[0].title: expected');
    const field = await app.find('textbox', 'Plan as JSON');
    expect(field.getAttribute('aria-invalid')).to.equal('true');
    await fill('Plan as JSON', '{"tracks":{]');
    await app.seeText(/found no JSON: .*position/);
    await fill('Plan as JSON', '{"tracks":[{"title":"Parser","tickets":[{"id":"A","title":"Lexer"}]}]}');
    await until('nothing is wrong with it', () => !field.hasAttribute('aria-invalid'));
    await chord('Control', 'Enter');
    await ticketsAre('T-001 todo');
    await chord('Control', 'KeyZ');
    await app.seeText('No tracks yet');
  });
});
