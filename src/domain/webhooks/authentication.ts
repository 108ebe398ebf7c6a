import * as z from 'zod';
import type { FieldErrors } from '../errors.ts';
import { headerNameProblem, headerValueProblem } from './headers.ts';

const authenticationTypes = ['api_key', 'basic_auth', 'bearer_token'] as const;

/** How a webhook signs in at its target, with what nobody is shown again. */
export type Authentication =
  | { readonly type: 'api_key'; readonly data: { readonly name: string; readonly value: string } }
  | {
      readonly type: 'basic_auth';
      readonly data: { readonly username: string; readonly password: string };
    }
  | { readonly type: 'bearer_token'; readonly data: { readonly token: string } };

const add_position = z.literal('header');

/** The same as it is shown: without what is secret (events.md, 1.2). */
export const shownAuthenticationSchema = z
  .object({
    type: z.enum(authenticationTypes),
    data: z.object({ name: z.string(), username: z.string() }).partial().optional(),
    add_position,
  })
  .meta({ id: 'WebhookAuthentication' });

type ShownAuthentication = z.infer<typeof shownAuthenticationSchema>;

export function shownAuthentication({ type, data }: Authentication): ShownAuthentication {
  const shown = { add_position: 'header' as const };
  if (type === 'api_key') return { type, data: { name: data.name }, ...shown };
  if (type === 'basic_auth') return { type, data: { username: data.username }, ...shown };
  return { type, ...shown };
}

const part = z.string().max(4_096).optional();

/** The same as it is written. Of what is secret, parts that are left out stay as they are. */
export const givenAuthenticationSchema = z
  .object({
    type: z.enum(authenticationTypes),
    data: z
      .object({ name: part, value: part, username: part, password: part, token: part })
      .optional(),
    add_position: add_position.optional(),
  })
  .meta({ id: 'WebhookCredentials' });

type GivenAuthentication = z.infer<typeof givenAuthenticationSchema>;

/** Blank, or with what a header cannot hold, is nothing to sign in with. */
const parts: Readonly<Record<Authentication['type'], Readonly<Record<string, PartRule>>>> = {
  api_key: { name: headerNameProblem, value: headerValueProblem },
  basic_auth: {
    username: (text) =>
      text.includes(':') ? 'must not hold a colon (RFC 7617)' : controlProblem(text),
    password: (text) => controlProblem(text),
  },
  bearer_token: { token: headerValueProblem },
};

type PartRule = (text: string) => string | null;

const controlProblem = (text: string): string | null =>
  /[\p{Cc}]/u.test(text) ? 'must not hold control characters' : null;

/** What is given, with what is stored of the same type where parts are left out; adds what is missing or wrong. */
export function completeAuthentication(
  given: GivenAuthentication,
  stored: Authentication | undefined,
  errors: FieldErrors,
): Authentication {
  const { type } = given;
  const known: Readonly<Record<string, string>> = stored?.type === type ? stored.data : {};
  const data: Record<string, string> = {};
  for (const [name, problemOf] of Object.entries(parts[type])) {
    const field = `authentication.data.${name}`;
    const value = given.data?.[name as keyof typeof given.data] ?? known[name] ?? '';
    const problem = problemOf(value);
    if (value === '') errors.add(field, 'BlankValue', 'is needed');
    else if (problem !== null) errors.add(field, 'InvalidValue', problem);
    data[name] = value;
  }
  return { type, data } as unknown as Authentication;
}

/** The header that signs in. */
export function authenticationHeader({
  type,
  data,
}: Authentication): [name: string, value: string] {
  if (type === 'api_key') return [data.name, data.value];
  if (type === 'bearer_token') return ['Authorization', `Bearer ${data.token}`];
  return ['Authorization', `Basic ${base64(`${data.username}:${data.password}`)}`];
}

const base64 = (text: string) => Buffer.from(text).toString('base64');
