/** Keys that do something in one place. */
export interface ShortcutGroup {
  readonly where: string;
  /** In the order in which one learns them. */
  readonly keys: readonly (readonly [keys: string, what: string])[];
}

/** All keys of the workbench. Its test compares them with those that the windows declare. */
export const SHORTCUTS: readonly ShortcutGroup[] = [
  {
    where: 'Everywhere',
    keys: [
      ['Ctrl+Alt+R', 'Hot Reload: new code, state kept'],
      ['Ctrl+Shift+P', 'Command palette: every menu item and button by name'],
      ['F1', 'Help'],
      ['Ctrl+Z', 'Undo'],
      ['Ctrl+Y', 'Redo'],
      ['F6', 'Next window; with Shift the one before'],
      ['Tab', 'Next control; with Shift the one before'],
      ['Escape', 'Close what is open, leave the field, return from an older state'],
    ],
  },
  {
    where: 'Discussion',
    keys: [
      ['Ctrl+Enter', 'Send the message; save the entry that is edited'],
      ['Alt+Enter', 'Add the message without asking the model'],
      ['Alt+N', 'New discussion'],
      ['F2', 'Rename the discussion'],
      ['Shift+F2', 'Rename the take'],
      ['Alt+Shift+ArrowLeft', 'Collapse all entries'],
      ['Alt+Shift+ArrowRight', 'Expand all entries'],
      ['Ctrl+.', 'Stop the answers that are coming in'],
      ['Ctrl+Shift+F', 'Search the entries'],
      ['Alt+X', 'Show all entries again'],
      ['Ctrl+F', 'Find in the entries'],
    ],
  },
  {
    where: 'An entry',
    keys: [
      ['E', 'Edit'],
      ['M', 'Read as Markdown, or as written'],
      ['F', 'Collapse or expand'],
      ['C', 'Copy'],
      ['V', 'Open large'],
      ['A', 'Insert after'],
      ['Shift+A', 'Insert before'],
      ['Alt+ArrowUp', 'Move up'],
      ['Alt+ArrowDown', 'Move down'],
      ['B', 'Branch: a new take from here'],
      ['Delete', 'Delete'],
    ],
  },
  {
    where: 'MMA Dashboard',
    keys: [
      ['Ctrl+Enter', 'Run the next ready ticket; in a prompt, send it'],
      ['Alt+N', 'New ticket'],
      ['Delete', 'Delete the selected tickets'],
    ],
  },
  {
    where: 'Tables and trees',
    keys: [
      ['Arrows', 'Go from row to row; with Shift select'],
      ['Space', 'Select'],
      ['Ctrl+A', 'Select all'],
      ['Enter', 'Open'],
      ['Alt+ArrowUp', 'Move the row up'],
      ['Alt+ArrowDown', 'Move the row down'],
      ['Ctrl+C', 'Copy the rows'],
      ['Ctrl+F', 'Find'],
    ],
  },
  {
    where: 'A window’s title',
    keys: [
      ['Arrows', 'Move'],
      ['Shift+Arrows', 'Resize'],
      ['Ctrl+Shift+Arrows', 'Dock at an edge'],
      ['Ctrl+Shift+Enter', 'Dock among others, or let it float'],
      ['Enter', 'Collapse, or expand'],
      ['Shift+Enter', 'Maximise, or restore'],
    ],
  },
];
