import type { Clock } from '../../reload/clock.js';
import { HttpFailure } from './http-failure.js';

const PROBE_WITHIN_MS = 3_000;

/** What the service needs of the browser. */
export interface HttpBrowser {
  fetch(url: string, init: RequestInit): Promise<Response>;
  /** The page's own address: “http://localhost:5173”. */
  readonly origin: string;
  /** The browser's guess whether there is a network at all. */
  isOnline(): boolean;
}

/** @throws HttpFailure if the browser would forbid to ask at all. */
export function assertNotMixed({ origin }: HttpBrowser, url: URL): void {
  if (!origin.startsWith('https:') || url.protocol === 'https:' || isLoopback(url)) return;
  throw new HttpFailure(
    'mixed',
    `This page came by https, so the browser forbids it to ask ${url.origin}, which is plain http (mixed content). Give the server an https address, or open this page by http from this very machine.`,
  );
}

/**
 * A request failed before there was an answer. Browsers do not tell a page why; a second request, whose answer nobody
 * reads, tells at least whether anybody answers there.
 */
export async function whyNoAnswer(browser: HttpBrowser, clock: Clock, url: URL): Promise<HttpFailure> {
  if (!browser.isOnline() && !isLoopback(url))
    return new HttpFailure('network', 'The browser is offline. Connect to the network, then try again.');
  if (await answers(browser, clock, url)) {
    return new HttpFailure(
      'cors',
      `${url.origin} answers, but the browser keeps the answer from this page. Most likely the server does not allow the origin ${browser.origin} (CORS): allow it in the server's settings. Else it broke off before it answered.`,
    );
  }
  return new HttpFailure(
    'network',
    `Nothing answers at ${url.origin}. See that the server runs, and that address and port are right; if the browser asks whether this page may reach your network, allow it.`,
  );
}

async function answers({ fetch }: HttpBrowser, clock: Clock, url: URL): Promise<boolean> {
  const end = new AbortController();
  const cancel = clock.after(PROBE_WITHIN_MS, () => end.abort());
  try {
    const { signal } = end;
    await fetch(`${url.origin}/`, { mode: 'no-cors', credentials: 'omit', cache: 'no-store', signal });
    return true;
  } catch {
    return false;
  } finally {
    cancel();
  }
}

/** Browsers trust what never leaves the machine as they trust https. */
function isLoopback({ hostname }: URL): boolean {
  return /^(?:(?:.+\.)?localhost|127(?:\.\d+){3}|\[::1\])$/.test(hostname);
}
