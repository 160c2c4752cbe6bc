/**
 * One at a time; what is asked for meanwhile becomes one more that follows (rule R3). Everybody whose request went
 * into a run gets its result.
 */
export class RequestQueue<Request, Result> {
  readonly #run: (request: Request) => Promise<Result>;
  readonly #merge: (first: Request, second: Request) => Request;
  #running = false;
  #next: { request: Request; result: Promise<Result>; start: () => void } | null = null;

  constructor(
    run: (request: Request) => Promise<Result>,
    merge: (first: Request, second: Request) => Request,
  ) {
    this.#run = run;
    this.#merge = merge;
  }

  get isBusy(): boolean {
    return this.#running;
  }

  ask(request: Request): Promise<Result> {
    if (!this.#running) return this.#start(request);
    if (this.#next) {
      this.#next.request = this.#merge(this.#next.request, request);
      return this.#next.result;
    }
    let start = (): void => {};
    const result = new Promise<Result>((resolve, reject) => {
      start = () => {
        const next = this.#next;
        this.#next = null;
        if (next) this.#start(next.request).then(resolve, reject);
      };
    });
    this.#next = { request, result, start };
    return result;
  }

  async #start(request: Request): Promise<Result> {
    this.#running = true;
    try {
      return await this.#run(request);
    } finally {
      this.#running = false;
      this.#next?.start();
    }
  }
}
