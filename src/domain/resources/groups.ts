import * as z from 'zod';
import { defineResource } from './define-resource.ts';
import { firstGroupId } from './first-ids.ts';
import { idSchema, instantSchema, notBlank, text } from './properties.ts';

export const groups = defineResource({
  kind: 'group',
  plural: 'groups',
  path: '/api/v2/groups',
  writers: 'admins',
  url: 'inside',
  schema: z.object({
    id: idSchema,
    is_public: z.boolean(),
    name: notBlank(255),
    description: text(1_000),
    default: z.boolean(),
    deleted: z.literal(false),
    created_at: instantSchema,
    updated_at: instantSchema,
  }),
  writable: ['is_public', 'name', 'description'],
  required: ['name'],
  onDelete: 'detach',

  create: (_, { now }) => ({
    is_public: true,
    description: '',
    default: false,
    deleted: false,
    created_at: now,
    updated_at: now,
  }),

  /** Chosen: as in Support, where what has no group falls to this one; digital lines fall to the first. */
  checkDeletion({ id, default: isDefault }, errors) {
    if (!isDefault && id !== firstGroupId) return;
    const which = isDefault ? 'default' : 'first';
    errors.add('base', 'NotAvailable', `the ${which} group cannot be deleted`);
  },
});
