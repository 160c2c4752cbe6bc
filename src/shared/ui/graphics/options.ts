import { FLAG, LENGTH, type OptionRules, oneWordOf, required, rule, SIZING, TEXT } from '../option-rules.js';
import type { AxisFormat, PlotAxis } from './props.js';
import type { GraphicsUi } from './ui.js';

const FORMAT = oneWordOf<AxisFormat>({ number: true, bytes: true, ms: true, time: true });

const AXIS = rule(
  "{ label, format: 'number', 'bytes', 'ms' or 'time', min, max, categories }, each if it is wanted, min below max",
  (value): value is PlotAxis => {
    if (typeof value !== 'object' || value === null) return false;
    const { label, format, min, max, categories, ...rest } = value as Record<string, unknown>;
    if (Object.keys(rest).length > 0) return false;
    if (label !== undefined && !TEXT.fits(label)) return false;
    if (format !== undefined && !FORMAT.fits(format)) return false;
    if (categories !== undefined && !(Array.isArray(categories) && categories.every(TEXT.fits))) return false;
    if (![min, max].every((end) => end === undefined || Number.isFinite(end))) return false;
    return min === undefined || max === undefined || Number(min) < Number(max);
  },
);

const KEYS = rule(
  "a list of names of keys, such as ['ArrowLeft', ' '], without 'Tab', which leaves the surface",
  (value): value is readonly string[] =>
    Array.isArray(value) && value.every(TEXT.fits) && !value.includes('Tab'),
);

export const graphicsOptions: OptionRules<GraphicsUi> = {
  canvas: {
    width: required(LENGTH),
    height: required(LENGTH),
    description: TEXT,
    pointer: FLAG,
    wheel: FLAG,
    keys: KEYS,
    disabled: FLAG,
  },
  plot: { ...SIZING, x: AXIS, y: AXIS, legend: FLAG, empty: TEXT },
};
