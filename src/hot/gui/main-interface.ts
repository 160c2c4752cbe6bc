import type { App } from 'rekindle';
import { applyAppearance } from './appearance.js';
import { greet } from './example.js';
import { renderMainMenu } from './main-menu.js';
import { WINDOWS } from './windows.js';

/** Everything that is on the screen, but for main's own status bar. */
export function renderMainInterface(app: App): void {
  // What came from outside first, so that this very frame shows it.
  app.streamResponse();
  app.takeAnswers();
  app.takeTicketAnswers();
  app.takeProjectFile();
  greet(app);
  applyAppearance(app);
  renderMainMenu(app);
  // A window that opens later opens in front: where there is no room side by side, the first of the menu is seen.
  for (const { title, target } of WINDOWS.toReversed()) app.renderWindowIfOpen(title, target);
  app.renderLinkDialog();
  app.renderProjectFileProblem();
  app.renderMmaDialogs();
}
