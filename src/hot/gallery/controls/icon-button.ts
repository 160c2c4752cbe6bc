import { page } from '../page.js';

export const iconButtonPage = page({
  title: 'Icon button',
  about:
    'A button that is drawn as its icon alone. Its label is still its name: for screen readers, for the command palette, and where the pointer rests on it.',
  keys: 'Enter or Space presses it.',
  initial: () => ({ presses: 0, isWrapped: true, isPinned: false }),
  draw({ ui }, values, show) {
    const tool = { look: 'ghost', iconOnly: true } as const;
    const count = (isPressed: boolean): void => {
      if (isPressed) values.presses += 1;
    };
    show('Looks', () => {
      ui.row({ gap: 8 }, () => {
        count(ui.button('Send', { look: 'primary', icon: 'send', iconOnly: true }));
        count(ui.button('Copy', { icon: 'copy', iconOnly: true }));
        count(ui.button('Edit', { ...tool, icon: 'edit' }));
        count(ui.button('Delete', { look: 'danger', icon: 'trash', iconOnly: true }));
      });
    });
    show('In a row of tools, compact', () => {
      ui.row({ gap: 0 }, () => {
        const compact = { ...tool, width: 24, height: 24 };
        count(ui.button('Fold', { ...compact, icon: 'chevron-down' }));
        count(ui.button('Insert below', { ...compact, icon: 'plus' }));
        count(ui.button('Copy entry', { ...compact, icon: 'copy' }));
        count(ui.button('Delete entry', { ...compact, icon: 'trash' }));
      });
    });
    show('Switches: pressed until they are pressed again', () => {
      ui.row({ gap: 4 }, () => {
        const { isWrapped, isPinned } = values;
        if (ui.button('Wrap lines', { ...tool, icon: 'wrap', pressed: isWrapped }))
          values.isWrapped = !isWrapped;
        if (ui.button('Pin', { ...tool, icon: 'pin', pressed: isPinned })) values.isPinned = !isPinned;
      });
    });
    show('With more than its name to say', () => {
      ui.row({}, () => {
        count(
          ui.button('Restart', {
            ...tool,
            icon: 'restart',
            tooltip: 'Ends the worker and begins another one',
          }),
        );
      });
    });
    show('Disabled', () => {
      ui.row({ gap: 8 }, () => {
        ui.button('Send##disabled', { look: 'primary', icon: 'send', iconOnly: true, disabled: true });
        ui.button('Copy##disabled', { icon: 'copy', iconOnly: true, disabled: true });
        ui.button('Edit##disabled', { ...tool, icon: 'edit', disabled: true });
      });
    });
    ui.text(values.presses === 1 ? 'Pressed once' : `Pressed ${values.presses} times`, { tone: 'secondary' });
  },
});
