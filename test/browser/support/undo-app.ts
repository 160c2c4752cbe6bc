/** Hot code whose state changes in every way that the history tells apart: presses, drags, strokes, and by itself. */
export const UNDO_APP = `import { type App, defineHotModule } from 'rekindle';

interface Own {
  count: number;
  volume: number;
  stroke: readonly number[];
  ticks: number;
  heard: number;
  timers: readonly string[];
}

function renderMainInterface({ state, ui, services, history }: App): void {
  const own = state as unknown as Own;
  const first = history.points.find(({ kind }) => kind === 'edit');
  ui.window('Undo', { x: 40, y: 40, width: 520, height: 420 }, () => {
    ui.row({ gap: 8 }, () => {
      if (ui.button('Add one')) own.count += 1;
      if (ui.button('Tick')) own.timers = [...own.timers, services.timer.after(0)];
      if (ui.button('Tick later')) own.timers = [...own.timers, services.timer.after(500)];
      if (ui.button('Hang')) for (;;);
      if (ui.button('View the first change', { disabled: !first }) && first) services.history.view(first.id);
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
  for (const id of own.timers) {
    if (services.replies(id).length === 0) continue;
    own.timers = own.timers.filter((other) => other !== id);
    own.heard += 1;
    own.ticks += 1;
  }
}

export default defineHotModule({
  name: 'app',
  stateKeys: ['count', 'volume', 'stroke', 'ticks', 'heard', 'timers'],
  transientKeys: ['heard', 'timers'],
  initialState: () => ({ count: 0, volume: 20, stroke: [], ticks: 0, heard: 0, timers: [] }),
  targets: { renderMainInterface },
});
`;
