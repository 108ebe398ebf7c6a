import * as z from 'zod';

export const authenticationTypes = ['api_key', 'basic_auth', 'bearer_token'] as const;

/** How a webhook signs in at its target, with what nobody is shown again. */
export type Authentication =
  | { readonly type: 'api_key'; readonly data: { readonly name: string; readonly value: string } }
  | {
      readonly type: 'basic_auth';
      readonly data: { readonly username: string; readonly password: string };
    }
  | { readonly type: 'bearer_token'; readonly data: { readonly token: string } };

/** The same as it is shown: without what is secret (events.md, 1.2). */
export const shownAuthenticationSchema = z.object({
  type: z.enum(authenticationTypes),
  data: z.object({ name: z.string(), username: z.string() }).partial().optional(),
  add_position: z.literal('header'),
});

export type ShownAuthentication = z.infer<typeof shownAuthenticationSchema>;

export function shownAuthentication({ type, data }: Authentication): ShownAuthentication {
  const add_position = 'header' as const;
  if (type === 'api_key') return { type, data: { name: data.name }, add_position };
  if (type === 'basic_auth') return { type, data: { username: data.username }, add_position };
  return { type, add_position };
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
