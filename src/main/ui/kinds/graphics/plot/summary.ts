import type { PlotProps } from '../../../../../shared/ui/graphics/props.js';
import { formatValue } from './formats.js';
import { type PlotModel, rangeOf } from './plot-model.js';

/** What the picture shows, in a sentence or two, for those who do not see it. */
export function summaryOf(props: Readonly<PlotProps>, model: PlotModel): string {
  if (!model.y) return `${props.label}: ${props.empty ?? 'No data yet'}`;
  const format = props.y?.format ?? 'number';
  const parts = model.curves.map(({ name, ys }) => {
    const range = rangeOf(ys);
    if (!range) return `${name} has no values`;
    const last = formatValue(ys[ys.length - 1] ?? Number.NaN, format);
    const span = `${name} from ${formatValue(range.low, format)} to ${formatValue(range.high, format)}`;
    return model.bin === null ? `${span}, at last ${last}` : span;
  });
  return `${kindOf(model)} of ${props.label}. ${parts.join('; ')}`;
}

function kindOf({ bin, curves }: PlotModel): string {
  if (bin !== null) return 'Histogram';
  const kinds = new Set(curves.map(({ kind }) => kind));
  if (kinds.size > 1) return 'Plot';
  return kinds.has('bars') ? 'Bar chart' : 'Line chart';
}
