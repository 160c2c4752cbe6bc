import { expect } from '@esm-bundle/chai';
import { sendKeys, setViewport } from '@web/test-runner-commands';
import type { Span } from '../../../src/shared/ui/text/spans.js';
import { allByRole } from '../support/by-role.js';
import { copied } from '../support/copied.js';
import { Harness, node, type Spec } from './harness.js';

const SPANS: Span[] = [
  { text: 'See ' },
  { text: 'the ticket', link: 'T-001' },
  { text: ', which is ' },
  { text: 'not yet', strong: true },
  { text: ' done, or ' },
  { text: 'the other one with its long name', link: 'T-002' },
  { text: ' and ' },
  { text: 'code()', code: true },
  { text: '.' },
];
const TEXT = 'See the ticket, which is not yet done, or the other one with its long name and code().';

function scene(spans: Span[], width = 300): Spec {
  return node(
    'window',
    'W',
    { title: 'W', x: 20, y: 20, width, height: 240 },
    node('richText', 'rich', { spans }),
    node('button', 'next', { label: 'Next' }),
  );
}

describe('rich text', () => {
  let harness: Harness;

  beforeEach(async () => {
    await setViewport({ width: 1000, height: 700 });
    harness = await Harness.create();
  });
  afterEach(() => {
    expect(harness.errors).to.deep.equal([]);
    harness.dispose();
  });

  const link = (name: string): HTMLElement => allByRole(document, 'link', name)[0] as HTMLElement;
  const paragraph = (): HTMLElement => harness.find('[role=paragraph]', TEXT);
  const followed = (): string[] =>
    harness.events.map((event) => (event.type === 'follow' ? `${event.key} ${event.link}` : event.type));

  it('U4: its links are links, each with its name, although one is broken over two lines', () => {
    harness.show(scene(SPANS, 220));
    expect(allByRole(document, 'link').map(({ textContent }) => textContent)).to.deep.equal([
      'the ticket',
      'the other one with its long name',
    ]);
    expect(link('the other one with its long name').getClientRects().length).to.be.greaterThan(1);
    expect(document.querySelector('a[href]')).to.equal(null);
  });

  it('U4: a link of several looks is one link, also where it is broken over lines', async () => {
    const spans: Span[] = [
      { text: 'See ' },
      { text: 'the long ', link: 'a' },
      { text: 'and very strong', strong: true, link: 'a' },
      { text: ' name of it', link: 'a' },
      { text: ' and ' },
      { text: 'another', emphasis: true, link: 'b' },
    ];
    harness.show(scene(spans, 140));
    const links = allByRole(document, 'link').map(({ textContent }) => textContent);
    expect(links).to.deep.equal(['the long and very strong name of it', 'another']);
    expect(link('the long and very strong name of it').getClientRects().length).to.be.greaterThan(1);
    const element = harness.find('[role=paragraph]', 'See the long and very strong name of it and another');
    getSelection()?.selectAllChildren(element);
    expect(getSelection()?.toString()).to.equal(element.textContent);
    getSelection()?.removeAllRanges();
    await harness.click(document.querySelector('a em') ?? document.body);
    expect(followed()).to.deep.equal(['W/rich b']);
  });

  it('U2: Tab goes to each link, Enter follows it', async () => {
    harness.show(scene(SPANS));
    link('the ticket').focus();
    await sendKeys({ press: 'Enter' });
    await sendKeys({ press: 'Tab' });
    expect(document.activeElement).to.equal(link('the other one with its long name'));
    await sendKeys({ press: 'Enter' });
    expect(followed()).to.deep.equal(['W/rich T-001', 'W/rich T-002']);
  });

  it('a click follows a link, and one beside it does nothing', async () => {
    harness.show(scene(SPANS));
    await harness.click(link('the ticket'));
    await harness.click(document.querySelector('strong') ?? document.body);
    expect(followed()).to.deep.equal(['W/rich T-001']);
  });

  it('lines are broken where the canvas breaks them, and copied without the breaks', () => {
    for (const width of [120, 180, 260, 400, 800]) {
      harness.show(scene(SPANS, width));
      const element = paragraph();
      const lines = Math.round(element.getBoundingClientRect().height / 20);
      const tops = new Set(
        [...element.querySelectorAll('.rk-body, strong')].flatMap((part) =>
          [...part.getClientRects()]
            .filter((rect) => rect.width > 0)
            .map((rect) => Math.round(rect.bottom / 10)),
        ),
      );
      expect(element.scrollHeight, `at ${width} px`).to.be.at.most(element.clientHeight + 1);
      expect(element.scrollWidth, `at ${width} px`).to.be.at.most(element.clientWidth + 6);
      expect(tops.size, `at ${width} px`).to.be.at.least(lines);
      getSelection()?.selectAllChildren(element);
      expect(getSelection()?.toString(), `at ${width} px`).to.equal(TEXT);
    }
  });

  it('U5: a text that grows keeps the focus on its link, and the selection', () => {
    harness.show(scene(SPANS.slice(0, 4)));
    const ticket = link('the ticket');
    ticket.focus();
    harness.show(scene(SPANS));
    expect(document.activeElement).to.equal(ticket);
    harness.show(scene([{ text: 'Now, see ' }, ...SPANS.slice(1)]));
    expect(document.activeElement?.textContent).to.equal('the ticket');
  });

  it('texts that are selected together are copied a line each', async () => {
    harness.show(
      node(
        'window',
        'W',
        { title: 'W' },
        node('text', 'a', { text: 'First' }),
        node('richText', 'b', { spans: [{ text: 'Sec' }, { text: 'ond', strong: true }] }),
        node('text', 'c', { text: 'Third' }),
      ),
    );
    const content = harness.find('section', 'W');
    getSelection()?.selectAllChildren(content);
    expect(await copied()).to.equal('First\nSecond\nThird');
  });
});
