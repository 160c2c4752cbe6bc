import { openFindBar } from '../../../find/find-bar.js';
import { MOST_MATCHES } from '../../../find/find-matches.js';
import type { Findable, Found } from '../../../find/findable.js';
import type { NodeActions } from '../../kind.js';
import { currentIn, lookOf, matchesIn, readingOf, selectedIn, setFinding, setSelection } from './reading.js';
import { revealOffset } from './reveal.js';
import { TextFrame } from './text-frame.js';

/** Longer selections are what to look in, not for. Characters. */
const LONGEST_QUERY = 200;

/** Opens the find bar of a text view, to look for what is selected. */
export function openTextFind(act: NodeActions): void {
  const look = lookOf(act);
  const selected = selectedIn(look);
  const text = selected ? look.props.text.slice(selected.start, selected.end) : '';
  const isQuery = text.length <= LONGEST_QUERY && !text.includes('\n');
  openFindBar(act.popups, act.item, look.props.label, new TextFind(act), isQuery ? text : '');
}

class TextFind implements Findable {
  readonly #act: NodeActions;

  constructor(act: NodeActions) {
    this.#act = act;
  }

  find(query: string, matchCase: boolean): void {
    const look = lookOf(this.#act);
    const { scroll } = look.state;
    const frame = TextFrame.of(look);
    const seen = frame.rows.start(frame.rowAtY(scroll.y));
    const from = readingOf(look).finding?.from ?? selectedIn(look)?.start ?? seen;
    setFinding(this.#act, { query, matchCase, from });
    this.#reveal();
  }

  step(by: 1 | -1): void {
    const look = lookOf(this.#act);
    const { finding } = readingOf(look);
    const matches = matchesIn(look);
    const next = matches[(currentIn(look) + by + matches.length) % matches.length];
    if (!finding || !next) return;
    setFinding(this.#act, { ...finding, from: next.start });
    this.#reveal();
  }

  found(): Found {
    const look = lookOf(this.#act);
    const { length } = matchesIn(look);
    return { at: currentIn(look), count: length, isAll: length < MOST_MATCHES };
  }

  end(): void {
    // The view may be gone.
    if (!this.#act.item.elements.main.isConnected) return;
    const look = lookOf(this.#act);
    const match = matchesIn(look)[currentIn(look)];
    setFinding(this.#act, null);
    if (!match) return;
    setSelection(this.#act, { anchor: match.start, head: match.end, unit: 'character', goal: null });
  }

  #reveal(): void {
    const look = lookOf(this.#act);
    const match = matchesIn(look)[currentIn(look)];
    const { control, space } = look.theme;
    // Not under the bar, which has two lines where it is narrow.
    if (match) revealOffset(this.#act, match.start, 2 * control.height + 3 * space.s);
  }
}
