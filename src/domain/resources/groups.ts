import { z } from 'zod';
import { idSchema, instantSchema, notBlank, text } from './properties.ts';
import { allOperations, type ResourceDeclaration } from './resource.ts';

const groupSchema = z.object({
  id: idSchema,
  is_public: z.boolean(),
  name: notBlank(255),
  description: text(1_000),
  default: z.boolean(),
  deleted: z.literal(false),
  created_at: instantSchema,
  updated_at: instantSchema,
});

export type Group = z.infer<typeof groupSchema>;

const changeSchema = groupSchema.pick({ is_public: true, name: true, description: true }).partial();

export const groups = {
  kind: 'group',
  path: '/api/v2/groups',
  singular: 'group',
  plural: 'groups',
  title: 'Group',
  operations: allOperations,
  order: 'newest first',
  writers: 'admins',
  url: 'inside',
  schema: groupSchema,
  changeSchema,
  required: ['name'],
  onDelete: 'detach',

  create(id, properties, { now }): Group {
    return {
      id,
      is_public: true,
      name: '',
      description: '',
      default: false,
      deleted: false,
      created_at: now,
      updated_at: now,
      ...(properties as Partial<Group>),
    };
  },

  /** Chosen: as in Support, where what has no group falls to this one. */
  checkDeletion(group, errors) {
    if (group['default']) errors.add('base', 'NotAvailable', 'the default group cannot be deleted');
  },
} satisfies ResourceDeclaration;
