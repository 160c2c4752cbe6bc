import type { App } from 'rekindle';
import type { GalleryPage } from './page.js';
import { GROUPS } from './pages.js';

declare module 'rekindle' {
  interface AppTargets {
    /** The Gallery window's content: the pages' list, and the page that is chosen. */
    renderGallery(): void;
  }
}

/** Lines that are longer than some 100 letters are hard to read, CSS px. */
const LINE = 640;

export function renderGallery(app: App): void {
  const { state, ui } = app;
  const pages = GROUPS.flatMap((group) => group.pages);
  const shown = pages.find(({ title }) => title === state.galleryPage) ?? pages[0];
  // As high as what is free, whatever is in it: the list and the page scroll, each by itself, and not the window.
  ui.row({ grow: 1, height: 0, gap: 16, align: 'stretch' }, () => {
    ui.scroll('Pages', { width: 160, padding: 4 }, () => renderPages(app, shown));
    ui.separator({ vertical: true });
    ui.scroll('Page', { grow: 1, padding: 4 }, () => {
      if (shown) ui.scope(shown.title, () => renderPage(app, shown));
    });
  });
}

function renderPages({ state, ui }: App, shown: GalleryPage | undefined): void {
  for (const group of GROUPS) {
    ui.heading(group.title, { role: 'caption', tone: 'muted', level: 3 });
    ui.column({ gap: 0 }, () => {
      for (const page of group.pages) {
        const look = page === shown ? 'default' : 'ghost';
        if (ui.button(`${page.title}##page`, { look, height: 24 })) state.galleryPage = page.title;
      }
    });
  }
}

function renderPage(app: App, { title, about, keys, initial, draw }: GalleryPage): void {
  const { state, ui } = app;
  state.galleryValues[title] ??= initial();
  const values = state.galleryValues[title] ?? {};
  ui.column({ gap: 24 }, () => {
    ui.column({ gap: 4 }, () => {
      ui.heading(title);
      ui.text(about, { tone: 'secondary', maxWidth: LINE });
      if (keys) ui.text(keys, { role: 'caption', tone: 'muted', maxWidth: LINE });
    });
    draw(app, values, (caption, body) => {
      ui.scope(caption, () => {
        ui.column({ gap: 8 }, () => {
          ui.heading(caption, { role: 'caption', tone: 'muted', level: 3 });
          body();
        });
      });
    });
  });
}
