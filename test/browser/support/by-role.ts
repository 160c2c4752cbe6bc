/** The elements of the semantics DOM by role and accessible name, as assistive technology finds them. */

const ROLES: Record<string, string> = {
  A: 'link',
  ARTICLE: 'article',
  BUTTON: 'button',
  DIALOG: 'dialog',
  FOOTER: 'contentinfo',
  FORM: 'form',
  H1: 'heading',
  H2: 'heading',
  H3: 'heading',
  HEADER: 'banner',
  HR: 'separator',
  LI: 'listitem',
  MAIN: 'main',
  NAV: 'navigation',
  OL: 'list',
  SECTION: 'region',
  TEXTAREA: 'textbox',
  UL: 'list',
};

const INPUT_ROLES: Record<string, string> = {
  checkbox: 'checkbox',
  radio: 'radio',
  button: 'button',
  range: 'slider',
};

export function roleOf(element: Element): string | undefined {
  const given = element.getAttribute('role');
  if (given !== null) return given;
  if (element.tagName === 'INPUT') return INPUT_ROLES[element.getAttribute('type') ?? 'text'] ?? 'textbox';
  return ROLES[element.tagName];
}

export function nameOf(element: Element): string {
  const label = element.getAttribute('aria-label');
  if (label !== null) return label.trim();
  const labelledBy = element.getAttribute('aria-labelledby');
  if (labelledBy !== null) {
    const names = labelledBy
      .split(/\s+/)
      .map((id) => element.ownerDocument.getElementById(id)?.textContent ?? '');
    return names.join(' ').trim();
  }
  const labels =
    'labels' in element && element.labels instanceof Object ? (element as HTMLInputElement).labels : null;
  if (labels && labels.length > 0)
    return [...labels]
      .map((found) => found.textContent ?? '')
      .join(' ')
      .trim();
  return (element.textContent ?? '').trim();
}

export function isShown(element: Element): boolean {
  const { width, height } = element.getBoundingClientRect();
  // What a rolled-up window holds is there, and keeps its box.
  if (!element.checkVisibility({ visibilityProperty: true })) return false;
  return width > 0 && height > 0 && element.closest('[aria-hidden="true"], [hidden], [inert]') === null;
}

/** All shown elements of that role, and that name if one is given, in document order. */
export function allByRole(document: Document, role: string, name?: string | RegExp): Element[] {
  return [...document.querySelectorAll('*')].filter(
    (element) => roleOf(element) === role && matches(nameOf(element), name) && isShown(element),
  );
}

function matches(found: string, wanted: string | RegExp | undefined): boolean {
  if (wanted === undefined) return true;
  return typeof wanted === 'string' ? found === wanted : wanted.test(found);
}

/** What there is, for the message of a search in vain. */
export function describeRoles(document: Document): string {
  const lines = [...document.querySelectorAll('*')]
    .filter((element) => roleOf(element) !== undefined && isShown(element))
    .map((element) => `${roleOf(element)} ${JSON.stringify(nameOf(element).slice(0, 60))}`);
  return lines.slice(0, 80).join('\n');
}
