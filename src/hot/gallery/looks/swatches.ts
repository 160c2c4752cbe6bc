import type { Ui } from 'rekindle';
import { contrast } from './contrast.js';
import { EDGES, FILLS, INKS, type ThemeColours } from './tokens.js';

/** Lengths are the drawing's px. */
const ROW = 24;
const NAME = 152;
const CELL = 104;
const WIDTH = NAME + 4 * CELL;
const LINES = INKS.length + EDGES.length + FILLS.length;

/**
 * A sheet of one theme, in its own colours whatever theme holds: each token on each surface that it is seen on, with
 * the contrast that it has there.
 */
export function drawSwatches(ui: Ui, theme: ThemeColours): void {
  const { canvas, surfaces, inks, edges, fills } = theme;
  const grounds = [canvas, ...surfaces];
  const height = ROW * (LINES + 1);
  const description = `${theme.title}: ${INKS.length} colours of text, ${EDGES.length} of edges and ${FILLS.length} fills, each with its contrast`;
  ui.canvas(`Swatches of ${theme.title}`, { width: WIDTH, height, description }, (draw) => {
    const ink = css(inks.default);
    const write = (text: string, x: number, line: number, fill: string): void =>
      draw.text(text, x, line * ROW + ROW / 2, { fill, size: 12, baseline: 'middle' });
    draw.rect(0, 0, WIDTH, height, { fill: css(canvas) });
    grounds.forEach((ground, index) => {
      const x = NAME + index * CELL;
      draw.rect(x, 0, CELL, height, { fill: css(ground) });
      write(index === 0 ? 'canvas' : `surface ${index}`, x + 8, 0, ink);
    });
    let line = 1;
    for (const token of INKS) {
      write(token, 8, line, ink);
      grounds.forEach((ground, index) => {
        const x = NAME + index * CELL;
        const middle = line * ROW + ROW / 2;
        draw.rect(x + 8, middle - 6, 12, 12, { fill: css(inks[token]) });
        write(`Aa  ${figure(inks[token], ground)}`, x + 28, line, css(inks[token]));
      });
      line++;
    }
    for (const token of EDGES) {
      write(token, 8, line, ink);
      grounds.forEach((ground, index) => {
        const x = NAME + index * CELL;
        draw.rect(x + 8.5, line * ROW + 4.5, 80, ROW - 9, { stroke: css(edges[token]) });
        write(figure(edges[token], ground), x + 28, line, ink);
      });
      line++;
    }
    for (const token of FILLS) {
      const [label, fill] = fills[token];
      write(token, 8, line, ink);
      draw.rect(NAME + 8, line * ROW + 3, 2 * CELL - 16, ROW - 6, { fill: css(fill) });
      write(`A label  ${figure(label, fill)}`, NAME + 28, line, css(label));
      line++;
    }
  });
}

/** The least of a theme's contrasts, of text on all its surfaces and of edges on them. */
export function leastContrast({ canvas, surfaces, inks, edges }: ThemeColours): {
  text: string;
  edges: string;
} {
  const least = (colours: readonly number[]): string =>
    Math.min(
      ...colours.flatMap((colour) => [canvas, ...surfaces].map((ground) => contrast(colour, ground))),
    ).toFixed(1);
  return { text: least(Object.values(inks)), edges: least(Object.values(edges)) };
}

function figure(one: number, other: number): string {
  return contrast(one, other).toFixed(1);
}

function css(colour: number): string {
  return `#${colour.toString(16).padStart(6, '0')}`;
}
