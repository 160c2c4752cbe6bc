// For the user: why a tab does not become the owner, or is not what it should be.

export const BUSY = 'The owner tab is about to load the workspace, or to hand it over. Try again.';
export const OLDER_CODE = 'The owner tab runs newer code. Reload this one, or restart its page.';
export const FASTER = 'Another tab took over first.';
export const LEFT = 'This tab has left the workspace.';
export const NO_LOCKS = 'This browser gives no Web Locks to the page.';
export const NO_CHANNEL = 'This browser gives no BroadcastChannel to the page.';
