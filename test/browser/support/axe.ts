import { expect } from '@esm-bundle/chai';
import type { AxeResults, RunOptions } from 'axe-core';
import type { OpenApp } from './open-app.js';

/** Text is painted on the canvas and transparent in the DOM: its contrast is tested with the theme. */
const OPTIONS: RunOptions = { rules: { 'color-contrast': { enabled: false } } };

/** What axe finds wrong in the app, as text. axe comes as a script: the app's policy allows those of its own origin. */
export async function violations({ document, window }: OpenApp): Promise<string[]> {
  if (!Reflect.has(window, 'axe')) {
    const script = document.createElement('script');
    script.src = '/node_modules/axe-core/axe.min.js';
    await new Promise((resolve, reject) => {
      script.addEventListener('load', resolve);
      script.addEventListener('error', () => reject(new Error(`${script.src} does not load`)));
      document.head.append(script);
    });
  }
  // What is new gets its name when it is drawn.
  for (let drawn = 0; drawn < 2; drawn += 1) {
    await new Promise((resolve) => window.requestAnimationFrame(resolve));
  }
  const axe: { run(context: Document, options: RunOptions): Promise<AxeResults> } = Reflect.get(
    window,
    'axe',
  );
  const { violations: found, passes } = await axe.run(document, OPTIONS);
  expect(passes.length, 'rules that found something to judge').to.be.greaterThan(5);
  return found.flatMap(({ id, help, nodes }) => nodes.map(({ html }) => `${id}: ${help}: ${html}`));
}
