import type { Data } from '../shared/data.js';
import { httpReplyOf } from '../shared/http.js';
import type { ServiceReply } from '../shared/protocol.js';
import type { Services } from '../shared/services.js';
import { assertData } from '../shared/state/assert-data.js';
import { cloneData } from '../shared/state/clone-data.js';
import { StateError } from '../shared/state/state-error.js';
import { Failure } from './failure.js';
import type { RunContext } from './run-context.js';

/** The services of one module: calls become commands, and nothing is performed here (rule P1). */
export function servicesFacade(
  module: string,
  context: () => RunContext,
  replies: () => readonly ServiceReply[],
): Services {
  const call = (service: string, method: string, ...args: Data[]): string => {
    for (const [index, arg] of args.entries()) {
      try {
        assertData(arg, [index]);
      } catch (thrown) {
        if (!(thrown instanceof StateError)) throw thrown;
        const what = `app.services.${service}.${method}: argument ${index + 1} is not plain data`;
        throw new Failure('state', `${what}: ${thrown.message.replace(/^state/, 'arguments')}`, { module });
      }
    }
    // Copies: what hot code passes may be a draft, which lives no longer than the frame.
    return context().command({ service, method, args: args.map(cloneData) });
  };
  const repliesTo = (id: string): readonly ServiceReply[] => replies().filter((reply) => reply.id === id);
  return {
    call,
    replies: repliesTo,
    isLost: (id) => context().isLost(id),
    reloader: {
      reload: (name) => (name === undefined ? call('reloader', 'reload') : call('reloader', 'reload', name)),
      rollBack: () => call('reloader', 'rollBack'),
    },
    clipboard: { writeText: (text, ...said) => call('clipboard', 'writeText', text, ...said) },
    links: { open: (url) => call('links', 'open', url) },
    http: {
      stream: (request) => call('http', 'stream', { ...request, headers: { ...request.headers } }),
      cancel: (id) => call('http', 'cancel', id),
      replies: (id) => repliesTo(id).map(httpReplyOf),
    },
    timer: { after: (ms) => call('timer', 'after', ms) },
    commands: { openPalette: () => call('commands', 'openPalette') },
    files: {
      exportState: () => call('files', 'exportState'),
      importState: () => call('files', 'importState'),
      openText: (endings) => call('files', 'openText', endings),
      exportText: (name, text) => call('files', 'exportText', name, text),
    },
    history: {
      undo: () => call('history', 'undo'),
      redo: () => call('history', 'redo'),
      view: (point) => call('history', 'view', point),
      leave: () => call('history', 'leave'),
      goBack: () => call('history', 'goBack'),
      compare: (from, to) => call('history', 'compare', from, to),
    },
    diagnostics: { report: (after) => call('diagnostics', 'report', after) },
    storage: {
      report: () => call('storage', 'report'),
      persist: () => call('storage', 'persist'),
      checkpoint: () => call('storage', 'checkpoint'),
      exportSetAside: () => call('storage', 'exportSetAside'),
    },
    notify: {
      toast: (text, options) =>
        options === undefined ? call('notify', 'toast', text) : call('notify', 'toast', text, { ...options }),
    },
  };
}
