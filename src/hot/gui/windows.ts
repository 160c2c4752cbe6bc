import type { App } from 'rekindle';

declare module 'rekindle' {
  interface AppTargets {
    /** Draws the window of that title, with what the target draws in it, if it is open; closes it when the user does. */
    renderWindowIfOpen(title: string, target: WindowTarget): void;
  }
}

/** Targets that draw a window's content. */
export type WindowTarget =
  | 'renderDiscussionHub'
  | 'renderMmaDashboard'
  | 'renderTextViewer'
  | 'renderHistory'
  | 'renderCommsLog'
  | 'renderDiagnostics'
  | 'renderGallery'
  | 'renderProjectSettings'
  | 'renderHelp';

interface WindowPlan {
  readonly title: string;
  readonly target: WindowTarget;
  /** Where it opens the first time, between menu and status bar, at 1440 × 900; main shares a narrower area out. CSS px. */
  readonly place: { readonly x: number; readonly y: number; readonly width: number; readonly height: number };
  /** What is in it needs this much; CSS px. */
  readonly minWidth?: number;
}

/** All windows, in the order in which the menu offers them. */
export const WINDOWS: readonly WindowPlan[] = [
  {
    title: 'Discussion',
    target: 'renderDiscussionHub',
    place: { x: 8, y: 8, width: 916, height: 824 },
  },
  {
    title: 'MMA Dashboard',
    target: 'renderMmaDashboard',
    place: { x: 932, y: 8, width: 500, height: 824 },
    // Its tables.
    minWidth: 420,
  },
  {
    title: 'Project Settings',
    target: 'renderProjectSettings',
    place: { x: 400, y: 64, width: 560, height: 640 },
  },
  {
    title: 'Text viewer',
    target: 'renderTextViewer',
    place: { x: 160, y: 60, width: 820, height: 640 },
  },
  {
    title: 'History',
    target: 'renderHistory',
    place: { x: 932, y: 8, width: 500, height: 824 },
  },
  {
    title: 'Comms log',
    target: 'renderCommsLog',
    place: { x: 360, y: 64, width: 840, height: 600 },
  },
  {
    title: 'Diagnostics',
    target: 'renderDiagnostics',
    place: { x: 380, y: 64, width: 560, height: 720 },
  },
  {
    title: 'Help',
    target: 'renderHelp',
    place: { x: 440, y: 48, width: 560, height: 720 },
  },
  {
    title: 'Gallery',
    target: 'renderGallery',
    place: { x: 120, y: 40, width: 1040, height: 760 },
  },
];

export function renderWindowIfOpen(app: App, title: string, target: WindowTarget): void {
  const { state, ui } = app;
  if (!state.showWindows[title]) return;
  const plan = WINDOWS.find((one) => one.title === title);
  const options = { ...plan?.place, minWidth: plan?.minWidth ?? 320, minHeight: 200, closable: true };
  state.showWindows[title] = ui.window(title, options, () => {
    const stop = state.perfProfilingEnabled ? app.perfMonitor.startComponent(title) : null;
    app[target]();
    stop?.();
  });
}
