import { App } from './app/app.js';
import { publicApi } from './app/public-api.js';
import { showPlainOverlay } from './overlay/plain-overlay.js';

const host = document.getElementById('app');
if (!host) throw new Error('The page has no element with the id "app".');

try {
  const app = await App.create(host);
  globalThis.rekindle = publicApi(app);
  await app.begin();
} catch (error) {
  showPlainOverlay(host, 'Rekindle cannot start', [
    error instanceof Error ? error.message : String(error),
    'Your state is safe. Rekindle draws with WebGL: see that hardware acceleration is on, then restart the page.',
  ]);
}
