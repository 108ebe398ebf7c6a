/** What was well said and cannot be done: one line, and the exit code 1. */
export class Refusal extends Error {
  override readonly name = 'Refusal';
}

/** Ctrl-C, or the end of the process was asked for; the message says what goes on all the same, if anything does. */
export class Interrupted extends Error {
  override readonly name = 'Interrupted';
}
