import assert from 'node:assert/strict';
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { whyInstall } from '../../scripts/ensure-install.mjs';
import { Project } from './support/project.mjs';

/** @param {Record<string, object>} packages */
const lockOf = (packages) => JSON.stringify({ packages: { '': {}, ...packages } });

describe('the check whether to install', () => {
  it('says why it must be done, and nothing when what is there is what is locked', (test) => {
    const project = new Project();
    test.after(() => project.dispose());
    assert.match(whyInstall(project.root) ?? '', /No dependencies/);
    const optional = { 'node_modules/other-system': { version: '1.0.0', optional: true } };
    project.writeRoot('package-lock.json', lockOf({ 'node_modules/a': { version: '1.0.0' }, ...optional }));
    project.writeRoot('node_modules/.package-lock.json', lockOf({ 'node_modules/a': { version: '1.0.0' } }));
    project.writeRoot('node_modules/a/package.json', '{}');
    assert.equal(whyInstall(project.root), undefined);
    project.writeRoot('package-lock.json', lockOf({ 'node_modules/a': { version: '1.0.1' } }));
    assert.equal(whyInstall(project.root), 'node_modules/a is 1.0.0, locked is 1.0.1');
    project.writeRoot('node_modules/.package-lock.json', lockOf({ 'node_modules/a': { version: '1.0.1' } }));
    rmSync(join(project.root, 'node_modules/a'), { recursive: true });
    mkdirSync(join(project.root, 'node_modules/a'));
    assert.equal(whyInstall(project.root), 'node_modules/a is missing');
  });
});
