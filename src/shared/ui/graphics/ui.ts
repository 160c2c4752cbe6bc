import type { PlotProps, PlotSeries } from './props.js';

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
}
