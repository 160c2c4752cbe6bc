import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { newTicket } from '../../mma/state.js';
import { draftErrors, draftOf, emptyDraft, fieldsOf, idsIn } from './ticket-draft.js';

const TICKETS = [
  newTicket('T-001', { title: 'Lexer' }),
  newTicket('T-002', { title: 'Grammar', dependsOn: ['T-001'], targetFile: 'src/grammar.ts' }),
];

describe('a ticket that is being written', () => {
  it('holds what the ticket has, and gives it back', () => {
    const [, grammar] = TICKETS;
    assert.ok(grammar);
    const { title, description, priority, assignedTo, targetFile, dependsOn, stepMode } = grammar;
    const expected = { title, description, priority, assignedTo, targetFile, dependsOn, stepMode };
    assert.deepEqual(fieldsOf(draftOf('k1', grammar)), expected);
  });

  it('takes ids as people write them', () => {
    assert.deepEqual(idsIn(' T-001, t2;3  T-1000 T-001'), ['T-001', 'T-002', 'T-003', 'T-1000']);
    assert.deepEqual(idsIn('the lexer'), ['the', 'lexer']);
    assert.deepEqual(idsIn(''), []);
  });

  it('tells what is wrong with it', () => {
    const draft = { ...emptyDraft('k1'), title: 'More', dependsOn: '9' };
    assert.deepEqual(draftErrors(draft, TICKETS), {
      title: undefined,
      dependsOn: 'There is no T-009 in this track.',
    });
    assert.equal(draftErrors({ ...draft, title: ' ' }, TICKETS).title, 'A ticket needs a title');
    assert.equal(
      draftErrors({ ...draft, id: 'T-001', dependsOn: 'T-002' }, TICKETS).dependsOn,
      'That would be a circle: T-001 → T-002 → T-001.',
    );
    assert.equal(draftErrors({ ...draft, dependsOn: '1 2' }, TICKETS).dependsOn, undefined);
  });
});
