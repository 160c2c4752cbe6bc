/** Hot code whose state changes in every way that the history tells apart: presses, drags, strokes, and by itself. */
export const UNDO_APP = `import { type App, defineHotModule } from 'rekindle';

interface Own {
  count: number;
  volume: number;
  stroke: readonly number[];
  ticks: number;
  timer: string | null;
}

function renderMainInterface({ state, ui, services }: App): void {
  const own = state as unknown as Own;
  ui.window('Undo', { x: 40, y: 40, width: 460, height: 420 }, () => {
    ui.row({ gap: 8 }, () => {
      if (ui.button('Add one')) own.count += 1;
      if (ui.button('Tick')) own.timer = services.timer.after(0);
      if (ui.button('Tick later')) own.timer = services.timer.after(1_000);
      if (ui.button('Hang')) for (;;);
    });
    own.volume = ui.slider('Volume', own.volume, { min: 0, max: 100 });
    const { pointer } = ui.canvas('Pad', { width: 400, height: 160, pointer: true }, (draw) => {
      draw.rect(0, 0, draw.width, draw.height, { fill: 'surface' });
      draw.polyline(own.stroke, { stroke: 'accent', width: 3 });
    });
    if (pointer?.phase === 'down') own.stroke = [pointer.x, pointer.y];
    if (pointer?.phase === 'move' && pointer.buttons === 1) own.stroke = [...own.stroke, pointer.x, pointer.y];
    ui.text('count ' + own.count + ', volume ' + own.volume + ', ticks ' + own.ticks);
  });
  if (own.timer === null) return;
  for (const { done } of services.replies(own.timer)) {
    if (!done) continue;
    own.ticks += 1;
    own.timer = null;
  }
}

export default defineHotModule({
  name: 'app',
  stateKeys: ['count', 'volume', 'stroke', 'ticks', 'timer'],
  transientKeys: ['timer'],
  initialState: () => ({ count: 0, volume: 20, stroke: [], ticks: 0, timer: null }),
  targets: { renderMainInterface },
});
`;
