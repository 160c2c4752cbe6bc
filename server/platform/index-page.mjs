import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Who answers a reload: a builder on the server, or the manifest of a site that was built before. */
/** @typedef {'dev' | 'static'} BuilderKind */

/**
 * The policy of the page (rule X2), and of its workers: they start from a `blob:` and so inherit it, on servers too
 * that send no headers. `blob:` scripts are those that main makes of bundles whose hashes it has checked.
 * `wasm-unsafe-eval` lets yoga-layout compile its WebAssembly: in spite of its name it permits no eval. `blob:` images
 * are what pixi makes of what it loads. `connect-src` has all of http and https: which server the user's language model runs
 * on is known to the user alone. What comes from there is shown, and never run: `script-src` does not have it.
 */
export const PAGE_POLICY = [
  "default-src 'none'",
  "script-src 'self' blob: 'wasm-unsafe-eval'",
  // 'self' is for what the blob imports: the browser takes a worker's static imports for worker scripts as well.
  "worker-src 'self' blob:",
  "connect-src 'self' http: https:",
  "style-src 'self'",
  "font-src 'self'",
  "img-src 'self' data: blob:",
  "manifest-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');

/**
 * `public/index.html` filled in. All addresses in it are relative, so that it works under any path.
 * @param {{ publicDir: string, builder: BuilderKind, platform: string, main: string }} page
 *   `main`: address of main's script, relative to the page
 */
export function renderIndex({ publicDir, builder, platform, main }) {
  const values = { policy: PAGE_POLICY, builder, platform, main };
  return readFileSync(join(publicDir, 'index.html'), 'utf8').replace(/\{\{(\w+)\}\}/g, (found, name) => {
    const value = Object.entries(values).find(([key]) => key === name)?.[1];
    if (value === undefined)
      throw new Error(`public/index.html asks for ${found}; known are ${Object.keys(values).join(', ')}`);
    return value;
  });
}
