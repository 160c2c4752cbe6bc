import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fit } from './fuzzy.js';

/** The text with what fits in brackets. */
function marked(typed: string, text: string): string | null {
  const found = fit(typed, text);
  if (!found) return null;
  let out = '';
  let from = 0;
  for (let index = 0; index < found.matches.length; index += 2) {
    const start = found.matches[index] ?? 0;
    const end = start + (found.matches[index + 1] ?? 0);
    out += `${text.slice(from, start)}[${text.slice(start, end)}]`;
    from = end;
  }
  return out + text.slice(from);
}

const score = (typed: string, text: string): number => fit(typed, text)?.score ?? Number.NEGATIVE_INFINITY;

test('letters are found in their order, in either case, and else not at all', () => {
  assert.equal(marked('exj', 'Export as JSON'), '[Ex]port as [J]SON');
  assert.equal(marked('EXPORT', 'Export as JSON'), '[Export] as JSON');
  assert.equal(marked('jex', 'Export as JSON'), null);
  assert.equal(marked('exx', 'Export'), null);
  assert.equal(marked('', 'Export'), 'Export');
  assert.equal(marked('a', ''), null);
});

test('of several places the best is taken: words’ beginnings, and letters side by side', () => {
  assert.equal(marked('text', 'The extra text'), 'The extra [text]');
  assert.equal(marked('lt', 'Salt: larger text'), 'Salt: [l]arger [t]ext');
  assert.equal(marked('hr', 'openHotReload'), 'open[H]ot[R]eload');
});

test('what begins with it comes before what has it inside, and that before scattered letters', () => {
  assert.ok(score('re', 'Reload') > score('re', 'Hot Reload'));
  assert.ok(score('re', 'Hot Reload') > score('re', 'Larger text'));
  assert.ok(score('light', 'Light') > score('light', 'Light entries'));
});

test('places in the text stay its own where a letter is longer in lower case', () => {
  assert.equal(marked('stan', 'İstanbul'), 'İ[stan]bul');
});

test('a text of ten thousand letters is no matter', () => {
  assert.ok(fit('end', `${'a long text '.repeat(1000)}end`));
});
