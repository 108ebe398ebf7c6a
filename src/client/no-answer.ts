import { ConnectionError } from './errors.ts';

/** Why no answer came, by what Node.js says of it; `isForGood`: to ask again changes nothing. */
const reasons: readonly (readonly [of: RegExp, reason: string, isForGood?: boolean])[] = [
  [/ECONNREFUSED/, 'the connection was refused'],
  [/ENOTFOUND/, 'there is no such host', true],
  [/EAI_AGAIN/, 'its name cannot be looked up now'],
  [/ALTNAME/, 'its certificate is for another host', true],
  [/EXPIRED/, 'its certificate has expired', true],
  [/CERT|ISSUER|LEAF/, 'its certificate is of nobody known here', true],
  [/SSL|EPROTO/, 'it does not speak TLS: is it http:// in place of https://?', true],
  [/HPE_/, 'it does not speak HTTP', true],
  [/bad port/, 'its port is not for HTTP', true],
  [/ECONNRESET|EPIPE|closed|terminated/, 'the connection was cut'],
  [/TIME/, 'it takes too long to connect'],
  [/UNREACH|ENETDOWN|EADDRNOTAVAIL/, 'there is no way to it'],
];

/** What became of a request without an answer, in plain words; `cause` has those of Node.js. */
export function noAnswer(url: string, cause: unknown, timeout: number): ConnectionError {
  const failed = (reason: string, code: string) =>
    new ConnectionError(`No answer from ${url}: ${reason}`, { code, cause });
  const { name } = cause as Error;
  if (name === 'TimeoutError') return failed(`it took more than ${timeout / 1_000} s`, 'TimedOut');
  const [, reason = 'the connection failed', isForGood] =
    reasons.find(([of]) => of.test(saidBy(cause))) ?? [];
  return failed(reason, isForGood ? 'NotReachable' : 'NotConnected');
}

/** Node.js says "fetch failed", and why in the cause. */
function saidBy(error: unknown): string {
  const { code, message, cause } = Object(error) as { code?: string } & Partial<Error>;
  return cause ? saidBy(cause) : `${code} ${message}`;
}
