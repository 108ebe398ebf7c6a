/** What was sold, and the account at Twilio that owns it: another one says of it that there is no such thing. */
export interface Resource {
  /** null: it was bought before accounts were kept */
  readonly account: string | null;
  readonly sid: string;
}

export const resourceOf = (account: string, sid: string): string => `${account}/${sid}`;

export function readResource(resource: string): Resource {
  const [account = '', sid] = resource.split('/');
  return sid === undefined ? { account: null, sid: account } : { account, sid };
}
