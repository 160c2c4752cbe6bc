import assert from 'node:assert/strict';
import { test } from 'node:test';
import { FakeClock } from '../reload/testing/fake-clock.js';
import { Toaster, type ToastRequest } from './toaster.js';

function make() {
  const clock = new FakeClock();
  const toaster = new Toaster(clock, () => {});
  const texts = (): string[] => toaster.toasts.map(({ text }) => text);
  const id = (text: string): string => toaster.toasts.find((toast) => toast.text === text)?.id ?? '';
  const show = (text: string, more: Partial<ToastRequest> = {}): void =>
    toaster.show({ text, tone: 'info', ...more });
  return { clock, toaster, texts, id, show };
}

test('each goes after its own time; one that is to stay does', async () => {
  const { clock, show, texts } = make();
  show('a');
  show('b', { ms: 1000 });
  show('c', { ms: Number.POSITIVE_INFINITY });
  await clock.advance(1000);
  assert.deepEqual(texts(), ['a', 'c']);
  await clock.advance(1_000_000);
  assert.deepEqual(texts(), ['c']);
});

test('of more than four the oldest goes; one about the same takes the place of the one before', () => {
  const { show, texts } = make();
  show('first reload', { topic: 'reload' });
  for (const text of ['a', 'b', 'c']) show(text);
  show('second reload', { topic: 'reload' });
  assert.deepEqual(texts(), ['a', 'b', 'c', 'second reload']);
  show('d');
  assert.deepEqual(texts(), ['b', 'c', 'second reload', 'd']);
});

test('time stands still while one is held, and all stay a while after it', async () => {
  const { clock, toaster, show, texts, id } = make();
  show('a');
  await clock.advance(3900);
  toaster.hold(id('a'), true);
  show('b', { ms: 100 });
  await clock.advance(60_000);
  assert.deepEqual(texts(), ['a', 'b']);
  toaster.hold(id('a'), false);
  await clock.advance(1000);
  assert.deepEqual(texts(), ['a']);
  await clock.advance(500);
  assert.deepEqual(texts(), []);
});

test('one that is put away while it is held holds the others no longer', async () => {
  const { clock, toaster, show, texts, id } = make();
  show('a');
  show('b');
  toaster.hold(id('a'), true);
  toaster.dismiss(id('a'));
  assert.deepEqual(texts(), ['b']);
  await clock.advance(5000);
  assert.deepEqual(texts(), []);
  assert.equal(clock.pending, 0);
});

test('a text of a megabyte is cut', () => {
  const { show, texts } = make();
  show('x'.repeat(1_000_000));
  assert.equal(texts()[0]?.length, 301);
});

test('nothing is left running when it is disposed of', () => {
  const { clock, toaster, show } = make();
  show('a');
  show('b');
  toaster.dispose();
  assert.equal(clock.pending, 0);
});
