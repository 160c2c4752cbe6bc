import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { describe, it } from 'node:test';
import { ICON_NAMES } from '../../shared/ui/icon-names.js';
import { ICONS } from './icons.js';

const packageFolder = dirname(createRequire(import.meta.url).resolve('lucide-static/package.json'));

describe('icons', () => {
  for (const name of ICON_NAMES) {
    it(`${name} is drawn as in Lucide`, async () => {
      const { lucide, paths } = ICONS[name];
      const file = join(packageFolder, 'icons', `${lucide}.svg`);
      const svg = await readFile(file, 'utf8');
      const drawn = [...svg.matchAll(/ d="([^"]+)"/g)].map((match) => match[1] ?? '');
      for (const path of drawn) assert.ok(paths.includes(path), `${path} of ${file} is missing`);
      const others = [...svg.matchAll(/<(rect|circle|line|polyline|polygon|ellipse)\b([^>]*)/g)];
      assert.equal(paths.length, drawn.length + others.length);
      for (const [, , attributes = ''] of others) {
        const start = startOf(attributes);
        assert.ok(
          paths.some((path) => path.startsWith(start)),
          `${attributes} of ${file} is missing: no path starts with ${start}`,
        );
      }
    });
  }

  it('each is drawn', () => {
    assert.deepEqual(Object.keys(ICONS).sort(), [...ICON_NAMES].sort());
  });
});

/** Where a shape written out as a path begins: a circle at its left, a rectangle behind its top left corner. */
function startOf(attributes: string): string {
  const number = (name: string): number =>
    Number(new RegExp(`\\b${name}="([^"]+)"`).exec(attributes)?.[1] ?? 0);
  if (/\bwidth=/.test(attributes)) return `M${number('x') + number('rx')} ${number('y')}H`;
  if (/\br=/.test(attributes)) return `M${number('cx') - number('r')} ${number('cy')}a`;
  return `M${number('x1')} ${number('y1')}`;
}
