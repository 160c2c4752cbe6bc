import type { App } from 'rekindle';
import { SHORTCUTS } from './shortcuts.js';

declare module 'rekindle' {
  interface AppTargets {
    /** The Help window's content: what the workbench's words mean, and all keys. */
    renderHelp(): void;
  }
}

const WORDS = [
  ['Reload', 'New code, state kept. Edit a file under src/hot, then press Ctrl+Alt+R.'],
  ['Restart', 'The page is loaded anew, state kept.'],
  ['Reset', 'The state is cleared, after asking.'],
  ['Take', 'A version of a discussion. Branch on an entry to try something else from there.'],
  ['Track', 'A part of an epic, with tickets that depend on one another.'],
  ['Step Mode', 'The whole prompt is shown before it goes to the model.'],
] as const;

const ARROWS: Readonly<Record<string, string>> = {
  ArrowUp: '↑',
  ArrowDown: '↓',
  ArrowLeft: '←',
  ArrowRight: '→',
};

/** Wide enough for the longest keys. */
const KEYS_WIDTH = 176;

export function renderHelp({ state, ui }: App): void {
  const wanted = state.helpSearch.trim().toLowerCase();
  const fits = (...texts: string[]): boolean => texts.some((text) => text.toLowerCase().includes(wanted));
  ui.column({ grow: 1, gap: 12 }, () => {
    state.helpSearch = ui.textField('Search help', state.helpSearch, {
      placeholder: 'A key, or what it should do',
      labelHidden: true,
      icon: 'search',
      input: 'search',
      clearable: true,
    });
    ui.scroll('Keys and words', { grow: 1, gap: 16, padding: 4 }, () => {
      let count = 0;
      for (const { where, keys } of SHORTCUTS) {
        const found = keys.filter(([key, what]) => fits(key, what, where));
        count += found.length;
        if (found.length > 0) renderPairs(ui, where, found);
      }
      const words = WORDS.filter(([word, meaning]) => fits(word, meaning));
      count += words.length;
      if (words.length > 0) renderPairs(ui, 'Words', words);
      if (count === 0)
        ui.text('Nothing is called so. The command palette (Ctrl+Shift+P) finds every command.');
    });
  });
}

/** As menus and buttons show them. */
function shownKeys(name: string): string {
  return name.replace(/Arrow(Up|Down|Left|Right)/, (arrow) => ARROWS[arrow] ?? arrow);
}

function renderPairs(ui: App['ui'], title: string, pairs: readonly (readonly [string, string])[]): void {
  ui.column({ gap: 4 }, () => {
    ui.heading(title, { role: 'title', level: 3 });
    ui.list(title, { gap: 4 }, () => {
      for (const [name, meaning] of pairs) {
        ui.listItem(`${name} ${meaning}`, {}, () => {
          ui.row({ gap: 12, align: 'start', wrap: true }, () => {
            ui.text(shownKeys(name), { role: 'code', width: KEYS_WIDTH, wrap: false });
            ui.text(meaning, { tone: 'secondary', grow: 1, minWidth: 120 });
          });
        });
      }
    });
  });
}
