interface Waiting<Request, Result> {
  request: Request;
  result: Promise<Result>;
  start: () => void;
}

/**
 * One at a time; what is asked for meanwhile becomes one more that follows (rule R3), or another after that where
 * two requests cannot be merged. Everybody whose request went into a run gets its result.
 */
export class RequestQueue<Request, Result> {
  readonly #run: (request: Request) => Promise<Result>;
  readonly #merge: (first: Request, second: Request) => Request | null;
  readonly #waiting: Waiting<Request, Result>[] = [];
  #running = false;

  constructor(
    run: (request: Request) => Promise<Result>,
    merge: (first: Request, second: Request) => Request | null,
  ) {
    this.#run = run;
    this.#merge = merge;
  }

  get isBusy(): boolean {
    return this.#running;
  }

  ask(request: Request): Promise<Result> {
    if (!this.#running) return this.#start(request);
    for (const waiting of this.#waiting) {
      const both = this.#merge(waiting.request, request);
      if (both === null) continue;
      waiting.request = both;
      return waiting.result;
    }
    return this.#wait(request);
  }

  #wait(request: Request): Promise<Result> {
    let start = (): void => {};
    const result = new Promise<Result>((resolve, reject) => {
      start = () => void this.#start(waiting.request).then(resolve, reject);
    });
    const waiting: Waiting<Request, Result> = { request, result, start: () => start() };
    this.#waiting.push(waiting);
    return result;
  }

  async #start(request: Request): Promise<Result> {
    this.#running = true;
    try {
      return await this.#run(request);
    } finally {
      this.#running = false;
      this.#waiting.shift()?.start();
    }
  }
}
