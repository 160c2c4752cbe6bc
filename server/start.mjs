import { spawn } from 'node:child_process';
import { statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { BUNDLES_URL, createAppHandler } from './app-handler.mjs';
import { BuildFailure } from './builder/build-failure.mjs';
import { createBuilder } from './builder/builder.mjs';
import { describeFailure } from './describe-failure.mjs';
import { startDevServer } from './dev-server.mjs';
import { createPlatform } from './platform/platform.mjs';

const DEFAULT_PORT = 5300;
const USAGE = 'npm start -- [--port N] [--open] [--hot DIR]';

/**
 * Builds, serves, prints the address, and goes on until it is told to end.
 * @param {string} root absolute, with a slash at its end or not
 * @param {string[]} args
 */
export async function start(root, args) {
  const options = readOptions(resolve(root), args);
  const platform = createPlatform({ root: options.root, minify: false });
  const builder = createBuilder({
    root: options.root,
    hotDir: options.hotDir,
    platform,
    bundlesUrl: BUNDLES_URL,
  });
  const server = await startDevServer({
    handle: createAppHandler({ platform, builder }),
    port: options.port,
    onError: (error) => console.error(error),
  }).catch((error) => fail(error instanceof Error ? error.message : String(error)));
  if (server.port !== options.port) console.log(`Port ${options.port} is taken.`);

  let ending = false;
  const end = () => {
    // Again, because the first did not end it: then at once.
    if (ending) process.exit(0);
    ending = true;
    Promise.all([server.close(), builder.dispose(), platform.dispose()]).then(
      () => process.exit(0),
      () => process.exit(1),
    );
  };
  process.on('SIGINT', end).on('SIGTERM', end).on('SIGHUP', end);

  await buildOnce(platform, builder);
  console.log(`Rekindle runs at ${server.url}  (Ctrl+C ends it)`);
  if (options.open) openBrowser(server.url);
}

/**
 * So that the first visitor does not wait; what fails is told, and the server stays for when it is mended.
 * @param {import('./platform/platform.mjs').Platform} platform
 * @param {import('./builder/builder.mjs').Builder} builder
 */
async function buildOnce(platform, builder) {
  const failure = await platform.main().then(
    () => undefined,
    (error) => error,
  );
  if (failure instanceof BuildFailure) console.error(describeFailure(failure.error));
  else if (failure !== undefined) throw failure;
  const answer = await builder.build();
  if (!answer.ok) console.error(describeFailure(answer.error));
}

/**
 * @param {string} root
 * @param {string[]} args
 */
function readOptions(root, args) {
  const { port, open, hot } = parse(args);
  const hotDir =
    hot === undefined ? join(root, 'src', 'hot') : resolve(process.env.INIT_CWD ?? process.cwd(), hot);
  if (!statSync(hotDir, { throwIfNoEntry: false })?.isDirectory()) {
    fail(`There is no folder of hot modules at ${hotDir}. Bring it back, or name another with --hot DIR.`);
  }
  return { root, hotDir, open, port: portNumber(port) };
}

/** @param {string[]} args */
function parse(args) {
  try {
    const { values } = parseArgs({
      args,
      options: {
        port: { type: 'string' },
        open: { type: 'boolean', default: false },
        hot: { type: 'string' },
      },
    });
    return values;
  } catch (error) {
    return fail(`${error instanceof Error ? error.message : error}\n${USAGE}`);
  }
}

/** @param {string | undefined} text */
function portNumber(text) {
  if (text === undefined) return DEFAULT_PORT;
  const port = Number(text);
  if (!/^\d+$/.test(text) || port < 1 || port > 65_535)
    fail(`--port takes a number from 1 to 65535, found ${JSON.stringify(text)}.`);
  return port;
}

/** @param {string} url */
function openBrowser(url) {
  const [command, args] =
    process.platform === 'darwin'
      ? ['open', [url]]
      : process.platform === 'win32'
        ? ['cmd', ['/c', 'start', '', url]]
        : ['xdg-open', [url]];
  const child = spawn(command, args, { stdio: 'ignore', detached: true });
  child.on('error', () => console.error(`No browser could be opened by ${command}: open ${url} yourself.`));
  child.unref();
}

/**
 * One line, no stack: what is wrong is the user's to mend.
 * @param {string} message
 * @returns {never}
 */
function fail(message) {
  console.error(message);
  process.exit(1);
}
