import * as z from 'zod';
import { roles } from '../../domain/account.ts';
import { idSchema, instantSchema } from '../../domain/resources/properties.ts';
import { maxUsers, userChangeSchema, userCreateSchema } from '../../domain/users.ts';
import type { OperationSchema } from '../contract/operation.ts';
import { errorAnswers, readErrors, writeErrors } from '../error-schemas.ts';
import { pageParameters, pageSchema } from '../pagination.ts';

const user = z
  .object({
    id: idSchema,
    url: z.url(),
    name: z.string(),
    email: z.string(),
    role: z.enum(roles),
    active: z.literal(true),
    suspended: z.boolean(),
    created_at: instantSchema.nullable(),
  })
  .meta({ id: 'User' });

const oneUser = z.object({ user }).meta({ id: 'UserResponse' });
const params = z.object({ user_id: idSchema.describe('The id of a user.') });
const common = { tags: ['Users'], extension: 'related' } as const;

export const list = {
  ...common,
  operationId: 'ListUsers',
  summary: 'List users',
  description: 'The agents of the account, newest first.',
  querystring: z.object(pageParameters),
  response: { 200: pageSchema('UserPage', 'users', user), ...readErrors },
} satisfies OperationSchema;

export const create = {
  ...common,
  operationId: 'CreateUser',
  summary: 'Create a user',
  description: `An agent unless \`role\` says otherwise, called by the e-mail address unless \`name\` is given; ${maxUsers.toLocaleString('en')} at most. Signing in takes an API token.`,
  body: z.object({ user: userCreateSchema.meta({ id: 'UserCreate' }) }),
  response: { 201: oneUser, ...writeErrors },
} satisfies OperationSchema;

export const me = {
  ...common,
  operationId: 'ShowCurrentUser',
  summary: 'Show yourself',
  description: 'Whom the request is signed in by. For every agent.',
  response: { 200: oneUser, ...readErrors },
} satisfies OperationSchema;

export const show = {
  ...common,
  operationId: 'ShowUser',
  summary: 'Show a user',
  description: 'One who is suspended too.',
  params,
  response: { 200: oneUser, ...readErrors },
} satisfies OperationSchema;

export const update = {
  ...common,
  operationId: 'UpdateUser',
  summary: 'Update a user',
  description:
    'Who is `suspended` is let in no more, with whatever token, and signs in to the console anew afterwards. Nobody suspends or demotes themselves, nor the last admin who is let in.',
  params,
  body: z.object({ user: userChangeSchema.meta({ id: 'UserUpdate' }) }),
  response: { 200: oneUser, ...writeErrors },
} satisfies OperationSchema;

export const remove = {
  ...common,
  operationId: 'DeleteUser',
  summary: 'Delete a user',
  description:
    'With API tokens, sessions and OAuth clients, which end at once. Nobody deletes themselves, nor the last admin who is let in.',
  params,
  response: { 204: z.undefined(), ...errorAnswers(400, 401, 403, 404, 412, 413, 415, 422) },
} satisfies OperationSchema;
