import * as z from 'zod';
import { roles } from './account.ts';
import { idSchema, notBlank } from './resources/properties.ts';

/** Agents as the API shows them: the ecosystem calls them users. */

/** Of an account, as it is made by the API; an operator may make more. */
export const maxUsers = 1_000;
export const maxApiTokens = 1_000;

const longestText = 255;

export const userChangeSchema = z
  .object({
    name: notBlank(longestText),
    email: z.email('must be an e-mail address').max(longestText).toLowerCase(),
    role: z.enum(roles),
    suspended: z.boolean(),
  })
  .partial();

export type UserChange = z.output<typeof userChangeSchema>;

export const userCreateSchema = userChangeSchema
  .omit({ suspended: true })
  .required({ email: true });

export const apiTokenChangeSchema = z.object({ name: notBlank(longestText).nullable() }).partial();

export const apiTokenCreateSchema = apiTokenChangeSchema.extend({
  scope: notBlank(2_000).optional(),
  user_id: idSchema.optional(),
  expires_at: z.iso.datetime({ offset: true }).nullable().optional(),
});
