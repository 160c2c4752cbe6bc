import type { Data } from '../../shared/data.js';
import type { ServiceCommand, ServiceReply } from '../../shared/protocol.js';

/** What a method answers whose replies are many: they come from the service itself, under the id that it is told. */
export class OwnReplies {
  /** @param begin Called at once. What it throws is the reply. */
  constructor(readonly begin: (id: string) => void) {}
}

/** A method of a service. What it returns, or resolves to, is the reply; a rejection is a reply that is not ok. */
export type ServiceMethod = (...args: readonly Data[]) => Data | Promise<Data> | OwnReplies;

/** One service: its methods by name. */
export type Service = Readonly<Record<string, ServiceMethod>>;

/**
 * Performs the effects that hot code asks for (rule P1). What is under way does not belong to any worker: its reply
 * goes to whichever code runs by then.
 */
export class ServiceHub {
  readonly #services: Readonly<Record<string, Service>>;
  readonly #reply: (reply: ServiceReply) => void;

  constructor(services: Readonly<Record<string, Service>>, reply: (reply: ServiceReply) => void) {
    this.#services = services;
    this.#reply = reply;
  }

  /** Never throws: what goes wrong is the reply. */
  perform(command: ServiceCommand): void {
    const settle = (ok: boolean, value: Data): void => this.#reply({ id: command.id, ok, value, done: true });
    this.#call(command).then(
      (value) => {
        if (!(value instanceof OwnReplies)) settle(true, value);
      },
      (error: unknown) => settle(false, error instanceof Error ? error.message : String(error)),
    );
  }

  async #call({ id, service, method, args }: ServiceCommand): Promise<Data | OwnReplies> {
    const methods = own(this.#services, service);
    if (!methods) {
      throw new Error(`There is no service "${service}". There are: ${names(this.#services)}.`);
    }
    const run = own(methods, method);
    if (!run) throw new Error(`The service "${service}" has no "${method}". It has: ${names(methods)}.`);
    const answer = run(...args);
    // In this very tick: the next command may be to end it.
    if (answer instanceof OwnReplies) answer.begin(id);
    return answer;
  }
}

/** Names come from hot code: only the record's own entries count. */
function own<T>(record: Readonly<Record<string, T>>, name: string): T | undefined {
  return Object.hasOwn(record, name) ? record[name] : undefined;
}

function names(record: Readonly<Record<string, unknown>>): string {
  return Object.keys(record).sort().join(', ');
}
