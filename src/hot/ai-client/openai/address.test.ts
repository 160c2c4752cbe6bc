import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { addressOf } from './address.js';

describe('the address of a server', () => {
  for (const [base, expected] of [
    ['http://localhost:11434/v1', 'http://localhost:11434/v1/models'],
    ['  http://localhost:11434/v1/ ', 'http://localhost:11434/v1/models'],
    ['http://localhost:11434', 'http://localhost:11434/models'],
    ['HTTPS://api.example.org/v1//', 'https://api.example.org/v1/models'],
    ['https://api.example.org/v1/chat/completions', 'https://api.example.org/v1/models'],
    ['https://api.example.org/v1/models/', 'https://api.example.org/v1/models'],
    [
      'https://x.example.org/openai/v1?api-version=1#top',
      'https://x.example.org/openai/v1/models?api-version=1',
    ],
  ] as const)
    it(`of ${base} is ${expected}`, () => assert.deepEqual(addressOf(base, 'models'), { url: expected }));

  for (const [base, problem] of [
    ['', /No base address is set\. Enter one in Project Settings/],
    ['localhost:11434/v1', /“localhost:11434\/v1” is no http\(s\) address\. Enter/],
    ['ftp://x/v1', /no http\(s\) address/],
    ['http://', /no http\(s\) address/],
    ['http://a b/v1', /no http\(s\) address/],
    ['http://me:geheim@localhost/v1', /user name or a password/],
  ] as const)
    it(`is refused: ${JSON.stringify(base)}`, () => {
      const found = addressOf(base, 'models');
      assert.ok('problem' in found);
      assert.match(found.problem, problem);
      assert.doesNotMatch(found.problem, /geheim/);
    });
});
