import assert from 'node:assert/strict';
import { after, it } from 'node:test';
import { ChatServer } from '../server/support/chat/chat-server.mjs';
import { PLAN } from '../server/support/chat/scripts.mjs';
import { until } from './support/until.mjs';
import { startWorkbench, WorkbenchPage } from './support/workbench-page.mjs';

const workbench = await startWorkbench({ after });
const EPIC = 'Read files of any size.';
const CONTEXT = 'Small modules, no surprises.';

/** The workbench with a server that answers, by way of its own settings. @param {import('node:test').TestContext} test */
async function open(test) {
  const chat = await ChatServer.start(test);
  const bench = await WorkbenchPage.open(test, workbench);
  const { page } = bench;
  await bench.choose('Windows', 'Project Settings');
  await bench.fill('Main context', CONTEXT);
  await page.getByRole('tab', { name: 'Provider', exact: true }).click();
  await page.getByRole('radio', { name: 'A server', exact: true }).click();
  await bench.fill('Base address', chat.baseAddress);
  const useModel = async (/** @type {string} */ model) => {
    await bench.fill('Model', model);
    await until(`${model} is the model`, async () => (await bench.state('provider')).model === model);
  };
  return { chat, bench, page, useModel };
}

/** What the dialog shows is what will be sent. @param {WorkbenchPage} bench */
async function shownMessages(bench) {
  return [
    { role: 'system', content: await bench.field('System prompt').inputValue() },
    { role: 'user', content: await bench.field('Prompt').inputValue() },
  ];
}

it('an epic is planned: its prompt is seen and edited, a malformed answer is shown as it came, a good one becomes tickets', async (test) => {
  const { chat, bench, page, useModel } = await open(test);
  await useModel('planner');
  await page.getByRole('tab', { name: 'Epic', exact: true }).click();
  await bench.fill('Epic', EPIC);
  await bench.press('Plan epic');

  await bench.dialog('Plan the epic');
  const [system, user] = await shownMessages(bench);
  assert.ok(system?.content.endsWith(CONTEXT), system?.content);
  assert.match(user?.content ?? '', /Read files of any size\.[\s\S]*"dependsOn": string\[\]/);
  assert.equal(chat.requests.length, 0, 'nothing goes out before it is approved');
  await bench.add('System prompt', ' Be brief.');
  await bench.add('Prompt', '\nThe docs go last.');
  const first = await shownMessages(bench);
  assert.match(first[1]?.content ?? '', /\nThe docs go last\.$/);
  await bench.press('Approve and send');

  const refused = await bench.dialog('The answer is no plan');
  assert.deepEqual(chat.requests[0]?.messages, first);
  const came = `Gladly! ${JSON.stringify(PLAN).slice(0, 40)}`;
  await refused.getByRole('group', { name: 'Answer', exact: true }).getByText(came).waitFor();
  const cells = await refused.getByRole('cell').allTextContents();
  assert.deepEqual(cells.slice(0, 2), ['answer', 'a JSON object with "tracks"']);
  assert.match(cells[2] ?? '', /^no JSON: /);
  assert.deepEqual(await bench.state('tracks'), []);

  await bench.press('Change the prompt');
  await bench.dialog('Plan the epic');
  assert.deepEqual(await shownMessages(bench), first, 'as it was sent');
  await bench.add('Prompt', ' No talk.');
  const second = await shownMessages(bench);
  await page.keyboard.press('Control+Enter');
  const proposal = await bench.dialog('A plan of the epic');
  assert.deepEqual(chat.requests[1]?.messages, second);
  await proposal.getByText('2 tracks, 3 tickets.').waitFor();
  assert.deepEqual(await bench.state('tracks'), [], 'nothing is kept before it is accepted');
  await bench.press('Accept');
  await proposal.waitFor({ state: 'detached' });
  await page.getByRole('row').filter({ hasText: 'Grammar' }).waitFor();
  const tickets = Object.values(await bench.state('activeTickets')).flat();
  assert.deepEqual(
    tickets.map(({ id, title, assignedTo, priority, dependsOn }) => [
      id,
      title,
      assignedTo,
      priority,
      dependsOn,
    ]),
    [
      ['T-001', 'Lexer', 3, 'medium', []],
      ['T-002', 'Grammar', 2, 'medium', ['T-001']],
      ['T-003', 'A tour', 3, 'low', []],
    ],
  );
  assert.deepEqual(chat.complaints, []);
  bench.app.assertNoProblems();
});

it('a ticket is run in Step Mode: its prompt is seen and edited, a malformed answer is an error that shows it, and Retry asks again', async (test) => {
  const { chat, bench, page, useModel } = await open(test);
  await page.getByRole('button', { name: 'Close Project Settings' }).click();
  await bench.press('New track');
  await bench.dialog('New track');
  await page.keyboard.type('Parser');
  await page.keyboard.press('Enter');
  await bench.press('New ticket');
  await bench.dialog('New ticket');
  await page.keyboard.type('Lexer');
  await bench.fill('Description', 'Cut a text into tokens.');
  await bench.press('Create');
  await bench.press('Step Mode');
  await bench.choose('Windows', 'Project Settings');
  await useModel('malformed');
  await page.getByRole('button', { name: 'Close Project Settings' }).click();

  await bench.press('Run next');
  await bench.dialog('Send T-001?');
  const whole = '# T-001: Lexer\n\nCut a text into tokens.';
  const [system, user] = await shownMessages(bench);
  assert.ok(system?.content.endsWith(CONTEXT), system?.content);
  assert.equal(user?.content, whole);
  await bench.add('Prompt', '\n\nKeep what is white.');
  const sent = await shownMessages(bench);
  assert.equal(chat.requests.length, 0, 'nothing goes out before it is approved');
  await bench.press('Approve and send');

  const failed = page.getByRole('listitem', { name: 'T-001 has failed' });
  await failed.getByText(/What came: \{"choices": \[\{"del/).waitFor();
  assert.deepEqual(chat.requests[0]?.messages, sent);
  assert.equal(sent[1]?.content, `${whole}\n\nKeep what is white.`);
  await failed.getByRole('button', { name: 'Open', exact: true }).click();
  const dialog = await bench.dialog('T-001');
  await dialog.getByText(/What came: \{"choices": \[\{"del/).waitFor();
  await dialog.getByRole('group', { name: 'Result', exact: true }).getByText('Good').waitFor();
  await page.keyboard.press('Escape');
  await dialog.waitFor({ state: 'detached' });

  await bench.choose('Windows', 'Project Settings');
  await useModel('parrot');
  await page.getByRole('button', { name: 'Close Project Settings' }).click();
  await failed.getByRole('button', { name: 'Retry', exact: true }).click();
  await bench.dialog('Send T-001?');
  assert.equal((await shownMessages(bench))[1]?.content, whole, 'made anew');
  await bench.press('Approve and send');
  await until('it is completed', async () => {
    const [ticket] = Object.values(await bench.state('activeTickets')).flat();
    return (
      ticket.status === 'completed' &&
      ticket.result === whole &&
      ticket.error === '' &&
      ticket.retryCount === 1
    );
  });
  assert.equal(chat.requests[1]?.model, 'parrot');
  assert.deepEqual(chat.complaints, []);
});
