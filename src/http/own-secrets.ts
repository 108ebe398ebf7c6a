/** Tokens and secrets that this service makes, and codes. */
const ownSecret = /tl[abs]?_[\w-]{16,}/g;

/** Text of a client's, for the log: it may have put anything anywhere. */
export function withoutOwnSecrets(text: string): string {
  return text.replaceAll(ownSecret, '…');
}
