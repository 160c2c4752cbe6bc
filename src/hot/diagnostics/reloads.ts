import type { App, DiagnosticsReport, ReloadFigures, Tone } from 'rekindle';
import { formatTime } from './formats.js';

/** Of the steps, in their order. That of what has failed is none of them. */
const TONES: readonly Tone[] = ['accent', 'secondary', 'info', 'warning', 'success', 'default', 'muted'];
/** Width and height of the bar of steps, px. */
const BAR = { width: 400, height: 12 } as const;
const NAMES: Readonly<Record<string, string>> = { standBy: 'stand by' };
/** Steps that take less are not worth a word. */
const LEAST_MS = 0.05;

/** Every reload of this page, the newest first, with a bar of its steps. */
export function renderReloads(app: App, { reloads }: DiagnosticsReport): void {
  const longest = Math.max(1, ...reloads.map(({ total }) => total));
  app.ui.list('Reloads', { gap: 8 }, () => {
    for (const reload of reloads.toReversed()) renderReload(app, reload, longest);
  });
}

function renderReload({ ui }: App, reload: ReloadFigures, longest: number): void {
  const { at, ok, generation, trigger, changed, steps, total, pause, failure } = reload;
  const outcome = ok ? `Generation ${generation}` : 'Failed';
  const label = `${outcome}, ${formatTime(at)}`;
  ui.listItem(String(at), { label, gap: 4, padding: 8, surface: 2 }, () => {
    ui.row({ gap: 8, align: 'center', wrap: true }, () => {
      ui.icon(ok ? 'check-circle' : 'x-circle', { tone: ok ? 'success' : 'danger' });
      ui.text(outcome, { wrap: false });
      ui.text(`by ${trigger}`, { role: 'caption', tone: 'muted', wrap: false, grow: 1 });
      ui.text(`${total.toFixed(0)} ms`, { wrap: false });
      ui.text(formatTime(at), { role: 'caption', tone: 'muted', wrap: false });
    });
    const taken = steps.filter(({ ms }) => ms > LEAST_MS);
    const words = taken.map(({ name, ms }) => `${NAMES[name] ?? name} ${ms.toFixed(1)}`).join(', ');
    ui.canvas('Steps', { ...BAR, description: `Milliseconds by step: ${words}` }, (draw) => {
      let x = 0;
      for (const [index, { name, ms }] of steps.entries()) {
        // What comes after the first frame of the new code is not waited for.
        if (name === 'retire') continue;
        const width = (ms / longest) * BAR.width;
        draw.rect(x, 0, width, BAR.height, { fill: TONES[index % TONES.length] ?? 'accent' });
        x += width;
      }
    });
    ui.text(`${words} ms · no code answered for ${pause.toFixed(1)} ms`, {
      role: 'caption',
      tone: 'secondary',
    });
    if (changed.length > 0) ui.text(`New code: ${changed.join(', ')}`, { role: 'caption', tone: 'muted' });
    if (failure !== null) ui.text(failure, { tone: 'danger' });
  });
}
