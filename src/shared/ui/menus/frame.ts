import { checkBody, checkLabel, checkString, UiError } from '../args.js';
import type { FrameCore } from '../frame-core.js';
import { shownLabel } from '../ids.js';
import { propsOf } from '../props-of.js';
import { parseShortcut } from '../shortcut.js';
import { copySelectChoices } from './copy-choices.js';
import type { MenuProps } from './props.js';
import type { MenuUi } from './ui.js';

/** The reload, and the command palette. */
const MAINS: ReadonlySet<string> = new Set(['Ctrl+Alt+R', 'Ctrl+Shift+P']);

export function menuUi(core: FrameCore): MenuUi {
  /** What the calls now are in, of the menus' own: it says how a menu is drawn, and where an item may stand. */
  let place: MenuProps['place'] = 'button';

  let hasLead = false;

  function within(inner: MenuProps['place'], body: () => void): () => void {
    return () => {
      const outer = place;
      place = inner;
      try {
        body();
      } finally {
        place = outer;
      }
    };
  }

  function labelled(call: 'menuBar' | 'contextMenu', label: string, body: () => void) {
    const where = core.enter(call, label);
    checkLabel(label, where);
    checkBody(body, where);
    return { where, claim: core.builder.claim(label), props: { label: shownLabel(label) } };
  }

  return {
    menuBar(label, body) {
      const { where, claim, props } = labelled('menuBar', label, body);
      hasLead = false;
      core.builder.container('menuBar', claim, props, within('bar', body), where);
    },
    menu(label, options, body) {
      const { where, claim, shown } = core.control('menu', label, options);
      checkBody(body, where);
      const props: MenuProps = propsOf(options, { label: shown, place });
      if (place === 'bar' && !hasLead && !options.disabled) {
        props.leads = true;
        hasLead = true;
      }
      core.builder.container('menu', claim, props, within('menu', body), where);
    },
    menuItem(label, options = {}) {
      const { where, claim, shown } = core.control('menuItem', label, options);
      if (place !== 'menu') {
        throw new UiError(
          `${where} is drawn outside of any menu; draw it in the body of ui.menu or ui.contextMenu`,
        );
      }
      core.place('menuItem', claim, propsOf(options, { label: shown }), where);
      return !options.disabled && core.events.take(claim.key, 'press') !== undefined;
    },
    contextMenu(label, body) {
      const { where, claim, props } = labelled('contextMenu', label, body);
      if (place !== 'button')
        throw new UiError(`${where} is drawn in a menu; draw it beside what it is the menu of`);
      core.builder.container('contextMenu', claim, props, within('menu', body), where);
    },
    shortcut(keys, options = {}) {
      const where = core.enter('shortcut', keys);
      core.checkOptions(options, 'shortcut', where);
      checkString(keys, where, 'the shortcut');
      const chord = parseShortcut(keys);
      if (typeof chord === 'string') throw new UiError(`${where}: ${chord}`);
      if (MAINS.has(keys)) throw new UiError(`${where}: main answers ${keys} itself; take another`);
      const claim = core.builder.claim(`shortcut ${keys}`);
      core.place('shortcut', claim, propsOf(options, { shortcut: keys }), where);
      return !options.disabled && core.events.take(claim.key, 'press') !== undefined;
    },
    select(label, value, choices, options = {}) {
      const { where, claim, shown } = core.control('select', label, options);
      const copies = copySelectChoices(choices, where);
      const isChoice = (wanted: unknown): wanted is typeof value =>
        copies.some((choice) => choice.value === wanted && !choice.disabled);
      const now = core.changed(claim, value, isChoice, options);
      core.place('select', claim, propsOf(options, { label: shown, value: now, choices: copies }), where);
      return now;
    },
  };
}
