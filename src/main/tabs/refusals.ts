/** Why a tab cannot become the owner, in words for the user. */
export const BUSY = 'The owner tab is about to load the workspace, or to hand it over. Try again.';
export const OLDER_CODE = 'The owner tab runs newer code. Reload this one, or restart its page.';
export const FASTER = 'Another tab took over first.';
export const LEFT = 'This tab has left the workspace.';
