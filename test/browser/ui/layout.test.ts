import { expect } from '@esm-bundle/chai';
import { sendKeys, sendMouse, setViewport } from '@web/test-runner-commands';
import axe from 'axe-core';
import type { UiEvent } from '../../../src/shared/ui/node.js';
import type { Ui } from '../../../src/shared/ui/ui.js';
import { UiFrame } from '../../../src/shared/ui/ui-frame.js';
import { Harness, until } from './harness.js';

describe('layout kinds', () => {
  let harness: Harness;

  beforeEach(async () => {
    await setViewport({ width: 1000, height: 700 });
    harness = await Harness.create();
  });
  afterEach(() => {
    expect(harness.errors).to.deep.equal([]);
    harness.dispose();
  });

  /** Draws a window of 600 × 400 as hot code does; `seen` are the events that hot code gets. */
  const show = (body: (ui: Ui) => void, ...seen: UiEvent[]): void => {
    const frame = new UiFrame(seen);
    frame.ui.window('W', { x: 20, y: 20, width: 600, height: 400 }, () => body(frame.ui));
    harness.ui.replace('app', frame.finish());
    harness.ui.flush();
  };
  const box = (selector: string, name: string): DOMRect =>
    harness.find(selector, name).getBoundingClientRect();
  const violations = async (): Promise<string[]> => {
    const found = await axe.run(harness.host, { rules: { 'color-contrast': { enabled: false } } });
    return found.violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(', ')}`);
  };
  const last = (): UiEvent | undefined => harness.events.at(-1);

  it('regions in a row are as high as it, and still so when their window gets another height', async () => {
    show((ui) => {
      ui.row({ grow: 1, height: 0, align: 'stretch' }, () => {
        for (const name of ['Narrow', 'Wide'])
          ui.scroll(name, name === 'Wide' ? { grow: 1 } : { width: 120 }, () => {
            for (let line = 0; line < 60; line++) ui.text(`${name} ${line}`);
          });
      });
    });
    const heights = (): number[] => ['Narrow', 'Wide'].map((name) => box('[role=group]', name).height);
    const [before = 0] = heights();
    expect(heights()).to.deep.equal([before, before]);
    await harness.click(harness.find('button', 'Maximise W'));
    harness.ui.flush();
    const [after = 0] = heights();
    expect(after).to.be.greaterThan(before);
    expect(heights()).to.deep.equal([after, after]);
  });

  it('a bar takes as many lines as it needs, and windows are kept out of all of them', async () => {
    await setViewport({ width: 320, height: 700 });
    await until(() => harness.ui.viewport.width === 320, 'the viewport');
    const names = ['First', 'Second', 'Third', 'Fourth', 'Fifth'];
    const frame = new UiFrame([]);
    frame.ui.dock('Bar', { edge: 'top', height: 28 }, () => {
      for (const name of names) frame.ui.button(`${name} of some`);
    });
    frame.ui.window('W', { x: 0, y: 0, width: 300, height: 300 }, () => {});
    harness.ui.replace('app', frame.finish());
    harness.ui.flush();
    const bar = box('section', 'Bar');
    expect(bar.height).to.be.greaterThan(56);
    const outside = names.filter((name) => {
      const { right, bottom } = box('button', `${name} of some`);
      return right > bar.right || bottom > bar.bottom;
    });
    expect(outside).to.deep.equal([]);
    expect(box('section', 'W').top >= bar.bottom).to.equal(true);
  });

  it('what stands at the end of a tree’s row stays in it, however long the label is', () => {
    const drawn = (label: string): void =>
      show((ui) => {
        const tree = { roots: ['a'], childrenOf: () => [], labelOf: () => label, open: new Set<string>() };
        ui.tree('Tree', { ...tree, height: 120 }, () => {
          if (ui.button('End')) throw new Error('Nobody pressed it');
        });
      });
    const end = (): DOMRect => box('button', 'End');
    drawn('Short');
    const { left } = end();
    drawn('A label that is longer than the row, '.repeat(8));
    const row = box('[role=tree]', 'Tree');
    expect(end().right <= row.right).to.equal(true);
    expect(end().width > 40).to.equal(true);
    drawn('Short');
    expect(end().left).to.equal(left);
  });

  it('what has a height keeps it in a region that scrolls', () => {
    show((ui) => {
      ui.scroll('Region', { grow: 1 }, () => {
        for (let line = 0; line < 40; line++) ui.text(`Line ${line}`);
        const columns = [{ id: 'one', title: 'One', width: 100 }];
        ui.table('Table', { columns, rowCount: 0, rowId: String, height: 160 }, () => {});
      });
    });
    expect(box('[role=grid]', 'Table').height).to.equal(160);
  });

  it('a table whose columns need more room than there is shows its last row above the scrollbar', () => {
    const columns = ['One', 'Two', 'Three'].map((title) => ({ id: title, title, width: 300 }));
    const rowCount = 3;
    show((ui) => {
      const table = { columns, rowCount, rowId: String, rowHeight: 28, height: 28 + rowCount * 28 };
      ui.table('Table', table, (row) => {
        for (const { title } of columns) ui.cell(`${title} of row ${row}`);
      });
    });
    const rows = [...harness.host.querySelectorAll('[role=row]')].map((row) => row.getBoundingClientRect());
    const table = harness.find('[role=grid]', 'Table');
    expect(table.scrollWidth > table.clientWidth).to.equal(true);
    expect(table.scrollHeight <= table.clientHeight).to.equal(true);
    expect(
      Math.max(...rows.map(({ bottom }) => bottom)) <= table.getBoundingClientRect().bottom - 8,
    ).to.equal(true);
  });

  describe('grid', () => {
    const form = (ui: Ui, label: string): void => {
      ui.grid({ columns: ['auto', 'grow'], gap: 8 }, () => {
        ui.button('Short');
        ui.textField('First', '', { labelHidden: true });
        ui.button(label);
        ui.textField('Second', '', { labelHidden: true });
      });
    };

    it('lines its columns up, and again when a cell is another', () => {
      show((ui) => form(ui, 'A longer label'));
      const wide = box('button', 'A longer label');
      expect(box('input', 'First').x).to.equal(box('input', 'Second').x);
      expect(box('input', 'First').x).to.equal(wide.right + 8);
      expect(box('input', 'First').right).to.equal(620 - 12);
      show((ui) => form(ui, 'And now one that is longer still'));
      expect(box('input', 'First').x).to.be.greaterThan(wide.right + 8);
      expect(box('input', 'First').x).to.equal(box('input', 'Second').x);
    });

    it('has as many columns as fit, and others when the window is narrower', async () => {
      show((ui) => {
        ui.grid({ columns: { minWidth: 200 }, gap: 0 }, () => {
          for (const id of ['a', 'b', 'c']) ui.button(id, { height: 40 });
        });
      });
      expect(box('button', 'b').y).to.equal(box('button', 'a').y);
      expect(box('button', 'c').y).to.equal(box('button', 'a').y + 40);
      await harness.drag([620, 200], [420, 200]);
      expect(box('button', 'b').y).to.equal(box('button', 'a').y + 40);
    });

    it('follows cells that come, go and change places', () => {
      const cells = (...ids: string[]): void =>
        show((ui) =>
          ui.grid({ columns: 2, gap: 0 }, () => {
            for (const id of ids) ui.button(id, { height: 40 });
          }),
        );
      cells('a', 'b');
      const [first, second] = [box('button', 'a'), box('button', 'b')];
      cells('b', 'a');
      expect(box('button', 'b').x).to.equal(first.x);
      expect(box('button', 'a').x).to.equal(second.x);
      cells('c', 'a', 'b');
      expect(box('button', 'b').y).to.equal(first.y + 40);
      cells('b');
      expect(box('button', 'b').x).to.equal(first.x);
      expect(box('button', 'b').y).to.equal(first.y);
    });
  });

  describe('splitter', () => {
    const split = (ui: Ui, value = 0.5): void => {
      ui.splitter(
        'Panes',
        value,
        { height: 200, initial: 0.25, minFirst: 60, minSecond: 100 },
        () => ui.scroll('One', { grow: 1 }, () => ui.text('first')),
        () => ui.scroll('Two', { grow: 1 }, () => ui.text('second')),
      );
    };
    const handle = (): HTMLElement => harness.find('[role=separator]', 'Panes');
    const shares = (): number[] =>
      harness.events.map((event) => (event.type === 'change' ? Math.round(Number(event.value) * 100) : -1));
    /** The window has 600, less its padding and the gap. */
    const ROOM = 600 - 24 - 8;

    it('U3: main alone moves the line, and hot code’s value counts again once it has answered', async () => {
      show((ui) => split(ui));
      const before = box('[role=group]', 'Two').x;
      const at = handle().getBoundingClientRect();
      await harness.drag([at.x + 8, 100], [at.x + 108, 100]);
      expect(box('[role=group]', 'Two').x).to.equal(before + 100);
      expect(box('[role=group]', 'One').width).to.equal(ROOM / 2 + 100);
      expect(last()).to.include({ type: 'change', key: 'W/Panes' });
      show((ui) => split(ui));
      expect(box('[role=group]', 'Two').x).to.equal(before + 100);
      harness.ui.acknowledge('app', 'W/Panes');
      harness.ui.flush();
      expect(box('[role=group]', 'Two').x).to.equal(before);
    });

    it('U2: arrows, Page, Home and End move it; a double click puts it back; each pane keeps its least', async () => {
      show((ui) => split(ui));
      handle().focus();
      for (const press of ['ArrowLeft', 'PageDown', 'Home', 'End']) await sendKeys({ press });
      const share = (px: number): number => Math.round((px / ROOM) * 100);
      expect(shares()).to.deep.equal([
        share(ROOM / 2 - 16),
        share(ROOM / 2 - 16 + 96),
        share(60),
        share(ROOM - 100),
      ]);
      harness.ui.flush();
      expect(handle().getAttribute('aria-valuenow')).to.equal(String(share(ROOM - 100)));
      const at = handle().getBoundingClientRect();
      const position: [number, number] = [Math.round(at.x + at.width / 2), 120];
      for (let click = 0; click < 2; click++) await sendMouse({ type: 'click', position });
      handle().dispatchEvent(new MouseEvent('dblclick', { bubbles: true }));
      expect(shares().at(-1)).to.equal(25);
    });

    it('U4: is a separator with a name, a value and an orientation', async () => {
      show((ui) => split(ui));
      expect(handle().getAttribute('aria-orientation')).to.equal('vertical');
      expect(handle().getAttribute('aria-valuenow')).to.equal('50');
      expect(await violations()).to.deep.equal([]);
    });

    it('a pane whose least is its content has room for all of it, at any width and text size', async () => {
      const drawn = (ui: Ui): void => {
        ui.splitter(
          'Panes',
          1,
          { axis: 'column', grow: 1, minFirst: 60, minSecond: 'content' },
          () => ui.scroll('One', { grow: 1 }, () => ui.text('first')),
          () => {
            ui.textArea('Text', 'line\n'.repeat(40), { labelHidden: true, height: 28, grow: 1 });
            ui.row({ wrap: true }, () => {
              for (const name of ['Alpha', 'Beta', 'Gamma', 'Delta']) ui.button(name, { width: 120 });
            });
          },
        );
      };
      const isWhole = (): boolean =>
        box('button', 'Delta').bottom <= box('section', 'W').bottom &&
        box('button', 'Delta').right <= box('section', 'W').right;
      show(drawn);
      expect(box('button', 'Delta').y).to.equal(box('button', 'Alpha').y);
      expect(isWhole()).to.equal(true);
      await harness.drag([620, 200], [320, 200]);
      harness.ui.flush();
      expect(box('button', 'Delta').y).to.be.greaterThan(box('button', 'Alpha').y);
      expect(isWhole()).to.equal(true);
      expect(box('textarea', 'Text').height).to.equal(28);
      expect(box('[role=group]', 'One').height).to.be.greaterThan(200);
    });

    it('survives a window that is too small for both', async () => {
      show((ui) =>
        ui.splitter(
          'Panes',
          0.5,
          { grow: 1, minFirst: 400, minSecond: 400 },
          () => {},
          () => {},
        ),
      );
      expect(handle().getBoundingClientRect().x).to.be.closeTo(20 + 12 + ROOM / 2, 6);
    });
  });

  describe('tabs', () => {
    const FEW = [
      { id: 'a', label: 'Alpha' },
      { id: 'b', label: 'Beta', disabled: true },
      { id: 'c', label: 'Gamma', closable: true },
    ];
    const tabs =
      (active: string, list = FEW) =>
      (ui: Ui): void => {
        ui.tabs('Views', active, list, {}, (id) => ui.text(`Panel ${id}`));
      };
    const tab = (name: string): HTMLElement => harness.find('[role=tab]', name);

    it('U3: a tab that is pressed is marked before hot code has answered', async () => {
      show(tabs('a'));
      await harness.click(tab('Gamma'));
      harness.ui.flush();
      expect(last()).to.deep.equal({ layer: 'app', type: 'change', key: 'W/Views', value: 'c' });
      expect(tab('Gamma').ariaSelected).to.equal('true');
      expect(tab('Alpha').ariaSelected).to.equal('false');
      show(tabs('c'));
      harness.ui.acknowledge('app', 'W/Views');
      harness.ui.flush();
      expect(tab('Gamma').ariaSelected).to.equal('true');
      expect(harness.find('[role=tabpanel]', 'Gamma').textContent).to.equal('Panel c');
    });

    it('U2: arrows go round past what is disabled, Delete closes, one stop for Tab', async () => {
      show(tabs('a'));
      tab('Alpha').focus();
      await sendKeys({ press: 'ArrowRight' });
      expect(document.activeElement).to.equal(tab('Gamma'));
      expect(last()).to.include({ type: 'change', value: 'c' });
      await sendKeys({ press: 'ArrowRight' });
      expect(last()).to.include({ type: 'change', value: 'a' });
      await sendKeys({ press: 'End' });
      await sendKeys({ press: 'Delete' });
      expect(last()).to.include({ type: 'closeTab', key: 'W/Views', tab: 'c' });
      harness.ui.flush();
      expect(harness.host.querySelectorAll('[role=tab][tabindex="0"]').length).to.equal(1);
    });

    it('the close button closes, and the focus goes to the tab that is shown (U5)', async () => {
      show(tabs('a'));
      tab('Gamma').focus();
      const at = tab('Gamma').getBoundingClientRect();
      await sendMouse({ type: 'click', position: [Math.round(at.right - 16), Math.round(at.y + 12)] });
      expect(harness.events).to.deep.equal([{ layer: 'app', type: 'closeTab', key: 'W/Views', tab: 'c' }]);
      show(tabs('a', FEW.slice(0, 2)));
      expect(document.activeElement).to.equal(tab('Alpha'));
    });

    it('a row that is too long scrolls: by its buttons, and to the tab that a key goes to', async () => {
      const many = Array.from({ length: 30 }, (_, index) => ({ id: `t${index}`, label: `Tab ${index}` }));
      show(tabs('t0', many));
      const list = harness.find('[role=tablist]', 'Views');
      await sendMouse({ type: 'click', position: [595, 76] });
      await until(() => list.scrollLeft > 300, 'the scroll');
      tab('Tab 0').focus();
      await sendKeys({ press: 'End' });
      await until(
        () => tab('Tab 29').getBoundingClientRect().right <= list.getBoundingClientRect().right + 1,
        'the end',
      );
    });

    it('the tab that is shown is whole, clear of the buttons, when it is another and when there is less room', async () => {
      const many = Array.from({ length: 12 }, (_, index) => ({
        id: `t${index}`,
        label: `Tab ${index}`,
        closable: true,
      }));
      const list = (): DOMRect => harness.find('[role=tablist]', 'Views').getBoundingClientRect();
      const isWhole = (name: string): boolean => {
        const [left, right] = [list().left, list().right];
        const at = tab(name).getBoundingClientRect();
        return at.left >= left + 24 && at.right <= right - 24;
      };
      show(tabs('t0', many));
      for (const id of ['7', '2', '9']) {
        show(tabs(`t${id}`, many));
        expect(isWhole(`Tab ${id}`), id).to.equal(true);
      }
      show(tabs('t4', many));
      await harness.drag([620, 300], [400, 300]);
      harness.ui.flush();
      expect(isWhole('Tab 4')).to.equal(true);
      show(tabs('t11', many));
      expect(tab('Tab 11').getBoundingClientRect().right).to.be.at.most(list().right);
      // Nothing lies over the close button of the last one.
      const at = tab('Tab 11').getBoundingClientRect();
      const { x, y } = { x: Math.round(at.right - 16), y: Math.round(at.y + 12) };
      await sendMouse({ type: 'click', position: [x, y] });
      expect(last()).to.include({ type: 'closeTab', tab: 't11' });
    });

    it('U4: has no fault that axe finds', async () => {
      show(tabs('a'));
      expect(await violations()).to.deep.equal([]);
    });
  });

  describe('section', () => {
    const section =
      (isOpen: boolean) =>
      (ui: Ui): void => {
        ui.section('Details', isOpen, {}, () => ui.text('inside'));
        ui.button('Below');
      };

    it('U2, U4: its heading is a button that tells whether it is open', async () => {
      show(section(false));
      const header = harness.find('button', 'Details');
      expect(header.ariaExpanded).to.equal('false');
      const below = box('button', 'Below').y;
      header.focus();
      await sendKeys({ press: 'Enter' });
      harness.ui.flush();
      expect(header.ariaExpanded).to.equal('true');
      expect(last()).to.deep.equal({ layer: 'app', type: 'change', key: 'W/Details', value: true });
      show(section(true));
      expect(box('button', 'Below').y).to.be.greaterThan(below);
      expect(await violations()).to.deep.equal([]);
    });

    it('disabled, it stays as it is, whatever is pressed; what is in it goes on', async () => {
      const disabled = { disabled: true };
      show((ui) => {
        ui.section('Shut', false, disabled, () => {});
        ui.section('Open', true, disabled, () => ui.button('Inside', { shortcut: 'Ctrl+Alt+I' }));
      });
      const header = harness.find<HTMLButtonElement>('button', 'Shut');
      expect([header.disabled, harness.find<HTMLButtonElement>('button', 'Open').disabled]).to.deep.equal([
        true,
        true,
      ]);
      await harness.click(header);
      header.focus();
      await sendKeys({ press: 'Enter' });
      expect(header.ariaExpanded).to.equal('false');
      expect(harness.events).to.deep.equal([]);
      await harness.click(harness.find('button', 'Inside'));
      expect(last()).to.deep.equal({ layer: 'app', type: 'press', key: 'W/Open/Inside' });
      // By its shortcut, too.
      await sendKeys({ press: 'Control+Alt+KeyI' });
      expect(harness.events).to.have.length(2);
      expect(await violations()).to.deep.equal([]);
    });
  });
});
