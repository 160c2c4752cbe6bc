import { fileURLToPath } from 'node:url';
import { defaultReporter } from '@web/test-runner';
import { playwrightLauncher } from '@web/test-runner-playwright';
import { CHROMIUM_ARGS, findChromium } from './scripts/find-chromium.mjs';
import { bundleTestsPlugin } from './server/testing/bundle-tests-plugin.mjs';
import { devtoolsPlugin } from './server/testing/devtools-plugin.mjs';
import { screenshotPlugin } from './server/testing/screenshot-plugin.mjs';
import { workspacePlugin } from './server/testing/workspace-plugin.mjs';

const root = fileURLToPath(new URL('.', import.meta.url));
const workspaces = workspacePlugin(root);

/** @type {import('@web/test-runner').TestRunnerConfig} */
export default {
  rootDir: root,
  files: ['test/browser/**/*.test.ts'],
  // With more, requestAnimationFrame may never fire in the pages behind.
  concurrency: 1,
  concurrentBrowsers: 1,
  hostname: 'localhost',
  browsers: [
    playwrightLauncher({
      product: 'chromium',
      launchOptions: { executablePath: findChromium() ?? '', args: CHROMIUM_ARGS },
    }),
  ],
  testFramework: { config: { ui: 'bdd', timeout: '20000' } },
  testsStartTimeout: 60_000,
  testsFinishTimeout: 240_000,
  middleware: [workspaces.middleware],
  plugins: [workspaces.plugin, screenshotPlugin(), devtoolsPlugin(), bundleTestsPlugin(root)],
  reporters: [defaultReporter({ reportTestResults: true, reportTestProgress: process.stdout.isTTY })],
};
