import type { ChoiceProps } from '../../../shared/ui/popups/props.js';
import type { Item } from '../scene/item.js';
import type { Theme } from '../theme.js';
import type { Anchor } from './popup.js';

export interface ChoiceRow
  extends Pick<ChoiceProps, 'label' | 'detail' | 'hint' | 'icon' | 'checked' | 'disabled' | 'matches'> {
  readonly id: string;
}

/** What a list of options is about. */
export interface ChoiceSource {
  readonly key: string;
  readonly label: string;
  readonly owner: Item | null;
  readonly theme: () => Theme;
  /** A field above the list narrows it down. */
  readonly search: { readonly label: string; readonly placeholder: string } | null;
  /** Said when nothing is found. */
  readonly empty: string;
  readonly role: 'none' | 'dialog';
  /** The row that is checked is the value now: the list opens with it in the middle. */
  readonly opensAtChecked: boolean;
  /** CSS px. */
  readonly width: number;
  readonly listHeight: number;
  anchor(): Anchor;
  rows(query: string): readonly ChoiceRow[];
  choose(row: ChoiceRow): void;
}
