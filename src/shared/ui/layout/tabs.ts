import { checkBody, checkLabel, checkString, describe, UiError } from '../args.js';
import type { FrameCore } from '../frame-core.js';
import { ICON } from '../option-rules.js';
import type { Tab } from './props.js';
import type { LayoutUi } from './ui.js';

export function tabsUi(core: FrameCore): Pick<LayoutUi, 'tabs' | 'closedTab'> {
  /** Path of the id → key of the row of tabs drawn last for it. */
  const lists = new Map<string, string>();
  return {
    tabs(label, active, tabs, options, body) {
      const { where, claim, shown } = core.control('tabs', label, options);
      checkString(active, where, 'the active tab');
      checkBody(body as unknown, where);
      const list = checkTabs(tabs, where);
      const isOpenable = (value: unknown): value is typeof active =>
        list.some(({ id, disabled }) => id === value && !disabled);
      const given = list.some(({ id }) => id === active) ? active : (list[0]?.id ?? active);
      const now = core.changed(claim, given, isOpenable, {});
      const { builder } = core;
      lists.set(core.path(label), claim.key);
      builder.container(
        'tabs',
        builder.claimPosition('tabs'),
        { ...options },
        () => {
          builder.container(
            'tabList',
            claim,
            { label: shown },
            () => {
              for (const tab of list)
                builder.leaf('tab', builder.claim(tab.id), { ...tab, isActive: tab.id === now }, where);
            },
            where,
          );
          const chosen = list.find(({ id }) => id === now);
          if (!chosen) return;
          builder.container(
            'tabPanel',
            claim.at('tabPanel', 0),
            { label: chosen.label },
            () => core.scope(now, () => body(now)),
            where,
          );
        },
        where,
      );
      return now;
    },
    closedTab(label) {
      const where = core.enter('closedTab', label);
      checkString(label, where, 'the label');
      const key = lists.get(core.path(label));
      if (key === undefined) {
        throw new UiError(
          `${where}: no tabs of that label have been drawn here in this frame; call ui.tabs before, in the same window, list item or scope`,
        );
      }
      return core.events.take(key, 'closeTab')?.tab ?? null;
    },
  };
}

/** Copies of the tabs, each with what it has alone. */
function checkTabs<Id extends string>(tabs: readonly Tab<Id>[], where: string): Tab<Id>[] {
  if (!Array.isArray(tabs)) {
    throw new UiError(`${where}: the tabs are ${describe(tabs)}; expected a list of { id, label }`);
  }
  const seen = new Set<string>();
  return tabs.map((given: Readonly<Tab<Id>>, index): Tab<Id> => {
    const at = `${where}: tab ${index + 1}`;
    if (typeof given !== 'object' || given === null) {
      throw new UiError(`${at} is ${describe(given)}; expected { id, label }`);
    }
    const { id, label, icon, badge, closable, disabled } = given;
    checkString(id, at, 'its id');
    checkLabel(label, at);
    if (seen.has(id)) throw new UiError(`${at}: the id ${describe(id)} is taken by a tab before it`);
    seen.add(id);
    if (icon !== undefined && !ICON.fits(icon)) {
      throw new UiError(`${at}: the icon is ${describe(icon)}; expected ${ICON.expected}`);
    }
    if (badge !== undefined) checkString(badge, at, 'its badge');
    return {
      id,
      label,
      ...(icon === undefined ? {} : { icon }),
      ...(badge === undefined ? {} : { badge }),
      ...(closable ? { closable: true } : {}),
      ...(disabled ? { disabled: true } : {}),
    };
  });
}
