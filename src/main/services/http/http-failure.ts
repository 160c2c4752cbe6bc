import type { HttpFailureKind } from '../../../shared/http.js';

/** Why there is no answer, or not all of it. The message says what to do, and has neither headers nor a body in it. */
export class HttpFailure extends Error {
  constructor(
    readonly kind: HttpFailureKind,
    message: string,
  ) {
    super(message);
  }
}
