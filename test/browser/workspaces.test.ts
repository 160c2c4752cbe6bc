import { expect } from '@esm-bundle/chai';
import type { BuildAnswer } from '../../src/shared/manifest.js';
import { Workspace } from './support/workspace.js';

async function build(workspace: Workspace): Promise<BuildAnswer> {
  const response = await fetch(`${workspace.url}__hot__/build`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', 'X-Rekindle': '1' },
    body: '{}',
  });
  return response.json();
}

function moduleNames(answer: BuildAnswer): string[] {
  if (!answer.ok) throw new Error(answer.error.message);
  return answer.modules.map(({ name }) => name);
}

describe('workspaces for tests', () => {
  let workspace: Workspace;

  beforeEach(async () => {
    workspace = await Workspace.create({ from: 'base', files: { 'extra/index.ts': 'export default {};\n' } });
  });
  afterEach(() => workspace.dispose());

  it('M1: build real files, which a test writes, lays over and removes', async () => {
    expect(moduleNames(await build(workspace))).to.deep.equal(['app', 'extra', 'lib']);
    await workspace.remove('extra');
    await workspace.copy('base/lib', 'copied');
    expect(moduleNames(await build(workspace))).to.deep.equal(['app', 'copied', 'lib']);
    await workspace.copy('syntax-error');
    const answer = await build(workspace);
    expect(answer.ok ? 'ok' : answer.error.kind).to.equal('syntax');
  });

  it('R4: can be told to lose the builder, and the runtime', async () => {
    await workspace.fail('build-unreachable', true);
    let failed = false;
    await build(workspace).catch(() => {
      failed = true;
    });
    expect(failed).to.equal(true);
    await workspace.fail('build-unreachable', false);
    await workspace.fail('runtime-404', true);
    const answer = await build(workspace);
    if (!answer.ok) throw new Error(answer.error.message);
    expect((await fetch(workspace.url + answer.runtime.url)).status).to.equal(404);
  });

  it('X1: lead no write out of their folder', async () => {
    let message = '';
    await workspace.write('../outside.ts', '').catch((error: unknown) => {
      message = String(error);
    });
    expect(message).to.contain('leads out of it');
  });
});
