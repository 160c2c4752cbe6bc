import type { App, CanvasPointer } from 'rekindle';
import { page } from '../page.js';
import { drawSparks } from './sparks.js';

const STEP = 8;
const KEYS = ['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown', 'Home'];
const INKS = { accent: 'Accent', info: 'Info', success: 'Success', danger: 'Danger' };
/** A picture of 16 × 16 pixels, made here. */
const PIXELS = { width: 16, height: 16, pixels: makePixels(16) };
/** What a hand draws before it lifts the pen, in numbers: longer strokes go on as another. */
const LONGEST_STROKE = 4000;

export const canvasPage = page({
  title: 'Canvas',
  about:
    'A surface that hot code draws on: shapes, text and images. The pointer, the wheel and keys go to hot code.',
  keys: 'The surface takes the keys that it asks for; Tab leaves it.',
  initial: () => ({
    strokes: [] as Float32Array[],
    ink: 'accent',
    isBurning: false as boolean,
    seconds: 0,
    time: 0,
    ship: [160, 70],
    zoom: 1,
  }),
  draw(app, values, show) {
    const { ui } = app;
    show('A pad: draw with mouse, pen or finger', () => {
      const { pointer } = ui.canvas(
        'Pad',
        { width: 560, height: 200, pointer: true, description: `${values.strokes.length} strokes` },
        (draw) => {
          draw.rect(0, 0, draw.width, draw.height, { fill: 'surface', stroke: 'border' }, 4);
          if (values.strokes.length === 0) {
            draw.text('Draw here', draw.width / 2, draw.height / 2, {
              fill: 'muted',
              align: 'center',
              baseline: 'middle',
            });
          }
          for (const stroke of values.strokes) {
            draw.polyline(stroke, { stroke: values.ink, width: 3, cap: 'round', join: 'round' });
          }
        },
      );
      if (pointer) values.strokes = drawOn(values.strokes, pointer);
      ui.row({}, () => {
        for (const [ink, name] of Object.entries(INKS)) {
          if (ui.button(name, { look: ink === values.ink ? 'default' : 'ghost', height: 24 }))
            values.ink = ink;
        }
        if (ui.button('Clear', { height: 24, disabled: values.strokes.length === 0 })) values.strokes = [];
      });
    });
    show('A small simulation, drawn anew in each frame', () => {
      ui.canvas('Fire', { width: 320, height: 180, description: 'A fire that throws sparks' }, (draw) =>
        drawSparks(draw, values.seconds),
      );
      values.isBurning = ui.checkbox('Burn', values.isBurning);
      if (values.isBurning) passTime(app, values);
    });
    show('Keys and the wheel: arrows move the ship, the wheel its size', () => {
      const { key, wheel } = ui.canvas(
        'Ship',
        { width: 320, height: 140, keys: KEYS, wheel: true, description: 'A triangle that arrow keys move' },
        (draw) => {
          draw.rect(0, 0, draw.width, draw.height, { fill: 'surface' }, 4);
          const [x = 0, y = 0] = values.ship;
          draw.group({ x, y, scale: values.zoom, clip: [-40, -40, 80, 80] }, () => {
            draw.polyline([0, -12, 9, 10, 0, 5, -9, 10, 0, -12], { fill: 'info', stroke: 'default' });
          });
        },
      );
      if (key?.phase === 'down') values.ship = steer(values.ship, key.key);
      if (wheel) values.zoom = Math.min(4, Math.max(0.5, values.zoom * Math.exp(-wheel.dy / 500)));
    });
    show('Everything that can be drawn, and the same disabled', () => {
      ui.row({ wrap: true, gap: 16 }, () => {
        for (const disabled of [false, true]) {
          ui.canvas(
            disabled ? 'Shapes, disabled' : 'Shapes',
            { width: 320, height: 120, disabled },
            (draw) => {
              draw.rect(8, 8, 48, 32, { fill: 'success' });
              draw.rect(64, 8, 48, 32, { stroke: 'warning', width: 2 }, 8);
              draw.circle(140, 24, 16, { fill: 'danger', alpha: 0.6 });
              draw.line(170, 8, 220, 40, { stroke: 'default', dash: [4, 4] });
              draw.path('M230 40 C240 0 270 0 280 40', { stroke: 'info', width: 3, cap: 'round' });
              draw.image(PIXELS, 8, 56, 48, 48);
              draw.text('Text in bold', 72, 64, { bold: true, baseline: 'top' });
              draw.text('and in mono', 72, 88, { mono: true, fill: 'muted', baseline: 'top' });
              draw.group({ x: 240, y: 84, rotate: 0.5, clip: [-24, -24, 48, 48] }, () => {
                draw.circle(0, 0, 30, { fill: 'accent' });
              });
            },
          );
        }
      });
    });
    show('Narrow: shown smaller, as a whole', () => {
      ui.column({ width: 120 }, () => {
        ui.canvas('Small', { width: 320, height: 180 }, (draw) => drawSparks(draw, 1));
      });
    });
  },
});

function drawOn(strokes: readonly Float32Array[], pointer: CanvasPointer): Float32Array[] {
  const { phase, buttons, trail } = pointer;
  if (phase === 'down') return [...strokes, Float32Array.of(pointer.x, pointer.y, pointer.x, pointer.y)];
  if (phase !== 'move' || buttons === 0) return [...strokes];
  const places = trail.filter((_, index) => index % 3 !== 2);
  const last = strokes.at(-1) ?? new Float32Array();
  const next = Float32Array.of(...last, ...places);
  if (next.length < LONGEST_STROKE) return [...strokes.slice(0, -1), next];
  return [...strokes, Float32Array.of(...last.slice(-2), ...places)];
}

/** The time since the frame before, if it was a moment ago: a fire that was not watched did not burn. */
function passTime(app: App, values: { seconds: number; time: number }): void {
  const passed = (app.now - values.time) / 1000;
  if (passed > 0 && passed < 0.5) values.seconds += passed;
  values.time = app.now;
  app.requestFrame();
}

function steer([x = 0, y = 0]: readonly number[], key: string): number[] {
  if (key === 'Home') return [160, 70];
  const dx = key === 'ArrowLeft' ? -STEP : key === 'ArrowRight' ? STEP : 0;
  const dy = key === 'ArrowUp' ? -STEP : key === 'ArrowDown' ? STEP : 0;
  return [Math.min(310, Math.max(10, x + dx)), Math.min(128, Math.max(12, y + dy))];
}

function makePixels(size: number): Uint8Array {
  const pixels = new Uint8Array(4 * size * size);
  for (let index = 0; index < size * size; index++) {
    const [x, y] = [index % size, Math.floor(index / size)];
    pixels.set([x * 16, y * 16, (x + y) % 2 === 0 ? 255 : 160, 255], 4 * index);
  }
  return pixels;
}
