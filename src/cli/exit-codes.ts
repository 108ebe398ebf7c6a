/** What the shell is told; docs/cli.md has the same table. */
export const exitCodes = {
  /** refused, or failed */
  refused: 1,
  /** of `numbers plan` alone: what is and what the file says differ */
  differs: 2,
  /** not signed in, or not allowed to */
  notAllowed: 4,
  /** not reached, or no answer: the outcome of what was sent is not known */
  unknownOutcome: 5,
  /** words that make no command */
  usage: 64,
  interrupted: 130,
} as const;
