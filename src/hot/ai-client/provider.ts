import type { App } from 'rekindle';
import type { Provider } from './state.js';

export function setProvider({ state }: App, changes: Partial<Provider>): void {
  Object.assign(state.provider, changes);
}

export function setApiKey({ state }: App, text: string): void {
  state.apiKey = text;
}
