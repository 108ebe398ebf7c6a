/** What was well said and cannot be done: one line, and the exit code 1. */
export class Refusal extends Error {
  override readonly name = 'Refusal';
}

/** Ctrl-C, or the end of the process was asked for; the message says what goes on all the same, if anything does. */
export class Interrupted extends Error {
  override readonly name = 'Interrupted';
}

/** There is nothing to sign in with: the exit code 4. */
export class NotSignedIn extends Error {
  override readonly name = 'NotSignedIn';
  /** nor does anything say where it was to be: no option, no variable, no profile */
  readonly isNowhere: boolean;

  constructor(message: string, isNowhere = false) {
    super(message);
    this.isNowhere = isNowhere;
  }
}
