import { badParameter } from '../../domain/errors.ts';

/** By what a browser is signed in: a token and whose it is, or the code of a link. */
export type SessionCredentials =
  { readonly code: string } | { readonly email: string; readonly token: string };

/** Throws BadRequest. */
export function parseCredentials(body: unknown): SessionCredentials {
  const given = (body ?? {}) as Readonly<Record<string, unknown>>;
  if (given['code'] !== undefined) return { code: textIn(given, 'code') };
  return { email: textIn(given, 'email'), token: textIn(given, 'token') };
}

function textIn(given: Readonly<Record<string, unknown>>, name: string): string {
  const value = given[name];
  if (value === undefined || value === '') throw badParameter(name, 'BlankValue', 'is needed');
  if (typeof value !== 'string') throw badParameter(name, 'InvalidType', 'must be a string');
  return value.trim();
}
