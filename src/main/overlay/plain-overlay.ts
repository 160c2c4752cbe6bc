/**
 * The last resort, plain DOM: the browser gives no WebGL, or main itself could not start (rule O4). Text, and a
 * button that restarts the page; looks come from public/page.css.
 */
export function showPlainOverlay(host: HTMLElement, title: string, lines: readonly string[]): void {
  const { ownerDocument: document } = host;
  const alert = document.createElement('section');
  alert.className = 'plain-overlay';
  alert.setAttribute('role', 'alert');
  const heading = document.createElement('h1');
  heading.textContent = title;
  alert.append(heading);
  for (const line of lines) {
    const paragraph = document.createElement('p');
    paragraph.textContent = line;
    alert.append(paragraph);
  }
  const restart = document.createElement('button');
  restart.type = 'button';
  restart.textContent = 'Restart';
  restart.addEventListener('click', () => document.defaultView?.location.reload());
  alert.append(restart);
  host.replaceChildren(alert);
}
