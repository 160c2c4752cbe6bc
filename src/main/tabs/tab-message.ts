import * as v from 'valibot';
import { codeVersionsSchema } from './code-versions.js';

/** Raised when a message changes its meaning: tabs of another protocol do not hear one another. */
export const PROTOCOL = 1;

const seq = v.pipe(v.number(), v.safeInteger());
/** The tab that a message is for. */
const to = v.string();
/** Numbers what a tab asks; the answer carries it, so an answer is never older than its question. */
const id = v.pipe(v.number(), v.safeInteger());
/** When the message has lost its meaning, ms of the wall clock: a frozen page hears it late. */
const until = v.number();
/** Names one ownership: no other has the same. */
const term = v.string();
const code = codeVersionsSchema;

const tabMessageSchema = v.variant('type', [
  /** A reader asks the owner, whoever it is, to make all its changes durable. */
  v.object({ type: v.literal('sync'), id, code }),
  /** The owner's answer: what is stored holds all its changes up to `seq`. */
  v.object({ type: v.literal('synced'), to, id, term, seq, code }),
  /** A tab has become the owner. */
  v.object({ type: v.literal('owner'), term, code }),
  /** The owner has committed a change. */
  v.object({ type: v.literal('change'), term, change: v.unknown() }),
  /** A tab runs other code than before; `term` if it is the owner. */
  v.object({ type: v.literal('code'), term: v.nullable(term), code }),
  /** A reader wants to be the owner in place of that one, or of whichever there is. */
  v.object({ type: v.literal('take-over'), id, until, term: v.nullable(term), code }),
  /** The owner has heard that, and brings its work to an end. */
  v.object({ type: v.literal('yielding'), to, id }),
  /** The owner has stopped: the lock may be stolen now. Also comes unasked, to a tab with newer code. */
  v.object({ type: v.literal('yielded'), to, until, handover: v.unknown() }),
  /** The owner cannot do what was asked. */
  v.object({ type: v.literal('refused'), to, id, why: v.string() }),
]);

export type TabMessage = v.InferOutput<typeof tabMessageSchema>;

export const envelopeSchema = v.object({
  rekindle: v.literal(PROTOCOL),
  from: v.string(),
  message: tabMessageSchema,
});

export type Envelope = v.InferOutput<typeof envelopeSchema>;
