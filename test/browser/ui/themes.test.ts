import { expect } from '@esm-bundle/chai';
import { emulateMedia, sendKeys, setViewport } from '@web/test-runner-commands';
import { DARK } from '../../../src/main/ui/theme.js';
import { LIGHT } from '../../../src/main/ui/themes/light.js';
import { NERV } from '../../../src/main/ui/themes/nerv.js';
import type { RootProps } from '../../../src/shared/ui/surfaces/props.js';
import { colourOf, firstPixel } from '../support/picture.js';
import { TextureCount } from './gl-textures.js';
import { Harness, node, until } from './harness.js';
import { chat, MANY } from './scenes.js';

describe('U7: themes', () => {
  let harness: Harness;
  let textures: TextureCount;

  before(() => {
    textures = new TextureCount();
  });
  beforeEach(async () => {
    await setViewport({ width: 1000, height: 700 });
    await emulateMedia({ colorScheme: 'dark', reducedMotion: 'no-preference', forcedColors: 'none' });
    harness = await Harness.create();
    harness.show(chat('', ...MANY));
  });
  afterEach(async () => {
    expect(harness.errors).to.deep.equal([]);
    harness.dispose();
    await emulateMedia({ colorScheme: 'dark', reducedMotion: 'no-preference', forcedColors: 'none' });
  });
  after(() => textures.dispose());

  function ask(props: RootProps): void {
    harness.ui.apply('app', [
      { op: 'update', key: '', props: { theme: undefined, textScale: undefined, ...props } },
    ]);
    harness.ui.flush();
  }
  const frames = async (count: number): Promise<void> => {
    for (let frame = 0; frame < count; frame++)
      await new Promise((resolve) => requestAnimationFrame(resolve));
  };
  const canvasColour = () => firstPixel(harness.picture());
  const shown = (selector: string): boolean => {
    const element = harness.host.querySelector<HTMLElement>(selector);
    return element !== null && getComputedStyle(element).display !== 'none';
  };

  it('are switched live: nothing is made anew, what has the focus keeps it, and half-typed text stays', async () => {
    const field = harness.find<HTMLTextAreaElement>('textarea', 'Message');
    await harness.click(field);
    await sendKeys({ type: 'half' });
    const elements = [...harness.host.querySelectorAll('*')];
    const before = harness.picture();
    for (const [theme, { palette }] of [
      ['light', LIGHT],
      ['nerv', NERV],
      ['dark', DARK],
    ] as const) {
      ask({ theme });
      expect(canvasColour()).to.deep.equal(colourOf(palette.surfaces[0]));
      expect(getComputedStyle(field).color).to.equal(`rgb(${colourOf(palette.tones.default).join(', ')})`);
    }
    expect(harness.picture().data).to.deep.equal(before.data);
    expect([...harness.host.querySelectorAll('*')]).to.deep.equal(elements);
    expect([document.activeElement, field.value]).to.deep.equal([field, 'half']);
  });

  it('look after a switch exactly as if they had been there from the start, at every text scale', async () => {
    for (const props of [
      { theme: 'light' },
      { theme: 'nerv', textScale: 1.25 },
      { textScale: 2 },
      { textScale: 0.8 },
    ] as const) {
      harness.show(chat('', 'a', 'b'));
      ask(props);
      const switched = harness.picture();
      harness.dispose();
      harness = await Harness.create({ theme: 'dark', textScale: 1, ...props });
      harness.ui.apply('app', [{ op: 'update', key: '', props }]);
      harness.show(chat('', 'a', 'b'));
      ask(props);
      expect(harness.picture().data).to.deep.equal(switched.data);
    }
  });

  it('NERV’s capitals are those of titles alone, although other texts have the same letters and font', async () => {
    const scene = (title: string) => {
      const spans = [{ text: 'draft', strong: true, tone: 'accent' as const }];
      return node('window', 'W', { title, x: 0, y: 0 }, node('richText', 'text', { spans }));
    };
    const pictureWith = (title: string): string => {
      harness.show(scene(title));
      ask({ theme: 'nerv' });
      const { x, y, width, height } = harness.find('[role=paragraph]', 'draft').getBoundingClientRect();
      const context = new OffscreenCanvas(harness.canvas.width, harness.canvas.height).getContext('2d');
      context?.putImageData(harness.picture(), 0, 0);
      return String(context?.getImageData(x, y, width, height).data);
    };
    const own = pictureWith('Notes');
    harness.dispose();
    harness = await Harness.create();
    expect(pictureWith('draft')).to.equal(own);
  });

  it('the text scale makes drawn text, controls and native fields larger alike', () => {
    const boxes = () =>
      [
        harness.find('button', 'Send'),
        harness.find('button', 'Close Chat'),
        harness.find('[role=img]', 'Note'),
        harness.find('[role=heading]', 'Chat'),
        harness.find('.rk-text', 'Entry e0'),
      ].map((element) => element.getBoundingClientRect().height);
    const icon = node('icon', 'icon', { name: 'info', label: 'Note' });
    harness.show(chat('', ...MANY), node('window', 'I', { title: 'I', x: 600, y: 20 }, icon));
    const field = harness.find('textarea', 'Message');
    const before = boxes();
    ask({ textScale: 2 });
    expect(boxes()).to.deep.equal(before.map((height) => 2 * height));
    expect(getComputedStyle(field).fontSize).to.equal('26px');
  });

  it('`system` follows what the browser’s user prefers, live', async () => {
    ask({ theme: 'system' });
    expect(canvasColour()).to.deep.equal(colourOf(DARK.palette.surfaces[0]));
    await emulateMedia({ colorScheme: 'light' });
    await until(() => harness.looks.at(-1)?.scheme === 'light', 'the light theme');
    expect(canvasColour()).to.deep.equal(colourOf(LIGHT.palette.surfaces[0]));
    ask({ theme: 'dark' });
    expect(canvasColour()).to.deep.equal(colourOf(DARK.palette.surfaces[0]));
  });

  it('forced colours win, live, and the semantics DOM stays transparent under them', async () => {
    await emulateMedia({ forcedColors: 'active', colorScheme: 'light' });
    await until(() => harness.looks.at(-1)?.canvas === '#ffffff', 'the system’s colours');
    expect(canvasColour()).to.deep.equal([255, 255, 255]);
    const text = harness.find('.rk-text', 'Entry e0');
    expect(getComputedStyle(text).color).to.equal('rgba(0, 0, 0, 0)');
    await emulateMedia({ forcedColors: 'none', colorScheme: 'light' });
    await until(() => harness.looks.at(-1)?.canvas === '#0d1015', 'the dark theme');
    expect(canvasColour()).to.deep.equal(colourOf(DARK.palette.surfaces[0]));
  });

  it('NERV has scanlines, and a pulse while an error stands; less motion takes both away, live', async () => {
    expect([shown('.rk-scanlines'), shown('.rk-pulse')]).to.deep.equal([false, false]);
    ask({ theme: 'nerv' });
    expect([shown('.rk-scanlines'), shown('.rk-pulse')]).to.deep.equal([true, false]);
    harness.ui.setTint(true);
    expect(shown('.rk-pulse')).to.equal(true);
    const [pulse] = harness.host.querySelector('.rk-pulse')?.getAnimations() ?? [];
    // Up and down again at 0.8 Hz.
    expect(pulse?.effect?.getComputedTiming().duration).to.equal(625);
    await emulateMedia({ reducedMotion: 'reduce' });
    await until(() => !shown('.rk-scanlines'), 'the end of the effects');
    expect(shown('.rk-pulse')).to.equal(false);
    await emulateMedia({ reducedMotion: 'no-preference' });
    await until(() => shown('.rk-pulse'), 'the effects');
  });

  it('T3: neither scanlines nor pulse draw a frame', async () => {
    ask({ theme: 'nerv' });
    harness.ui.setTint(true);
    await frames(3);
    const { drawCount } = harness.ui;
    await frames(30);
    expect(harness.ui.drawCount).to.equal(drawCount);
  });

  it('NERV lets what is active flicker, unless motion is to be less; nothing else draws a frame', async () => {
    const active = node('badge', 'on', { text: 'Streaming', active: true });
    harness.show(node('window', 'W', { title: 'W' }, active));
    const draws = async (during: () => Promise<void>): Promise<number> => {
      await frames(3);
      const before = harness.ui.drawCount;
      await during();
      return harness.ui.drawCount - before;
    };
    expect(await draws(() => frames(30)), 'dark').to.equal(0);
    ask({ theme: 'nerv' });
    const steady = harness.picture();
    const { drawCount } = harness.ui;
    await until(() => harness.ui.drawCount > drawCount, 'a flicker');
    expect(harness.picture().data).not.to.deep.equal(steady.data);
    await until(() => harness.ui.drawCount >= drawCount + 5, 'its end');
    expect(harness.picture().data).to.deep.equal(steady.data);
    await emulateMedia({ reducedMotion: 'reduce' });
    await until(() => !shown('.rk-scanlines'), 'the end of the effects');
    // Longer than from one flicker to the next.
    expect(await draws(() => frames(240)), 'with less motion').to.equal(0);
  });

  it('a dialog is as much wider as its text is larger, where there is room', () => {
    harness.show(
      node('dialog', 'D', { title: 'Asking', width: 300 }, node('text', 'text', { text: 'What?' })),
    );
    const width = (): number => harness.find('[role=dialog]', 'Asking').getBoundingClientRect().width;
    ask({ textScale: 1 });
    expect(width()).to.equal(300);
    ask({ textScale: 2 });
    expect(width()).to.equal(600);
  });

  it('T4: fifty switches of theme and text scale leave as many textures and all else as there were', () => {
    const round = (): void => {
      for (const theme of ['light', 'nerv', 'dark'] as const) ask({ theme });
      for (const textScale of [1.5, 1]) ask({ textScale });
    };
    round();
    const { alive } = textures;
    const { usage } = harness.ui;
    expect(alive).to.be.greaterThan(0);
    for (let count = 0; count < 10; count++) round();
    expect(textures.alive).to.equal(alive);
    expect(harness.ui.usage).to.deep.equal(usage);
  });
});
