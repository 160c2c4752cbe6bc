import { expect } from '@esm-bundle/chai';
import type { FailureKind } from '../../src/main/reload/failure.js';
import { momentOf } from './support/moment.js';
import { type OpenApp, openApp } from './support/open-app.js';
import { until } from './support/until.js';
import { Workspace } from './support/workspace.js';

function moduleText(fields: string): string {
  return `import { defineHotModule } from 'rekindle';\nexport default defineHotModule({ ${fields} });\n`;
}

interface Refusal {
  what: string;
  /** Folder of the hot folder → its index.ts. */
  modules: Record<string, string>;
  kind: FailureKind;
  message: RegExp;
}

const REFUSALS: readonly Refusal[] = [
  {
    what: 'M5: one target in two modules',
    modules: { rival: moduleText("name: 'rival', targets: { greet() {} }") },
    kind: 'definition',
    message: /Modules 'lib' and 'rival' both have the target 'greet'/,
  },
  {
    what: 'M5: one state key in two modules',
    modules: { rival: moduleText("name: 'rival', stateKeys: ['greetings']") },
    kind: 'definition',
    message: /Modules 'lib' and 'rival' both own the state key 'greetings'/,
  },
  {
    what: 'M5: a dependency that is not there',
    modules: { rival: moduleText("name: 'rival', dependsOn: ['ghost']") },
    kind: 'definition',
    message: /rival.*ghost/,
  },
  {
    what: 'M5: a circle of dependencies, in full',
    modules: {
      one: moduleText("name: 'one', dependsOn: ['two']"),
      two: moduleText("name: 'two', dependsOn: ['one']"),
    },
    kind: 'definition',
    message: /one.*two.*one|two.*one.*two/,
  },
  {
    what: 'M5: a version that is no positive integer',
    modules: { rival: moduleText("name: 'rival', version: 1.5") },
    kind: 'definition',
    message: /rival.*version.*1\.5|version.*rival.*1\.5/,
  },
  {
    what: 'M4: two modules with a root target',
    modules: { rival: moduleText("name: 'rival', targets: { renderMainInterface() {} }") },
    kind: 'definition',
    message: /Modules 'app' and 'rival' both have the target 'renderMainInterface'/,
  },
  {
    what: 'S2: a write to another module’s key, naming key and modules',
    modules: {
      rival: moduleText(
        "name: 'rival', dependsOn: ['app'], targets: { renderExtra: ({ state }: any) => { state.count = 7; } }",
      ),
    },
    kind: 'state',
    message: /(?=.*count)(?=.*rival)(?=.*app)/,
  },
  {
    what: 'S2: a look at the key of a module that it does not depend on',
    modules: {
      rival: moduleText(
        "name: 'rival', targets: { renderExtra: ({ state, ui }: any) => ui.text(state.count) }",
      ),
    },
    kind: 'state',
    message: /(?=.*count)(?=.*rival)(?=.*app)/,
  },
  {
    what: 'S1: a function in the state, with its path',
    modules: {
      rival: moduleText(
        "name: 'rival', stateKeys: ['hers'], initialState: () => ({ hers: { list: [] } }), targets: { renderExtra: ({ state }: any) => { state.hers.list.push(() => 1); } }",
      ),
    },
    kind: 'state',
    message: /hers\.list\[0\] is the function without a name; keep the name of a target/,
  },
];

describe('hot code that is refused', () => {
  let workspace: Workspace;
  let app: OpenApp;

  // One app for all: what is refused changes nothing.
  before(async () => {
    workspace = await Workspace.create({ from: 'base' });
    app = await openApp(workspace);
    await app.seeText('code v1');
  });
  after(async () => {
    await app.close();
    await workspace.dispose();
  });

  for (const { what, modules, kind, message } of REFUSALS) {
    it(what, async () => {
      const before = momentOf(app);
      for (const [name, text] of Object.entries(modules)) await workspace.write(`${name}/index.ts`, text);
      const { ok, failure } = await app.rekindle.reload();
      for (const name of Object.keys(modules)) await workspace.remove(name);
      expect(ok).to.equal(false);
      expect(failure?.message).to.match(message);
      expect(failure?.kind).to.equal(kind);
      await until('the panel says so', () => message.test(app.all('alert')[0]?.textContent ?? ''));
      expect(momentOf(app)).to.deep.equal(before);
    });
  }
});
