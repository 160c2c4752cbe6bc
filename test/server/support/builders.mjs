import assert from 'node:assert/strict';
import { createBuilder } from '../../../server/builder/builder.mjs';
import { createPlatform } from '../../../server/platform/platform.mjs';
import { Project } from './project.mjs';

export const BUNDLES_URL = '__hot__/bundles/';

/** @typedef {import('../../../src/shared/manifest.js').BuildAnswer} BuildAnswer */

/**
 * A project with a builder, disposed of when the test ends.
 * @param {{ after: (end: () => Promise<void>) => void }} test the test's context
 * @param {Record<string, string>} hotFiles
 * @param {{ hotDir?: string }} [options]
 */
export function setUp(test, hotFiles, options = {}) {
  const project = new Project(hotFiles);
  const platform = createPlatform({ root: project.root, minify: false });
  const builder = createBuilder({
    root: project.root,
    hotDir: options.hotDir ?? project.hotDir,
    platform,
    bundlesUrl: BUNDLES_URL,
  });
  test.after(async () => {
    await builder.dispose();
    await platform.dispose();
    project.dispose();
  });
  return { project, platform, builder };
}

/**
 * The manifest; fails the test if there is none.
 * @param {BuildAnswer} answer
 */
export function manifestOf(answer) {
  assert.ok(answer.ok, answer.ok ? '' : `${answer.error.file}: ${answer.error.message}`);
  return answer;
}

/**
 * The error; fails the test if the build was a good one.
 * @param {BuildAnswer} answer
 */
export function errorOf(answer) {
  assert.ok(!answer.ok, 'expected the build to fail');
  return answer.error;
}

/**
 * The text of a module's own bundle.
 * @param {import('../../../server/builder/builder.mjs').Builder} builder
 * @param {BuildAnswer} answer
 * @param {string} name
 */
export async function codeOf(builder, answer, name) {
  const module = manifestOf(answer).modules.find((found) => found.name === name);
  assert.ok(module, `no module ${name}`);
  const code = await builder.file(module.url.slice(BUNDLES_URL.length));
  assert.ok(code !== undefined, `no file ${module.url}`);
  return code;
}
