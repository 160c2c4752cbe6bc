import { expect } from '@esm-bundle/chai';
import { sendKeys, setViewport } from '@web/test-runner-commands';
import axe from 'axe-core';
import type { Ui } from '../../../src/shared/ui/ui.js';
import { UiFrame } from '../../../src/shared/ui/ui-frame.js';
import { allByRole, nameOf } from '../support/by-role.js';
import { copied } from '../support/copied.js';
import { Harness, until } from './harness.js';

/** What Markdown is made of, drawn as hot code draws it. */
describe('lists, quotes and tables in a text', () => {
  let harness: Harness;

  beforeEach(async () => {
    await setViewport({ width: 1000, height: 700 });
    harness = await Harness.create();
  });
  afterEach(() => {
    expect(harness.errors).to.deep.equal([]);
    harness.dispose();
  });

  function draw(body: (ui: Ui) => void): void {
    const frame = new UiFrame();
    frame.ui.window('W', { x: 10, y: 10, width: 500, height: 500 }, () => body(frame.ui));
    harness.ui.replace('app', frame.finish());
    harness.ui.flush();
  }

  const steps = (ui: Ui): void => {
    ui.bulletList({ first: 9 }, () => {
      ui.bulletItem({}, () => ui.text('Build'));
      ui.bulletItem({}, () => {
        ui.text('Switch');
        ui.bulletList({}, () => ui.bulletItem({}, () => ui.text('between frames')));
      });
    });
  };

  it('U4: lists are lists in lists, and copied with their markers', async () => {
    draw(steps);
    expect(allByRole(document, 'list')).to.have.length(2);
    expect(
      allByRole(document, 'listitem').map((item) => item.closest('[role=list]')?.children.length),
    ).to.deep.equal([2, 2, 1]);
    getSelection()?.selectAllChildren(harness.find('section', 'W'));
    expect(await copied()).to.equal('9. Build\n10. Switch\n◦ between frames');
  });

  it('U4: a task says whether it is done', () => {
    draw((ui) => {
      ui.bulletList({}, () => {
        ui.bulletItem({ done: true }, () => ui.text('a'));
        ui.bulletItem({ done: false }, () => ui.text('b'));
      });
    });
    expect(allByRole(document, 'img').map(nameOf)).to.deep.equal(['Done', 'Not done']);
  });

  it('U1: an item outside of a list is said in its window', () => {
    draw((ui) => ui.bulletItem({}, () => ui.text('a')));
    expect(harness.find('section', 'W').textContent).to.contain(
      'is in no list; draw it in the body of ui.bulletList',
    );
  });

  const tiers = (ui: Ui): void => {
    ui.textTable(
      ['Tier', { label: 'Tokens', align: 'end' }],
      [
        [[{ text: 'Worker', link: 'worker' }], '20,480'],
        ['QA', '8'],
      ],
      { label: 'Tiers' },
    );
  };

  it('U4: a table has a name, headers and cells, and its cells are copied with tabs between', async () => {
    draw(tiers);
    expect(allByRole(document, 'table', 'Tiers')).to.have.length(1);
    expect(allByRole(document, 'columnheader').map(nameOf)).to.deep.equal(['Tier', 'Tokens']);
    expect(allByRole(document, 'cell').map(nameOf)).to.deep.equal(['Worker', '20,480', 'QA', '8']);
    getSelection()?.selectAllChildren(harness.find('[role=table]', 'Tiers'));
    expect(await copied()).to.equal('Tier\tTokens\nWorker\t20,480\nQA\t8');
  });

  it('U2: a link in a table is followed by Enter', async () => {
    draw(tiers);
    (allByRole(document, 'link', 'Worker')[0] as HTMLElement).focus();
    await sendKeys({ press: 'Enter' });
    expect(harness.events).to.deep.equal([
      { layer: 'app', type: 'follow', key: 'W/textTable:0', link: 'worker' },
    ]);
  });

  it('U2: a table whose words need more room than there is scrolls sideways, by keys too; others are no stop', async () => {
    const narrow = (ui: Ui): void =>
      ui.column({ width: 160 }, () => {
        ui.textTable(['Tier', 'Name', 'Tokens'], [['1', 'Orchestrator', '204,800']], { label: 'Narrow' });
      });
    draw((ui) => {
      tiers(ui);
      narrow(ui);
    });
    const scrollerOf = (name: string): HTMLElement =>
      harness.find('[role=table]', name).closest<HTMLElement>('.rk-scroll') ?? expect.fail('no scroller');
    expect(scrollerOf('Tiers').tabIndex).to.equal(-1);
    const scroller = scrollerOf('Narrow');
    expect(scroller.clientWidth).to.be.at.most(160);
    scroller.focus();
    await sendKeys({ press: 'ArrowRight' });
    await until(() => scroller.scrollLeft > 0, 'the table scrolls');
    const { violations } = await axe.run(harness.host, { rules: { 'color-contrast': { enabled: false } } });
    expect(violations.map(({ id }) => id)).to.deep.equal([]);
  });

  it('what is written from the right begins there: markers, the bar of a quote, the first column', () => {
    const rect = (element: Element | null | undefined): DOMRect => {
      expect(element).to.be.instanceOf(Element);
      return (element as Element).getBoundingClientRect();
    };
    const item = (text: string): { marker: DOMRect; text: DOMRect } => {
      const found = allByRole(document, 'listitem').find((one) => one.textContent?.includes(text));
      return { marker: rect(found?.firstElementChild), text: rect(found?.children[1]) };
    };
    draw((ui) => {
      ui.bulletList({ first: 1 }, () => {
        // Has no letter, so the next one tells how the list is written.
        ui.bulletItem({}, () => ui.text('1,024'));
        ui.bulletItem({}, () => ui.text('שלום עולם'));
        ui.bulletItem({}, () => ui.text('render() too'));
      });
      ui.bulletList({}, () => ui.bulletItem({}, () => ui.text('from the left')));
      ui.quote({}, () => ui.text('مرحبا'));
      ui.textTable(['שם', 'סוג'], [['main', 'ts']]);
    });
    for (const text of ['שלום', 'render()']) {
      const { marker, text: words } = item(text);
      expect(marker.left, text).to.be.at.least(words.right);
    }
    const left = item('from the left');
    expect(left.marker.right).to.be.at.most(left.text.left);
    const quote = document.querySelector('blockquote');
    expect(rect(quote?.firstElementChild).left).to.equal(rect(quote).left);
    expect(rect(quote?.firstElementChild).right).to.be.lessThan(rect(quote).right - 10);
    const [first, second] = allByRole(document, 'columnheader');
    expect(rect(first).left).to.be.at.least(rect(second).right);
    expect(rect(allByRole(document, 'row')[0]).right).to.equal(rect(allByRole(document, 'table')[0]).right);
  });

  it('axe finds nothing wrong', async () => {
    draw((ui) => {
      steps(ui);
      tiers(ui);
      ui.quote({}, () => ui.richText(['See ', { text: 'this', link: 'x' }]));
      ui.icon('lock', { label: 'Locked' });
      ui.badge('3', { tone: 'danger' });
    });
    const { violations } = await axe.run(harness.host, { rules: { 'color-contrast': { enabled: false } } });
    expect(violations.map(({ id, nodes }) => `${id} ${nodes.map(({ html }) => html).join()}`)).to.deep.equal(
      [],
    );
  });
});
