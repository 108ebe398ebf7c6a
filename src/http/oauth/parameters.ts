import type { FastifyInstance, FastifyRequest } from 'fastify';
import * as z from 'zod';
import { accessTokenLifetime } from '../../app/accounts/oauth-clients.ts';
import { DomainError } from '../../domain/errors.ts';
import { isWholeText } from '../../domain/text.ts';
import { parseAuthorization } from '../authentication.ts';
import { problemOfDepth } from '../json-depth.ts';
import { problemOfSyntax } from '../json-syntax.ts';
import { bodyText, brokenParameterIn, brokenTextIn, notText } from '../text.ts';

const { min, max } = accessTokenLifetime;
const lifetimeMistake = `expires_in must be a whole number of seconds, ${min} to ${max}`;

/** What a client sends for a token: as RFC 6749 (4.4.2) has it, and the ecosystem's `expires_in`. */
export const grantSchema = z
  .object({
    grant_type: z.string('grant_type is needed').describe('client_credentials'),
    client_id: z.string('client_id must be a string').optional(),
    client_secret: z.string('client_secret must be a string').optional(),
    scope: z.string('scope must be a string, scopes separated by spaces').optional(),
    expires_in: z
      .preprocess(
        digitsToNumber,
        z.int(lifetimeMistake).min(min, lifetimeMistake).max(max, lifetimeMistake),
      )
      .optional(),
  })
  .meta({ id: 'AccessTokenCreate' });

/** Forms have texts only. */
function digitsToNumber(value: unknown): unknown {
  return typeof value === 'string' && /^\d{1,9}$/.test(value) ? Number(value) : value;
}

/** Bodies are forms, as the RFC has them, or JSON, as the ecosystem does, whatever they are labelled. */
export function takeFormsAndJson(app: FastifyInstance): void {
  app.removeAllContentTypeParsers();
  app.addContentTypeParser('*', { parseAs: 'buffer' }, (request, body, done) => {
    try {
      const text = bodyText(request.headers['content-type'], body as Buffer);
      done(null, parametersIn(text));
    } catch (error) {
      done(error as Error, undefined);
    }
  });
}

function parametersIn(text: string): object {
  // A byte order mark is white space to `trimStart`.
  const json = text.trimStart();
  if (json.startsWith('{')) return parseJson(json);
  const broken = brokenParameterIn(text);
  if (broken) throw invalid(notText(broken).message);
  const parameters = new Map<string, string>();
  for (const [name, value] of new URLSearchParams(text)) {
    // RFC 6749, 3.2
    if (parameters.has(name))
      throw invalid(`${name in grantSchema.shape ? name : 'A parameter'} is repeated`);
    parameters.set(name, value);
  }
  return Object.fromEntries(parameters);
}

function parseJson(text: string): object {
  const depth = problemOfDepth(text);
  if (depth !== null) throw invalid(depth);
  const json = jsonIn(text);
  const broken = brokenTextIn(text, json);
  if (broken) throw invalid(notText(broken).message);
  return json;
}

function jsonIn(text: string): object {
  try {
    return JSON.parse(text) as object;
  } catch {
    throw invalid(problemOfSyntax(text));
  }
}

/** Throws InvalidRequest. */
export function parseGrant({ body }: FastifyRequest): z.output<typeof grantSchema> {
  // RFC 6749, 3.2: a parameter without a value is one that was not sent.
  const given = Object.entries(body ?? {}).filter(([, value]) => value !== '');
  const result = grantSchema.safeParse(Object.fromEntries(given));
  if (result.success) return result.data;
  throw invalid(result.error.issues[0]?.message ?? 'The request could not be understood');
}

/** By Basic or in the body, not both (RFC 6749, 2.3.1). null: they are not complete. */
export function clientCredentials(
  { headers: { authorization } }: FastifyRequest,
  grant: z.output<typeof grantSchema>,
): { client_id: string; client_secret: string } | null {
  if (authorization !== undefined && grant.client_secret !== undefined) {
    throw invalid('client_secret stands in the body and in Authorization: send it once');
  }
  const { client_id, client_secret } = authorization === undefined ? grant : shownBy(authorization);
  // What is not text is nobody's, and no database takes it.
  const isComplete = client_id && client_secret && isWholeText(client_id);
  return isComplete ? { client_id, client_secret } : null;
}

function shownBy(authorization: string) {
  const { scheme, value } = parseAuthorization(authorization);
  const [client_id, client_secret] = scheme === 'basic' ? value.split(':') : [];
  return { client_id, client_secret };
}

function invalid(message: string): DomainError {
  return new DomainError('InvalidRequest', message);
}
