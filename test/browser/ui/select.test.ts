import { expect } from '@esm-bundle/chai';
import { sendKeys, setViewport } from '@web/test-runner-commands';
import type { SelectChoice } from '../../../src/shared/ui/menus/props.js';
import { Harness, node, type Spec, until } from './harness.js';

const FRUIT: SelectChoice[] = [
  { value: 'a', label: 'Apple' },
  { value: 'b', label: 'Banana', disabled: true },
  { value: 'c', label: 'Cherry' },
  { value: 'd', label: 'Date' },
];
const MANY: SelectChoice[] = Array.from({ length: 10_000 }, (_, value) => ({
  value,
  label: `Number ${value}`,
}));

function form(choices: SelectChoice[], value: SelectChoice['value'], error?: string): Spec {
  const props = { label: 'Fruit', value, choices, placeholder: 'Choose', ...(error ? { error } : {}) };
  return node(
    'window',
    'W',
    { title: 'W', x: 100, y: 100, width: 300, height: 200 },
    node('select', 's', props),
    node('button', 'b', { label: 'Next' }),
  );
}

describe('select', () => {
  let harness: Harness;

  beforeEach(async () => {
    await setViewport({ width: 900, height: 700 });
    harness = await Harness.create();
  });
  afterEach(() => {
    expect(harness.errors).to.deep.equal([]);
    harness.dispose();
  });

  const box = (): HTMLElement => harness.find('button[role=combobox]', 'Fruit');
  const list = (): HTMLElement | null => harness.host.querySelector('[role=listbox]');
  const options = (): string[] =>
    [...harness.host.querySelectorAll('[role=option]')].map((element) => element.textContent ?? '');
  const option = (name: string): HTMLElement => harness.find('[role=option]', name);
  const press = async (...keys: string[]): Promise<void> => {
    for (const key of keys) await sendKeys({ press: key });
    harness.ui.flush();
  };
  const active = (): string | null => {
    const id = document.activeElement?.getAttribute('aria-activedescendant');
    return id ? (document.getElementById(id)?.textContent ?? null) : null;
  };

  it('U3: a click opens the list and another chooses; the value is shown before hot code has seen it', async () => {
    harness.show(form(FRUIT, 'a'));
    expect(box().textContent).to.equal('Apple');
    await harness.click(box());
    expect(options()).to.deep.equal(['Apple', 'Banana', 'Cherry', 'Date']);
    expect(option('Apple').ariaSelected).to.equal('true');
    await harness.click(option('Cherry'));
    expect(harness.events).to.deep.equal([{ layer: 'app', type: 'change', key: 'W/s', value: 'c' }]);
    harness.ui.flush();
    expect(box().textContent).to.equal('Cherry');
    expect(list()).to.equal(null);
    harness.ui.acknowledge('app', 'W/s');
    harness.ui.flush();
    expect(box().textContent).to.equal('Apple');
  });

  it('U4: a hint is said after the label, of the value and in the list, and is not searched', async () => {
    const branches = MANY.slice(0, 12).map((choice) => ({ ...choice, hint: `${choice.value} min ago` }));
    harness.show(form(branches, 3));
    expect(box().textContent).to.equal('Number 3');
    expect(box().ariaDescription).to.equal('3 min ago');
    await harness.click(box());
    expect(option('Number 4').ariaDescription).to.equal('4 min ago');
    await sendKeys({ type: 'ago' });
    await until(() => options().length === 0, 'nothing is found');
  });

  it('U2, U5: by keys alone; what is disabled is passed over, Escape chooses nothing and gives the focus back', async () => {
    harness.show(form(FRUIT, 'a'));
    box().focus();
    await press('ArrowDown');
    expect(active()).to.equal('Apple');
    await press('ArrowDown');
    expect(active()).to.equal('Cherry');
    await press('End');
    expect(active()).to.equal('Date');
    await press('Home', 'c');
    expect(active()).to.equal('Cherry');
    await press('Escape');
    expect(list()).to.equal(null);
    expect(document.activeElement).to.equal(box());
    expect(harness.events).to.deep.equal([]);
    await press('Enter', 'd', 'Enter');
    expect(harness.events).to.deep.equal([{ layer: 'app', type: 'change', key: 'W/s', value: 'd' }]);
  });

  it('letters, Home and End choose while it is closed', async () => {
    harness.show(form(FRUIT, 'a'));
    box().focus();
    await press('c', 'End', 'Home');
    const values = harness.events.map((event) => (event.type === 'change' ? event.value : null));
    expect(values).to.deep.equal(['c', 'd', 'a']);
  });

  it('Tab leaves the open list for what comes next', async () => {
    harness.show(form(FRUIT, 'a'));
    box().focus();
    await press('ArrowDown', 'Tab');
    expect(list()).to.equal(null);
    expect(document.activeElement?.textContent).to.equal('Next');
  });

  it('U6: of ten thousand choices the rows in view are drawn, and the chosen one is among them', async () => {
    harness.show(form(MANY, 5000));
    await harness.click(box());
    expect(options().length).to.be.lessThan(40);
    const chosen = option('Number 5000');
    expect([chosen.ariaPosInSet, chosen.ariaSetSize]).to.deep.equal(['5001', '10000']);
    const frame = list()?.getBoundingClientRect();
    const { top, bottom } = chosen.getBoundingClientRect();
    expect(top).to.be.at.least(frame?.top ?? Number.NaN);
    expect(bottom).to.be.at.most(frame?.bottom ?? Number.NaN);
    await press('PageDown', 'ArrowUp');
    expect(active()).to.match(/^Number 500\d$/);
    await press('End');
    expect(active()).to.equal('Number 9999');
    await press('Home');
    expect(active()).to.equal('Number 0');
  });

  it('with more than eight choices there is a field to search in; nothing found is said', async () => {
    harness.show(form(MANY, 0));
    await harness.click(box());
    await sendKeys({ type: '77' });
    harness.ui.flush();
    expect(options().slice(0, 3)).to.deep.equal(['Number 77', 'Number 177', 'Number 277']);
    expect(active()).to.equal('Number 77');
    await sendKeys({ type: 'x' });
    harness.ui.flush();
    expect(options()).to.deep.equal([]);
    expect(harness.host.textContent).to.contain('Nothing is found');
    await press('Backspace', 'ArrowDown', 'Enter');
    expect(harness.events).to.deep.equal([{ layer: 'app', type: 'change', key: 'W/s', value: 177 }]);
  });

  it('scrolling the list draws the rows that come into view', async () => {
    harness.show(form(MANY, 0));
    await harness.click(box());
    list()?.scrollTo(0, 28 * 3000);
    await until(() => options().includes('Number 3000'), 'the rows');
  });

  it('U4: names, placeholder and error are said', () => {
    harness.show(form(FRUIT, 'none', 'A fruit is needed.'));
    expect(box().textContent).to.equal('Choose');
    expect(box().getAttribute('aria-invalid')).to.equal('true');
    const described = document.getElementById(box().getAttribute('aria-describedby') ?? '');
    expect(described?.textContent).to.equal('A fruit is needed.');
  });

  it('the list closes when its window moves', async () => {
    harness.show(form(FRUIT, 'a'));
    await harness.click(box());
    const view = harness.ui.captureView();
    const { W } = view.windows;
    if (!W) throw new Error('The window has no place');
    harness.ui.restoreView({ ...view, windows: { W: { ...W, x: 300 } } });
    await until(() => list() === null, 'the list has gone');
  });
});
