import type { Draw } from './draw/draw.js';
import type { CanvasKey, CanvasPointer, CanvasProps, CanvasWheel, PlotProps, PlotSeries } from './props.js';

/** What the user did on a canvas. Events come one by one, so at most one of the three is there. */
export interface CanvasInput {
  readonly pointer: CanvasPointer | null;
  readonly wheel: CanvasWheel | null;
  readonly key: CanvasKey | null;
}

export interface GraphicsUi {
  /**
   * Lines, bars or a histogram over axes. Main answers the pointer and the arrow keys with a read-out of the values. 200
   * px high unless told otherwise.
   * @example
   * ui.plot('Frame time', [{ name: 'Worker', values: state.workerMs }, { name: 'Main', values: state.mainMs }], {
   *   y: { format: 'ms', min: 0 },
   *   height: 160,
   * });
   */
  plot(label: string, series: readonly PlotSeries[], options?: Omit<PlotProps, 'label' | 'series'>): void;
  /**
   * A surface that hot code draws on, with shapes, text and images. Answers what the user did on it. For something that
   * moves by itself ask for the next frame, with `app.requestFrame`.
   * @example
   * const { pointer } = ui.canvas('Sketch', { width: 320, height: 200, pointer: true }, (draw) => {
   *   for (const stroke of state.strokes) draw.polyline(stroke, { stroke: 'accent', width: 3, cap: 'round' });
   * });
   * if (pointer?.phase === 'down') state.strokes.push([pointer.x, pointer.y]);
   */
  canvas(label: string, options: Omit<CanvasProps, 'label'>, paint: (draw: Draw) => void): CanvasInput;
}
