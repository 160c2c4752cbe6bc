import { execFileSync } from 'node:child_process';
import { arch, cpus, loadavg, platform, release, totalmem } from 'node:os';

/**
 * What must be known of the machine to read the figures.
 * @param {string} root
 * @param {string} chromium version of the browser
 */
export function machineFacts(root, chromium) {
  const all = cpus();
  return {
    at: new Date().toISOString(),
    revision: revision(root),
    cpu: all[0]?.model ?? 'unknown',
    cores: all.length,
    memoryGb: Math.round(totalmem() / 1e9),
    system: `${platform()} ${release()} ${arch()}`,
    node: process.version,
    chromium,
    rendering: 'headless, SwiftShader (pixels by the CPU)',
    /** Above a few tenths something else was running, and the figures are too high. */
    loadBefore: Number((loadavg()[0] ?? 0).toFixed(2)),
  };
}

/** @param {string} root */
function revision(root) {
  try {
    return execFileSync('git', ['describe', '--always', '--dirty'], { cwd: root, encoding: 'utf8' }).trim();
  } catch {
    return 'unknown';
  }
}
