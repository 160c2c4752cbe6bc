import type { HotModule } from '../shared/hot-module.js';
import type { Failure } from './failure.js';

type Migrating = Pick<HotModule, 'version' | 'migrate'>;

/** Refuses a version that has no way to it, and steps that are none or lead nowhere (rule M5). */
export function checkSteps({ version = 1, migrate }: Migrating, refuse: (what: string) => Failure): void {
  if (typeof migrate === 'function') return;
  const steps = Object.keys(migrate ?? {});
  if (steps.length === 0) {
    if (version === 1) return;
    const has = migrate ? 'its migrate has no steps' : 'it has no migrate';
    throw refuse(`is of version ${version}, and ${has}; ${toAdd(version - 1)}`);
  }
  for (const step of steps) {
    if (/^[1-9]\d*$/.test(step) && Number(step) < version) continue;
    throw refuse(
      `migrate has a step '${step}'; expected versions below its own, ${version}: the step 1 leads from version 1 to 2`,
    );
  }
  const has = steps.map(Number).sort((a, b) => a - b);
  for (let step = has[0] ?? 1; step < version; step++) {
    if (has.includes(step)) continue;
    const told = has.length === 1 ? `the step ${has[0]}` : `the steps ${has.join(', ')}`;
    throw refuse(
      `migrate has ${told}, and none from version ${step} to ${step + 1}; its own version is ${version}; ${toAdd(step)}`,
    );
  }
}

/** The oldest version whose state can be brought to the module's own. */
export function oldestVersion({ version = 1, migrate }: Migrating): number {
  return typeof migrate === 'function' ? 1 : Math.min(version, ...Object.keys(migrate ?? {}).map(Number));
}

/** Brings a state from version `from` to the next; what comes of it is hot code's, and unchecked. */
export function runStep({ migrate }: Migrating, old: unknown, from: number): unknown {
  return typeof migrate === 'function' ? migrate(old, from) : migrate?.[from]?.(old);
}

function toAdd(step: number): string {
  return `add \`migrate: { ${step}: (old) => … }\`, a step for each version`;
}
