import { type OpenApp, openApp } from './open-app.js';
import { openWorkbench } from './open-workbench.js';
import { Workspace, type WorkspaceContent } from './workspace.js';

/** What a test works with. */
interface TestApp {
  readonly workspace: Workspace;
  readonly app: OpenApp;
}

/** Is given what a test works with, before it begins. */
type Begin = (opened: TestApp) => void | Promise<void>;

/** Gives each test of the block around it a started app of its own over such a hot folder, and takes both away after it. */
export function useApp(content: WorkspaceContent, begin: Begin): void {
  openForEach(content, openApp, begin);
}

/** The same over the project's own modules, as after the first visit. */
export function useWorkbench(begin: Begin): void {
  openForEach({ from: 'hot' }, openWorkbench, begin);
}

function openForEach(content: WorkspaceContent, open: typeof openApp, begin: Begin): void {
  let workspace: Workspace | undefined;
  let app: OpenApp | undefined;

  beforeEach(async () => {
    workspace = await Workspace.create(content);
    app = await open(workspace);
    await begin({ workspace, app });
  });
  afterEach(async () => {
    await app?.close();
    await workspace?.dispose();
    app = undefined;
    workspace = undefined;
  });
}
