import type { FieldErrors } from '../errors.ts';
import { quoted } from '../quoted.ts';

/** Chosen: of a webhook. */
export const maxCustomHeaders = 10;
const maxNameLength = 128;
const maxValueLength = 1_000;

/** RFC 9110, 5.6.2 */
const token = /^[\w!#$%&'*+.^`|~-]+$/;
/** What every receiver reads alike: visible characters of ASCII, and spaces between them. */
const visible = /^[\x21-\x7e](?:[\x20-\x7e]*[\x21-\x7e])?$/;

/** What frames a request, or says that it is ours. */
const reserved = new Set([
  'connection',
  'content-encoding',
  'content-length',
  'content-type',
  'expect',
  'host',
  'keep-alive',
  'proxy-authenticate',
  'proxy-authorization',
  'proxy-connection',
  'te',
  'trailer',
  'transfer-encoding',
  'upgrade',
  'user-agent',
  'webhook-id',
  'webhook-signature',
  'webhook-timestamp',
]);
const reservedPrefix = 'x-zendesk-';

/** What they hold is secret, and custom headers are not. */
const credentials = new Set(['authorization', 'cookie']);

/** What is wrong with the name of a header that goes out with each request; null: nothing. */
export function headerNameProblem(name: string): string | null {
  const lower = name.toLowerCase();
  if (name.length > maxNameLength) return `is too long (at most ${maxNameLength} characters)`;
  if (!token.test(name)) return 'is not the name of a header';
  if (reserved.has(lower) || lower.startsWith(reservedPrefix))
    return 'is a header of the service’s own';
  return null;
}

/** What is wrong with its value; null: nothing. */
export const headerValueProblem = (value: string): string | null =>
  visible.test(value) ? null : 'must be visible ASCII characters, with spaces between them at most';

/** Adds what is wrong with custom headers; `taken` is the header that signs in. */
export function checkCustomHeaders(
  headers: Readonly<Record<string, string>>,
  taken: string | null,
  errors: FieldErrors,
): void {
  const names = Object.keys(headers);
  const add = (problem: string) => errors.add('custom_headers', 'InvalidValue', problem);
  if (names.length > maxCustomHeaders) {
    const problem = `has too many headers (at most ${maxCustomHeaders})`;
    errors.add('custom_headers', 'ValueTooLong', problem);
    return;
  }
  const seen = new Set(taken === null ? [] : [taken.toLowerCase()]);
  for (const [name, value] of Object.entries(headers)) {
    const lower = name.toLowerCase();
    const nameProblem = headerNameProblem(name);
    if (nameProblem !== null) add(`${quoted(name)} ${nameProblem}`);
    else if (credentials.has(lower))
      add(`${quoted(name)} belongs in authentication, where it is kept secret`);
    else if (seen.has(lower)) add(`${quoted(name)} is sent already: a header goes out once`);
    const valueProblem =
      value.length > maxValueLength
        ? `is too long (at most ${maxValueLength} characters)`
        : headerValueProblem(value);
    if (valueProblem !== null) add(`the value of ${quoted(name)} ${valueProblem}`);
    seen.add(lower);
  }
}
