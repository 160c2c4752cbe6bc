import { executeServerCommand } from '@web/test-runner-commands';

/** Breaks that a test can switch on: see server/testing/workspace.mjs. */
export type Fault =
  | 'build-unreachable'
  | 'runtime-404'
  | 'bundle-404'
  | 'bundle-altered'
  | 'platform-changed';

export interface WorkspaceContent {
  /** 'hot' (the project's own modules), or a folder of test/fixtures/hot. */
  from?: string;
  /** Path in the hot folder → text; written over what `from` has. */
  files?: Record<string, string>;
}

/** A whole app over a hot folder of its own, on disk. Dispose of it when the test ends. */
export class Workspace {
  static async create(content: WorkspaceContent): Promise<Workspace> {
    const { id, url } = await executeServerCommand<{ id: string; url: string }, WorkspaceContent>(
      'workspace:create',
      content,
    );
    return new Workspace(id, url);
  }

  private constructor(
    private readonly id: string,
    readonly url: string,
  ) {}

  /** `path` relative to the hot folder, e.g. 'app/index.ts'. */
  async write(path: string, text: string): Promise<void> {
    await this.command('workspace:write', { path, text });
  }

  /** Replaces a text in a file, where it comes first. */
  async replace(path: string, from: string, to: string): Promise<void> {
    await this.command('workspace:replace', { path, from, to });
  }

  /** Lays the files of a fixture over the hot folder, or over its folder `to`. */
  async copy(from: string, to?: string): Promise<void> {
    await this.command('workspace:copy', { from, ...(to === undefined ? {} : { to }) });
  }

  /** Serves a text as it is, and again whenever it is called; answers its address. For modules to register at run time. */
  async serve(name: string, text: string): Promise<string> {
    await this.command('workspace:serve', { name, text });
    return `${this.url}files/${name}`;
  }

  async remove(path: string): Promise<void> {
    await this.command('workspace:remove', { path });
  }

  async fail(what: Fault, on: boolean): Promise<void> {
    await this.command('workspace:fail', { what, on });
  }

  async dispose(): Promise<void> {
    await this.command('workspace:dispose', {});
  }

  private async command(name: string, payload: Record<string, unknown>): Promise<void> {
    await executeServerCommand(name, { id: this.id, ...payload });
  }
}
