import { type App, defineHotModule } from 'rekindle';
// Declares what the test wants done in the next frame.
import type {} from '../../../../mma/testing/modules/gui/index.js';

/** In place of the project's own: draws nothing, and does what the test says. */
export default defineHotModule({
  name: 'gui',
  dependsOn: ['ai-client', 'discussion', 'project'],
  targets: {
    renderMainInterface(app: App) {
      app.takeAnswers();
      const job = globalThis.jobInFrame;
      // A frame may have several passes.
      globalThis.jobInFrame = undefined;
      job?.(app);
    },
  },
});
