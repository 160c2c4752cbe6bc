import { boolean, literal, object, optional, parse, picklist, record, string, variant } from 'valibot';
import { Workspaces } from './workspaces.mjs';

const Id = string();
const Fault = picklist([
  'build-unreachable',
  'runtime-404',
  'bundle-404',
  'bundle-altered',
  'platform-changed',
]);
const Command = variant('command', [
  object({
    command: literal('workspace:create'),
    payload: object({ from: optional(string()), files: optional(record(string(), string())) }),
  }),
  object({
    command: literal('workspace:write'),
    payload: object({ id: Id, path: string(), text: string() }),
  }),
  object({
    command: literal('workspace:replace'),
    payload: object({ id: Id, path: string(), from: string(), to: string() }),
  }),
  object({
    command: literal('workspace:serve'),
    payload: object({ id: Id, name: string(), text: string() }),
  }),
  object({
    command: literal('workspace:copy'),
    payload: object({ id: Id, from: string(), to: optional(string(), '') }),
  }),
  object({ command: literal('workspace:remove'), payload: object({ id: Id, path: string() }) }),
  object({
    command: literal('workspace:fail'),
    payload: object({ id: Id, what: Fault, on: boolean() }),
  }),
  object({ command: literal('workspace:dispose'), payload: object({ id: Id }) }),
]);

/**
 * Lets browser tests make workspaces and edit their files, and serves them under `/w/<id>/`.
 * @param {string} root
 * @returns {{ plugin: import('@web/test-runner').TestRunnerPlugin, middleware: import('koa').Middleware }}
 *   the middleware is given apart because plugins' own come too late in the chain
 */
export function workspacePlugin(root) {
  const workspaces = new Workspaces(root);
  return {
    plugin: {
      name: 'rekindle-workspaces',
      async executeCommand({ command, payload }) {
        if (!command.startsWith('workspace:')) return undefined;
        // `null` would mean to the runner that nobody knows the command.
        return (await execute(workspaces, parse(Command, { command, payload }))) ?? true;
      },
      serverStop: () => workspaces.dispose(),
    },
    async middleware(context, next) {
      if (!context.path.startsWith('/w/')) return next();
      context.respond = false;
      context.res.statusCode = 200;
      await workspaces.handle(context.req, context.res);
    },
  };
}

/**
 * @param {Workspaces} workspaces
 * @param {import('valibot').InferOutput<typeof Command>} request
 */
async function execute(workspaces, request) {
  switch (request.command) {
    case 'workspace:create':
      return workspaces.create(request.payload);
    case 'workspace:write':
      return workspaces.get(request.payload.id).write(request.payload.path, request.payload.text);
    case 'workspace:replace': {
      const { id, path, from, to } = request.payload;
      return workspaces.get(id).replace(path, from, to);
    }
    case 'workspace:serve':
      return workspaces.get(request.payload.id).serve(request.payload.name, request.payload.text);
    case 'workspace:copy':
      return workspaces.copy(request.payload.id, request.payload.from, request.payload.to);
    case 'workspace:remove':
      return workspaces.get(request.payload.id).remove(request.payload.path);
    case 'workspace:fail':
      return workspaces.get(request.payload.id).setFault(request.payload.what, request.payload.on);
    case 'workspace:dispose':
      return workspaces.close(request.payload.id);
  }
}
