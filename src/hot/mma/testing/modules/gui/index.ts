import { type App, defineHotModule } from 'rekindle';

declare global {
  /** What the test wants done in the next frame: the realm runs in its very process. */
  var jobInFrame: ((app: App) => void) | undefined;
}

/** In place of the project's own: draws nothing, takes answers, and does what the test says. */
export default defineHotModule({
  name: 'gui',
  dependsOn: ['ai-client', 'discussion', 'mma', 'project'],
  targets: {
    renderMainInterface(app: App) {
      app.takeAnswers();
      app.takeTicketAnswers();
      const job = globalThis.jobInFrame;
      // A frame may have several passes.
      globalThis.jobInFrame = undefined;
      job?.(app);
    },
  },
});
