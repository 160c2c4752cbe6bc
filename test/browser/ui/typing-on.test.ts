import { press, typeText } from '../support/keys.js';
import type { OpenApp } from '../support/open-app.js';
import { openWorkbench } from '../support/open-workbench.js';
import { until } from '../support/until.js';
import { Workspace } from '../support/workspace.js';

describe('typing on after a submit', () => {
  let workspace: Workspace;
  let app: OpenApp;

  beforeEach(async () => {
    workspace = await Workspace.create({ from: 'hot' });
    // The frame that answers the submit takes long enough to be typed into.
    await workspace.replace(
      'discussion/answers.ts',
      "step('Send message');",
      "step('Send message');\n  for (const end = performance.now() + 600; performance.now() < end; );",
    );
    app = await openWorkbench(workspace);
  });
  afterEach(async () => {
    await app.close();
    await workspace.dispose();
  });

  it('R5: the text that was sent does not come back, and what was typed since is all there', async () => {
    await app.click('textbox', 'Message');
    const field = (await app.find('textbox', 'Message')) as HTMLTextAreaElement;
    await typeText('first');
    await until('hot code has seen the text', () => app.rekindle.captureState(['draft']).draft === 'first');
    await press('Control+Enter');
    await typeText(' and more');
    if (app.rekindle.captureState(['draft']).draft === '')
      throw new Error('The frame was over before the typing');
    await until('the entry is there', () => app.all('article').length > 0);
    await until(
      'hot code has seen the rest',
      () => app.rekindle.captureState(['draft']).draft === ' and more',
    );
    if (field.value !== ' and more') throw new Error(`The field has ${JSON.stringify(field.value)}`);
    await press('Control+Enter');
    const shown = await app.find('combobox', 'Discussion shown');
    await until('both are entries', () => shown.ariaDescription?.startsWith('2 entries') === true);
    await until('the field is empty', () => field.value === '');
  });
});
