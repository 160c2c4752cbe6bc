import type { Data } from '../../shared/data.js';
import type { DiagnosticsReport, ModuleFigures, ReloadFigures } from '../../shared/services.js';
import type { Code, CodeFile } from '../reload/code.js';
import type { LoadedModule } from '../reload/generation.js';
import type { ReloadRecord } from '../reload/record.js';
import type { Service } from '../services/service-hub.js';
import type { CanvasUsage } from '../ui/canvas-ui.types.js';
import type { FrameMeter } from './frame-meter.js';

/** So much of a hash tells two apart. */
const HASH_LENGTH = 8;

export interface DiagnosticsParts {
  meter: () => FrameMeter;
  reloader: () => {
    readonly code: Code | null;
    readonly modules: readonly LoadedModule[];
    readonly history: readonly ReloadRecord[];
  };
  /** Characters of a file of code. */
  sizeOf: (file: CodeFile) => number;
  ui: { readonly usage: CanvasUsage };
}

/** How the workbench runs: `app.services.diagnostics`. */
export function diagnosticsService({ meter, reloader, sizeOf, ui }: DiagnosticsParts): Service {
  return {
    report: (after: Data) => {
      const { code, modules, history } = reloader();
      const frames = meter().since(typeof after === 'number' ? after : 0);
      return {
        frames: frames.map((frame) => ({ ...frame })),
        modules: modules.map((module) => moduleFigures(module, code, sizeOf)),
        reloads: history.map(reloadFigures),
        canvas: { ...ui.usage },
      } satisfies DiagnosticsReport;
    },
  };
}

// No types of what these answer: an interface is no `Data`, since it might be given parts that are not.
function moduleFigures(module: LoadedModule, code: Code | null, sizeOf: DiagnosticsParts['sizeOf']) {
  const { name, version, generation, loadMs, stateKeys, targets, dependsOn } = module;
  const bundle = code?.modules.find((candidate) => candidate.name === name);
  return {
    name,
    version,
    generation,
    hash: bundle?.sources?.slice(0, HASH_LENGTH) ?? '',
    size: bundle?.files.reduce((sum, file) => sum + sizeOf(file), 0) ?? 0,
    loadMs,
    stateKeys,
    targets,
    dependsOn,
  } satisfies ModuleFigures;
}

function reloadFigures(record: ReloadRecord) {
  const { at, ok, generation, trigger, changed, steps, total, pause, failure } = record;
  return {
    at,
    ok,
    generation,
    trigger,
    changed,
    steps: Object.entries(steps).map(([name, ms]) => ({ name, ms })),
    total,
    pause,
    failure: failure?.message ?? null,
  } satisfies ReloadFigures;
}
