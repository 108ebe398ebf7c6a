import * as z from 'zod';
import { idSchema, instantSchema } from '../../domain/resources/properties.ts';
import { apiTokenChangeSchema, apiTokenCreateSchema, maxApiTokens } from '../../domain/users.ts';
import type { OperationSchema } from '../contract/operation.ts';
import { errorAnswers, readErrors, writeErrors } from '../error-schemas.ts';
import { pageParameters, pageSchema } from '../pagination.ts';

const token = z
  .object({
    id: idSchema,
    url: z.url(),
    name: z.string().nullable(),
    scope: z.string(),
    user_id: idSchema,
    created_at: instantSchema,
    expires_at: instantSchema.nullable(),
    last_used_at: instantSchema.nullable(),
  })
  .meta({ id: 'ApiToken' });

const oneToken = z.object({ api_token: token }).meta({ id: 'ApiTokenResponse' });
const params = z.object({ api_token_id: idSchema.describe('The id of an API token.') });
const common = { tags: ['API Tokens'], extension: 'related' } as const;

export const list = {
  ...common,
  operationId: 'ListApiTokens',
  summary: 'List API tokens',
  description:
    'Newest first, without the tokens themselves, and without those that were revoked or belong to OAuth clients.',
  querystring: z.object(pageParameters),
  response: { 200: pageSchema('ApiTokenPage', 'api_tokens', token), ...readErrors },
} satisfies OperationSchema;

export const create = {
  ...common,
  operationId: 'CreateApiToken',
  summary: 'Create an API token',
  description: `The answer has the token itself as \`full_token\`, this once. It may do at most what the token may that asks for it, and belongs to who asks unless to \`user_id\`. ${maxApiTokens.toLocaleString('en')} at most.`,
  body: z.object({ api_token: apiTokenCreateSchema.meta({ id: 'ApiTokenCreate' }) }),
  response: {
    201: z
      .object({ api_token: token.extend({ full_token: z.string() }).meta({ id: 'NewApiToken' }) })
      .meta({ id: 'NewApiTokenResponse' }),
    ...writeErrors,
  },
} satisfies OperationSchema;

export const show = {
  ...common,
  operationId: 'ShowApiToken',
  summary: 'Show an API token',
  description: 'Without the token itself.',
  params,
  response: { 200: oneToken, ...readErrors },
} satisfies OperationSchema;

export const update = {
  ...common,
  operationId: 'UpdateApiToken',
  summary: 'Rename an API token',
  description: 'What it may do, and how long, stays: another one is created for that.',
  params,
  body: z.object({ api_token: apiTokenChangeSchema.meta({ id: 'ApiTokenUpdate' }) }),
  response: { 200: oneToken, ...writeErrors },
} satisfies OperationSchema;

export const remove = {
  ...common,
  operationId: 'DeleteApiToken',
  summary: 'Revoke an API token',
  description: 'It lets nobody in any more, and its sessions end, with the next request.',
  params,
  response: { 204: z.undefined(), ...errorAnswers(400, 401, 403, 404, 412, 413, 415) },
} satisfies OperationSchema;
