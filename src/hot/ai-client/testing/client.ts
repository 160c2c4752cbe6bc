import type { App, HttpReply } from '../../../shared/hot-module.js';
import type { FrameInput, FrameOutput, ServiceCommand, ServiceReply } from '../../../shared/protocol.js';
import { applyPatches } from '../../../shared/state/apply-patches.js';
import { moduleFrom } from '../../../workers/testing/realm-from.js';
import { answerOf, realmWith, type TestRealm } from '../../../workers/testing/realm-with.js';
import type { AiClientState, PendingRequest } from '../state.js';
import type {} from '../targets.js';

/** Bundled once. */
const ai = moduleFrom('src/hot/ai-client');

/** The module in a realm of its own, with main's part played by the test. */
export class TestClient {
  readonly #realm: TestRealm;
  readonly commands: ServiceCommand[] = [];
  #state: AiClientState;
  #todo: ((app: App) => void)[];

  private constructor(realm: TestRealm, state: AiClientState, todo: ((app: App) => void)[]) {
    this.#realm = realm;
    this.#state = state;
    this.#todo = todo;
  }

  /** @param stored What an earlier life left. */
  static async start(stored: Partial<AiClientState> = {}): Promise<TestClient> {
    const todo: ((app: App) => void)[] = [];
    const root = {
      name: 'root',
      dependsOn: ['ai-client'],
      targets: {
        renderMainInterface(app: App) {
          app.streamResponse();
          for (const run of todo.splice(0)) run(app);
        },
      },
    };
    const realm = await realmWith({ 'ai-client': await ai, root });
    const proof = await realm.start({ ...stored }, { 'ai-client': 1 });
    const state = applyPatches({ ...stored }, proof.patches) as unknown as AiClientState;
    const test = new TestClient(realm, state, todo);
    test.commands.push(...proof.commands);
    return test;
  }

  get state(): AiClientState {
    return this.#state;
  }

  /** The only request, or the one with an id. */
  request(id?: string): PendingRequest {
    const found = this.#state.pendingRequests.find((request) => id === undefined || request.id === id);
    if (!found) throw new Error(`there is no request ${id ?? ''}`);
    return found;
  }

  /** The newest command to a service's method. */
  command(service: string, method: string): ServiceCommand {
    const found = this.commands.findLast(
      (command) => command.service === service && command.method === method,
    );
    if (!found) throw new Error(`${service}.${method} was not asked for`);
    return found;
  }

  /** A frame in which hot code does something. */
  async do(run: (app: App) => void, input: Partial<FrameInput> = {}): Promise<FrameOutput> {
    this.#todo.push(run);
    return this.frame(input);
  }

  async frame(input: Partial<FrameInput> = {}): Promise<FrameOutput> {
    const output = answerOf(await this.#realm.frame(input));
    const patches = [...(input.patches ?? []), ...output.patches];
    this.#state = applyPatches(this.#state as never, patches) as never;
    this.commands.push(...output.commands);
    return output;
  }

  /** A frame with pieces of the answer to the newest HTTP request. */
  async hear(...pieces: HttpReply[]): Promise<FrameOutput> {
    const { id } = this.command('http', 'stream');
    const replies = pieces.map(
      (value): ServiceReply => ({
        id,
        ok: true,
        value,
        done: value.type === 'end' || value.type === 'failed',
      }),
    );
    return this.frame({ replies });
  }

  /** A frame in which the newest timer has gone off. */
  async tick(): Promise<FrameOutput> {
    const { id } = this.command('timer', 'after');
    return this.frame({ replies: [{ id, ok: true, value: null, done: true }] });
  }
}
