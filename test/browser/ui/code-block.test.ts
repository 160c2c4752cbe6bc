import { expect } from '@esm-bundle/chai';
import { sendKeys } from '@web/test-runner-commands';
import type { CodeBlockProps } from '../../../src/shared/ui/text/props.js';
import { UiFrame } from '../../../src/shared/ui/ui-frame.js';
import { until } from '../support/until.js';
import { Harness } from './harness.js';

const CODE = 'const answer = 42;\n\treturn answer;';

describe('code blocks', () => {
  let harness: Harness;

  beforeEach(async () => {
    harness = await Harness.create();
  });
  afterEach(() => harness.dispose());

  function show(code: string, options: Omit<CodeBlockProps, 'code'>): void {
    const frame = new UiFrame();
    frame.ui.window('W', { x: 0, y: 0, width: 400, height: 300 }, () => frame.ui.codeBlock(code, options));
    harness.ui.replace('app', frame.finish());
    harness.ui.flush();
  }

  it('U4: say their language, hold the code as text, and copy it whole by a button that has a name', async () => {
    show(CODE, { language: 'TypeScript' });
    const block = harness.find('[role="group"]', 'TypeScript code');
    expect(block.querySelector('pre')?.textContent).to.equal(CODE);
    let copied = '';
    const listen = (event: ClipboardEvent): void => {
      copied = event.clipboardData?.getData('text/plain') ?? '';
    };
    document.addEventListener('copy', listen);
    harness.find('button', 'Copy code').focus();
    await sendKeys({ press: 'Enter' });
    document.removeEventListener('copy', listen);
    expect(copied).to.equal(CODE);
    harness.ui.flush();
    harness.find('button', 'Copied');
  });

  it('U2: scroll by keys where they are higher than they may be', async () => {
    show('line\n'.repeat(100), { maxHeight: 120 });
    const region = harness.find('[role="group"]', 'Code').querySelector<HTMLElement>('.rk-scroll');
    expect(region?.tabIndex).to.equal(0);
    region?.focus();
    await sendKeys({ press: 'End' });
    await until('it is at its end', () => (region?.scrollTop ?? 0) > 1000 || undefined);
  });
});
