import { createAppHandler } from '../../../server/app-handler.mjs';
import { startDevServer } from '../../../server/dev-server.mjs';
import { setUp } from './builders.mjs';

export const HOT_FILES = { 'gui/index.ts': "export default { name: 'gui' };\n" };

/**
 * A project served by the dev server at a free port; closed when the test ends.
 * @param {{ after: (end: () => Promise<void>) => void }} test
 */
export async function serve(test) {
  const { project, platform, builder } = setUp(test, HOT_FILES);
  /** @type {unknown[]} */
  const defects = [];
  const server = await startDevServer({
    handle: createAppHandler({ platform, builder }),
    port: 0,
    onError: (error) => defects.push(error),
  });
  test.after(() => server.close());
  return { project, platform, builder, server, defects };
}
