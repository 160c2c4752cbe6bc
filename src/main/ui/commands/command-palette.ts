import type { NodeActions } from '../kinds/kind.js';
import { ChoicePopup } from '../popups/choice-popup.js';
import type { ChoiceRow } from '../popups/choice-source.js';
import type { Popups } from '../popups/popups.js';
import type { Item } from '../scene/item.js';
import type { Theme } from '../theme.js';
import { IS_MAC, shownShortcut } from './chords.js';
import { type Command, commandsIn, isUsable } from './commands.js';
import { onPaletteKeys, PALETTE_KEYS } from './palette-keys.js';
import { type Found, idOf, rank } from './ranking.js';

export interface CommandPaletteHost {
  /** Everything that hot code, and main's own chrome, have drawn. */
  items(): Iterable<Item>;
  isAlive(item: Item): boolean;
  /** Main's own overlay stands over everything, the popups included. */
  isCovered(): boolean;
  theme(): Theme;
  /** Width of the viewport, CSS px. */
  width(): number;
  /** What has the keyboard, or gets it back when the palette closes. */
  focused(): Item | null;
  actions(item: Item): NodeActions;
}

/** At a text scale of 1, CSS px. */
const WIDTH = 560;
const ROWS = 12;
/** From the viewport's top, CSS px: its field stays where it is while the list gets shorter. */
const TOP = 64;
/** How many of the commands that were run are remembered. */
const MOST_RECENT = 20;

/**
 * All commands in one list, to be found by a few letters of their names: whatever button or menu item could be pressed
 * now, those of windows included. It is main's: it opens also while hot code hangs, and what is chosen in it waits for
 * hot code as any press does.
 */
export class CommandPalette {
  readonly #popups: Popups;
  readonly #host: CommandPaletteHost;
  readonly #endKeys: () => void;
  /** Ids of the commands that were run from here, the last first. */
  #recent: readonly string[] = [];

  constructor(target: Document, popups: Popups, host: CommandPaletteHost) {
    this.#popups = popups;
    this.#host = host;
    this.#endKeys = onPaletteKeys(target, () => this.toggle());
  }

  toggle(): void {
    const open = this.#popups.find('palette');
    if (open) this.#popups.close(open);
    else this.open();
  }

  open(): void {
    if (this.#host.isCovered()) return;
    const { theme, width } = this.#host;
    const { scale, control } = theme();
    // Its own command is of no use in it.
    const all = commandsIn(this.#host.items(), this.#host.focused());
    const commands = all.filter(({ shortcut }) => shortcut !== PALETTE_KEYS);
    const byId = new Map<string, Command>();
    this.#popups.open(
      new ChoicePopup(this.#popups, {
        key: 'palette',
        label: 'Command palette',
        owner: null,
        theme,
        search: { label: 'Search commands', placeholder: 'Search commands' },
        empty: 'No command is called that',
        role: 'dialog',
        opensAtChecked: false,
        width: WIDTH * scale,
        listHeight: ROWS * control.height,
        anchor: () => ({
          rect: { x: width() / 2, y: TOP, width: 0, height: 0 },
          side: 'below',
          align: 'center',
        }),
        rows: (query) => {
          byId.clear();
          return rank(query, commands, this.#recent).map((found) => {
            const row = rowOf(found);
            byId.set(row.id, found.command);
            return row;
          });
        },
        choose: ({ id }) => {
          const command = byId.get(id);
          if (command) this.#run(command);
        },
      }),
    );
  }

  dispose(): void {
    this.#endKeys();
  }

  #run(command: Command): void {
    const { item } = command;
    // Hot code may have taken it away while the palette was open.
    if (!this.#host.isAlive(item) || !isUsable(item)) return;
    const id = idOf(command);
    this.#recent = [id, ...this.#recent.filter((other) => other !== id)].slice(0, MOST_RECENT);
    command.run(this.#host.actions(item));
  }
}

function rowOf({ command, matches }: Found<Command>): ChoiceRow {
  const { id, label, path, shortcut, icon, checked } = command;
  return {
    id,
    label,
    matches,
    ...(path.length > 0 ? { detail: path.join(' › ') } : {}),
    ...(shortcut ? { hint: shownShortcut(shortcut, IS_MAC) } : {}),
    ...(icon ? { icon } : {}),
    ...(checked === undefined ? {} : { checked }),
  };
}
