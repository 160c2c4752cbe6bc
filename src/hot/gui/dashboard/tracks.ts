import type { App } from 'rekindle';
import { ticketsOf, tracksHere } from '../../mma/lookup.js';
import type { Track } from '../../mma/state.js';
import { trackLook } from './status-looks.js';
import { figuresOf } from './ticket-figures.js';

/** CSS px. */
const ROW = 28;
const HEADER = 28;
/** Two numbers of two figures. */
const FIGURES = 36;
/** More are scrolled through. */
const ROWS_SHOWN = 4;

/** The project's tracks, and which one is loaded. */
export function renderTracks(app: App, loaded: Track): void {
  const { state, ui, isReadOnly } = app;
  const tracks = tracksHere(state);
  ui.column({ gap: 4 }, () => {
    ui.row({ gap: 8, align: 'center' }, () => {
      ui.heading('Tracks', { role: 'title', grow: 1 });
      const button = { icon: 'plus', look: 'ghost', height: 24, disabled: isReadOnly } as const;
      if (ui.button('New track', button)) openTrackDialog(app, null);
    });
    const columns = [
      { id: 'title', title: 'Title', grow: 1, width: 84, minWidth: 84 },
      { id: 'status', title: 'Status', width: 122 },
      { id: 'progress', title: 'Progress', width: 94 },
      { id: 'load', title: 'Loaded', width: 92 },
    ];
    const table = {
      columns,
      rowCount: tracks.length,
      rowId: (index: number) => tracks[index]?.id ?? '',
      rowHeight: ROW,
      height: HEADER + ROW * Math.min(tracks.length, ROWS_SHOWN) + 2,
      selection: 'single',
      selected: new Set([loaded.id]),
    } as const;
    const { selected } = ui.table('Tracks', table, (index) => renderTrack(app, tracks[index], loaded));
    const [chosen] = selected;
    if (chosen !== undefined && chosen !== loaded.id) load(app, chosen);
  });
}

function renderTrack(app: App, track: Track | undefined, loaded: Track): void {
  if (!track) return;
  const { state, ui } = app;
  const { progress } = figuresOf(ticketsOf(state, track.id));
  const { word, icon, tone } = trackLook(progress);
  const { completed, total } = progress;
  ui.cell(track.title);
  ui.cell(word, { icon, tone });
  ui.cell(() => {
    ui.row({ gap: 8, align: 'center', grow: 1 }, () => {
      ui.progress(`${completed} of ${total} completed`, total === 0 ? 0 : completed / total, {
        labelHidden: true,
        grow: 1,
        tone: completed === total && total > 0 ? 'success' : 'accent',
      });
      ui.text(`${completed}/${total}`, {
        role: 'caption',
        tone: 'secondary',
        wrap: false,
        minWidth: FIGURES,
      });
    });
  });
  if (track.id === loaded.id) ui.cell('Loaded', { tone: 'secondary', icon: 'check' });
  else {
    ui.cell(() => {
      if (ui.button('Load', { height: 24 })) load(app, track.id);
    });
  }
}

function load(app: App, id: string): void {
  const { state } = app;
  app.loadTrack(id);
  state.selectedTickets = new Set();
  state.mmaRefusal = null;
}

/** What to do when there is no track. */
export function renderNoTracks(app: App): void {
  const { ui, isReadOnly } = app;
  ui.column({ grow: 1, gap: 12, padding: 24, align: 'center', justify: 'center' }, () => {
    ui.heading('No tracks yet', { role: 'title', level: 3 });
    ui.text(
      'A track is a list of tickets that lead to one goal. Models work on them, one ticket at a time.',
      {
        tone: 'secondary',
        align: 'center',
        maxWidth: 360,
      },
    );
    if (ui.button('New track', { icon: 'plus', look: 'primary', disabled: isReadOnly }))
      openTrackDialog(app, null);
    ui.text('Or have an epic split into tracks: Project Settings, Plan epic.', {
      role: 'caption',
      tone: 'muted',
      align: 'center',
    });
  });
}

export function openTrackDialog({ state }: App, track: Track | null): void {
  state.mmaDialog = {
    kind: 'track',
    id: track?.id ?? null,
    title: track?.title ?? '',
    goal: track?.goal ?? '',
  };
}
