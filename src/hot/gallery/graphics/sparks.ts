import type { Draw } from 'rekindle';

const SPARKS = 120;
const GRAVITY = 60;
/** How long a spark flies, s. */
const LIFE = 2.4;

/** Sparks above a fire: where each is follows from the time alone, so there is nothing to keep. */
export function drawSparks(draw: Draw, seconds: number): void {
  const { width, height } = draw;
  draw.rect(0, 0, width, height, { fill: '#0d1015' }, 6);
  for (let index = 0; index < SPARKS; index++) {
    const age = (seconds + noise(index) * LIFE) % LIFE;
    const life = Math.floor((seconds + noise(index) * LIFE) / LIFE);
    const start = noise(index + life * 0.37);
    const x = width * (0.35 + 0.3 * start) + age * 60 * (noise(index * 3 + life) - 0.5);
    const y = height - 14 - age * 90 + (GRAVITY * age * age) / 4;
    const left = 1 - age / LIFE;
    const fill = left > 0.6 ? '#f2c14e' : left > 0.3 ? '#ff8a3d' : '#ff6b61';
    draw.circle(x, y, 0.5 + 2.5 * left, { fill, alpha: Math.round(left * 20) / 20 });
  }
  for (const [index, colour] of ['#e5752b', '#ff8a3d', '#f2c14e'].entries()) {
    const sway = Math.sin(seconds * (4 + index)) * 6;
    const size = 30 - index * 8;
    const x = width / 2;
    const base = height - 6;
    draw.path(
      `M${x - size} ${base} Q${x - size} ${base - size} ${x + sway} ${base - size * 2.2} Q${x + size} ${base - size} ${x + size} ${base}Z`,
      { fill: colour },
    );
  }
}

/** A fixed number from 0 to 1 for each seed. */
function noise(seed: number): number {
  const value = Math.sin(seed * 127.1 + 11.7) * 43_758.545_3;
  return value - Math.floor(value);
}
