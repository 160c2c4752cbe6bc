import type { HotRealm, RealmNotice } from '../../shared/protocol.js';

/** The realm as main sees it: every call is answered later. */
export type RemoteRealm = {
  [M in keyof HotRealm]: (...args: Parameters<HotRealm[M]>) => Promise<Awaited<ReturnType<HotRealm[M]>>>;
};

/** Why a worker fell over outside any call. */
export interface WorkerCrash {
  message: string;
  stack?: string;
  /** The script could not even be fetched or parsed. */
  neverStarted: boolean;
}

/** One worker, as the protocol needs it. The real one is comlink-worker.ts; tests have their own. */
export interface HotWorker {
  readonly realm: RemoteRealm;
  onNotice(listener: (notice: RealmNotice) => void): void;
  onCrash(listener: (crash: WorkerCrash) => void): void;
  /** At once, whatever it is doing. Calls under way are never answered. */
  terminate(): void;
}

/** Starts a worker whose script is at the address. */
export type SpawnWorker = (runtimeUrl: string) => HotWorker;
