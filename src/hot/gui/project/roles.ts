import type { App } from 'rekindle';
import { ROLES } from '../../discussion/state.js';

const MEANINGS: Readonly<Record<string, string>> = {
  User: 'Speaks to the model',
  AI: 'The model’s answers',
  Context: 'Goes to the model as material',
  System: 'Tells the model how to behave',
};

/** The three buttons of a role, CSS px: they keep their room. */
const TOOLS = { size: 24, gap: 8, width: 3 * 24 + 2 * 8 };

/** Who may say something. A role of the user's own speaks to the model under its name. */
export function renderRoles(app: App): void {
  const { state, ui, isReadOnly: disabled } = app;
  const roles = state.discRoles;
  ui.list('Roles', { gap: 4 }, () => {
    for (const [index, role] of roles.entries()) {
      ui.listItem(role, {}, () => ui.row({ gap: 8, align: 'center' }, () => renderRole(app, role, index)));
    }
  });
  ui.row({ gap: 8, align: 'end' }, () => {
    const isTaken = roles.includes(state.newRole.trim());
    state.newRole = ui.textField('New role', state.newRole, {
      grow: 1,
      placeholder: 'Reviewer',
      disabled,
      ...(isTaken ? { error: 'There is a role of that name' } : {}),
    });
    const isSubmitted = ui.submitted('New role');
    const isRefused = state.newRole.trim() === '' || isTaken;
    if (
      ui.button('Add role', { icon: 'plus', disabled: disabled || isRefused }) ||
      (isSubmitted && !isRefused)
    ) {
      app.setRoles([...roles, state.newRole]);
      state.newRole = '';
    }
  });
}

function renderRole(app: App, role: string, index: number): void {
  const { state, ui, isReadOnly } = app;
  const roles = state.discRoles;
  const tool = { look: 'ghost', iconOnly: true, width: TOOLS.size, height: TOOLS.size } as const;
  // Where there is little room they stand below one another, beside the buttons.
  ui.row({ gap: 8, align: 'center', wrap: true, grow: 1 }, () => {
    ui.text(role, { wrap: false, width: 120 });
    ui.text(MEANINGS[role] ?? 'Speaks to the model under its name', {
      tone: 'muted',
      role: 'caption',
      grow: 1,
      minWidth: 100,
    });
  });
  const moved = (to: number): string[] => {
    const others = roles.filter((other) => other !== role);
    return [...others.slice(0, to), role, ...others.slice(to)];
  };
  ui.row({ gap: TOOLS.gap, width: TOOLS.width }, () => {
    if (ui.button('Move up', { ...tool, icon: 'arrow-up', disabled: isReadOnly || index === 0 })) {
      app.setRoles(moved(index - 1));
    }
    const isLast = index === roles.length - 1;
    if (ui.button('Move down', { ...tool, icon: 'arrow-down', disabled: isReadOnly || isLast })) {
      app.setRoles(moved(index + 1));
    }
    // The workbench itself speaks in these.
    const isBuiltIn = ROLES.some((builtIn) => builtIn === role);
    const tooltip = isBuiltIn ? 'This role is always there' : 'Entries keep the role that they have';
    if (ui.button('Remove', { ...tool, icon: 'trash', tooltip, disabled: isReadOnly || isBuiltIn })) {
      app.setRoles(roles.filter((other) => other !== role));
    }
  });
}
