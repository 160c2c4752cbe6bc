import { expect } from '@esm-bundle/chai';
import { sendKeys, sendMouse, setViewport } from '@web/test-runner-commands';
import axe from 'axe-core';
import type { Ui } from '../../../src/shared/ui/ui.js';
import { UiFrame } from '../../../src/shared/ui/ui-frame.js';
import { holdAndDrag } from '../support/devtools.js';
import { Harness, until } from './harness.js';

describe('drag and drop', () => {
  let harness: Harness;

  beforeEach(async () => {
    await setViewport({ width: 1000, height: 700 });
    harness = await Harness.create();
    show(board);
  });
  afterEach(() => {
    expect(harness.errors).to.deep.equal([]);
    harness.dispose();
  });

  const show = (body: (ui: Ui) => void): void => {
    const frame = new UiFrame();
    frame.ui.window('W', { x: 20, y: 20, width: 600, height: 400 }, () => body(frame.ui));
    harness.ui.replace('app', frame.finish());
    harness.ui.flush();
  };
  function board(ui: Ui): void {
    ui.draggable('a', { kind: 'ticket', label: 'Ticket A', data: { id: 7 }, height: 40 }, () => ui.text('A'));
    ui.draggable('s', { kind: 'stone', label: 'Stone', height: 40 }, () => ui.button('Polish'));
    for (const label of ['One', 'Two']) {
      ui.dropZone(label, { accepts: ['ticket'], height: 60 }, () => ui.text(`Zone ${label}`));
    }
    ui.dropZone('Shut', { accepts: ['ticket'], height: 60, disabled: true }, () => {});
  }
  const middle = (name: string): [number, number] => {
    const { x, y, width, height } = harness.find('[role=group]', name).getBoundingClientRect();
    return [Math.round(x + width / 2), Math.round(y + height / 2)];
  };
  const DROP = { layer: 'app', type: 'drop', drop: { kind: 'ticket', label: 'Ticket A', data: { id: 7 } } };
  const said = (): string => harness.host.querySelector('[aria-live]')?.textContent ?? '';

  it('U3: main alone shows what is dragged and where it fits; hot code is told of the drop', async () => {
    const plain = harness.picture();
    await sendMouse({ type: 'move', position: middle('Ticket A') });
    await sendMouse({ type: 'down' });
    await sendMouse({ type: 'move', position: middle('Two') });
    expect(harness.picture().data).not.to.deep.equal(plain.data);
    expect(harness.events).to.deep.equal([]);
    await sendMouse({ type: 'up' });
    expect(harness.events).to.deep.equal([{ ...DROP, key: 'W/Two' }]);
    await sendMouse({ type: 'move', position: [900, 600] });
    expect(harness.picture().data).to.deep.equal(plain.data);
  });

  it('a zone takes neither another kind nor, while it is disabled, anything', async () => {
    await harness.drag([middle('Stone')[0], middle('Stone')[1]], middle('One'));
    await harness.drag(middle('Ticket A'), middle('Shut'));
    expect(harness.events).to.deep.equal([]);
  });

  it('what has ways of its own with the pointer keeps them', async () => {
    await harness.click(harness.find('button', 'Polish'));
    expect(harness.events).to.deep.equal([{ layer: 'app', type: 'press', key: 'W/s/Polish' }]);
  });

  it('Escape cancels', async () => {
    await sendMouse({ type: 'move', position: middle('Ticket A') });
    await sendMouse({ type: 'down' });
    await sendMouse({ type: 'move', position: middle('One') });
    await sendKeys({ press: 'Escape' });
    await sendMouse({ type: 'up' });
    expect(harness.events).to.deep.equal([]);
    expect(said()).to.equal('Ticket A is where it was');
  });

  it('U2: by the keyboard, which says where it would go', async () => {
    const ticket = harness.find('[role=group]', 'Ticket A');
    ticket.focus();
    await sendKeys({ press: 'Enter' });
    expect(said()).to.match(/^Ticket A picked up\. .* One, 1 of 2$/);
    await sendKeys({ press: 'Tab' });
    expect(said()).to.equal('Two, 2 of 2');
    await sendKeys({ press: 'ArrowDown' });
    await sendKeys({ press: 'ArrowUp' });
    await sendKeys({ press: 'Enter' });
    expect(harness.events).to.deep.equal([{ ...DROP, key: 'W/Two' }]);
    expect(said()).to.equal('Ticket A dropped on Two');
    expect(document.activeElement).to.equal(ticket);
    await sendKeys({ press: 'Space' });
    await sendKeys({ press: 'Escape' });
    await sendKeys({ press: 'Tab' });
    expect(harness.events.length).to.equal(1);
    expect(document.activeElement).to.equal(harness.find('[role=group]', 'Stone'));
  });

  it('a thing for which there is no place is not picked up', async () => {
    harness.find('[role=group]', 'Stone').focus();
    await sendKeys({ press: 'Enter' });
    expect(said()).to.equal('There is no place for Stone');
    await sendKeys({ press: 'Tab' });
    expect(document.activeElement?.textContent).to.equal('Polish');
  });

  it('a finger that is held drags, and scrolls nothing', async () => {
    const ticket = harness.find('[role=group]', 'Ticket A');
    const lifted = (): Promise<void> => until(() => ticket.dataset.lifted !== undefined, 'the hold');
    await holdAndDrag(middle('Ticket A'), lifted, middle('One'));
    await until(() => harness.events.length > 0, 'the drop');
    expect(harness.events).to.deep.equal([{ ...DROP, key: 'W/One' }]);
  });

  it('a region scrolls while something is held at its edge', async () => {
    show((ui) => {
      ui.draggable('a', { kind: 'ticket', label: 'Ticket A', height: 40 }, () => ui.text('A'));
      ui.scroll('List', { height: 200 }, () => {
        for (let index = 0; index < 20; index++) {
          ui.dropZone(`Zone ${index}`, { accepts: ['ticket'], height: 40 }, () => {});
        }
      });
    });
    const list = harness.find('[role=group]', 'List');
    const { x, bottom } = list.getBoundingClientRect();
    await sendMouse({ type: 'move', position: middle('Ticket A') });
    await sendMouse({ type: 'down' });
    await sendMouse({ type: 'move', position: [Math.round(x + 50), Math.round(bottom - 4)] });
    await until(() => list.scrollTop === list.scrollHeight - list.clientHeight, 'the end');
    await sendMouse({ type: 'up' });
    expect(harness.events).to.deep.include({
      ...{ layer: 'app', type: 'drop', key: 'W/List/Zone 19' },
      drop: { kind: 'ticket', label: 'Ticket A', data: undefined },
    });
  });

  it('U5: what goes away while it is dragged is let go of', async () => {
    await sendMouse({ type: 'move', position: middle('Ticket A') });
    await sendMouse({ type: 'down' });
    await sendMouse({ type: 'move', position: middle('One') });
    show((ui) => ui.text('Nothing'));
    const empty = harness.picture();
    await sendMouse({ type: 'up' });
    await sendMouse({ type: 'move', position: [900, 600] });
    expect(harness.picture().data).to.deep.equal(empty.data);
  });

  it('U4: has no fault that axe finds', async () => {
    const found = await axe.run(harness.host, { rules: { 'color-contrast': { enabled: false } } });
    expect(found.violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).to.deep.equal([]);
  });
});
