import type { Data } from '../../shared/data.js';
import type { ServiceCommand, ServiceReply } from '../../shared/protocol.js';

/** A method of a service. What it returns, or resolves to, is the reply; a rejection is a reply that is not ok. */
export type ServiceMethod = (...args: readonly Data[]) => Data | Promise<Data>;

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
      (value) => settle(true, value),
      (error: unknown) => settle(false, error instanceof Error ? error.message : String(error)),
    );
  }

  async #call({ service, method, args }: ServiceCommand): Promise<Data> {
    const methods = own(this.#services, service);
    if (!methods) {
      throw new Error(`There is no service "${service}". There are: ${names(this.#services)}.`);
    }
    const run = own(methods, method);
    if (!run) throw new Error(`The service "${service}" has no "${method}". It has: ${names(methods)}.`);
    return run(...args);
  }
}

/** Names come from hot code: only the record's own entries count. */
function own<T>(record: Readonly<Record<string, T>>, name: string): T | undefined {
  return Object.hasOwn(record, name) ? record[name] : undefined;
}

function names(record: Readonly<Record<string, unknown>>): string {
  return Object.keys(record).sort().join(', ');
}
