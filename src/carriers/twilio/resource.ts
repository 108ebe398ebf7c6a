/** What was sold, and the account at Twilio that owns it: another one says of it that there is no such thing. */
export interface Resource {
  /** null: it was bought before accounts were kept */
  readonly account: string | null;
  readonly sid: string;
}

/** Throws where the answer has no sid: what was sold is then asked for once more, by its number. */
export function resourceOf(account: string, sid: unknown): string {
  if (typeof sid === 'string' && /^PN\w{1,64}$/.test(sid)) return `${account}/${sid}`;
  throw new Error('Twilio: an answer without the sid of a number');
}

export function readResource(resource: string): Resource {
  const [account = '', sid] = resource.split('/');
  return sid === undefined ? { account: null, sid: account } : { account, sid };
}
