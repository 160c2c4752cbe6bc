import { join } from 'node:path';
import { build } from 'esbuild';

/**
 * Bundles a test file with all that it imports when the browser asks for it: pixi's CommonJS dependencies do not
 * run otherwise.
 * @param {string} root
 * @returns {import('@web/test-runner').TestRunnerPlugin}
 */
export function bundleTestsPlugin(root) {
  return {
    name: 'rekindle-bundle-tests',
    async serve(context) {
      if (!/^\/test\/browser\/.*\.ts$/.test(context.path)) return undefined;
      const { outputFiles } = await build({
        absWorkingDir: root,
        entryPoints: [join(root, context.path)],
        alias: { rekindle: join(root, 'src/shared/hot-module.ts') },
        // The runner's own scripts, which it serves itself.
        external: ['/__web-*'],
        bundle: true,
        format: 'esm',
        platform: 'browser',
        target: 'es2022',
        sourcemap: 'inline',
        write: false,
        logLevel: 'silent',
      });
      return { body: outputFiles[0]?.text ?? '', type: 'js' };
    },
  };
}
