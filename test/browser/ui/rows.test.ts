import { expect } from '@esm-bundle/chai';
import { sendMouse, setViewport } from '@web/test-runner-commands';
import type { Ui } from '../../../src/shared/ui/ui.js';
import { UiFrame } from '../../../src/shared/ui/ui-frame.js';
import { Harness } from './harness.js';

describe('rows under the pointer', () => {
  let harness: Harness;

  beforeEach(async () => {
    await setViewport({ width: 600, height: 400 });
    harness = await Harness.create();
  });
  afterEach(() => {
    expect(harness.errors).to.deep.equal([]);
    harness.dispose();
  });

  const show = (theme: 'dark' | 'light' | 'nerv', body: (ui: Ui) => void): void => {
    const frame = new UiFrame([]);
    frame.ui.appearance({ theme });
    frame.ui.window('W', { x: 20, y: 20, width: 400, height: 300 }, () => body(frame.ui));
    harness.ui.replace('app', frame.finish());
    harness.ui.flush();
  };
  /** The colour at the right end of the row with the text, where nothing else is. */
  const ground = (text: string): string => {
    const row = [...harness.host.querySelectorAll('.rk-row')].find((one) => one.textContent?.includes(text));
    const { right, top, height } = (row as Element).getBoundingClientRect();
    harness.ui.flush();
    const { data, width } = harness.picture();
    const scale = width / window.innerWidth;
    const at = 4 * (Math.round((top + height / 2) * scale) * width + Math.round((right - 24) * scale));
    return data.slice(at, at + 3).join();
  };
  const rows = { rowCount: 3, rowId: (row: number) => `r${row}`, height: 120 };
  const selection = { selection: 'single', selected: new Set<string>() } as const;
  const kinds: Record<string, (ui: Ui) => void> = {
    list: (ui) => void ui.virtualList('Rows', { ...rows, ...selection }, (row) => ui.text(`Row ${row}`)),
    tree: (ui) => {
      const all = { roots: ['r0', 'r1', 'r2'], childrenOf: () => [], open: new Set<string>(), height: 120 };
      ui.tree('Rows', { ...all, ...selection, labelOf: (id) => `Row ${id.slice(1)}` });
    },
  };

  for (const theme of ['dark', 'light', 'nerv'] as const) {
    for (const [name, body] of Object.entries(kinds)) {
      it(`a ${name}’s row in ${theme} tells rest, hover and press apart, also where its text is`, async () => {
        show(theme, body);
        const rest = ground('Row 1');
        const text = [...harness.host.querySelectorAll('.rk-row, .rk-row *')].findLast(
          (one) => one.textContent === 'Row 1',
        );
        const { left, top, height } = (text as Element).getBoundingClientRect();
        await sendMouse({ type: 'move', position: [Math.round(left + 20), Math.round(top + height / 2)] });
        const hovered = ground('Row 1');
        await sendMouse({ type: 'down' });
        const pressed = ground('Row 1');
        await sendMouse({ type: 'up' });
        expect(new Set([rest, hovered, pressed]).size, `${rest} ${hovered} ${pressed}`).to.equal(3);
        expect(ground('Row 2')).to.equal(rest);
      });
    }
  }

  it('a button in a row is pointed at by itself', async () => {
    show('dark', (ui) => {
      ui.virtualList('Rows', { ...rows, ...selection }, (row) => void ui.button(`Go ${row}`));
    });
    const rest = ground('Go 1');
    const { left, top } = harness.find('button', 'Go 1').getBoundingClientRect();
    await sendMouse({ type: 'move', position: [Math.round(left + 8), Math.round(top + 8)] });
    expect(ground('Go 1')).to.equal(rest);
  });
});
