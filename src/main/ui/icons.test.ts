import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { describe, it } from 'node:test';
import type { IconName } from '../../shared/ui/icon-names.js';
import { ICONS, LUCIDE_NAMES } from './icons.js';

const packageFolder = dirname(createRequire(import.meta.url).resolve('lucide-static/package.json'));

describe('icons', () => {
  for (const name of Object.keys(ICONS) as IconName[]) {
    it(`${name} is drawn as in Lucide`, async () => {
      const file = join(packageFolder, 'icons', `${LUCIDE_NAMES[name]}.svg`);
      const svg = await readFile(file, 'utf8');
      const paths = [...svg.matchAll(/ d="([^"]+)"/g)].map((match) => match[1]);
      const written = ICONS[name];
      for (const path of paths) assert.ok(written.includes(path ?? ''), `${path} of ${file} is missing`);
      const others = [...svg.matchAll(/<(rect|circle|line|polyline|ellipse)\b/g)].length;
      assert.equal(written.length, paths.length + others);
    });
  }
});
