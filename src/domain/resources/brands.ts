import * as z from 'zod';
import { subdomainPattern } from '../account.ts';
import { defineResource } from './define-resource.ts';
import { firstBrandId } from './first-ids.ts';
import { idSchema, instantSchema, notBlank, text } from './properties.ts';

export const brands = defineResource({
  kind: 'brand',
  plural: 'brands',
  path: '/api/v2/brands',
  writers: 'admins',
  url: 'inside',
  schema: z.object({
    id: idSchema,
    name: notBlank(255),
    brand_url: z
      .url({ protocol: /^https?$/ })
      .max(2_000)
      .nullable(),
    subdomain: z
      .string()
      .regex(subdomainPattern, 'is not a subdomain: letters, digits and hyphens'),
    host_mapping: text(255).nullable(),
    has_help_center: z.literal(false),
    help_center_state: z.literal('disabled'),
    active: z.boolean(),
    default: z.boolean(),
    is_deleted: z.literal(false),
    logo: z.null(),
    ticket_form_ids: z.array(idSchema),
    signature_template: text(10_000),
    created_at: instantSchema,
    updated_at: instantSchema,
  }),
  writable: ['name', 'brand_url', 'subdomain', 'host_mapping', 'active', 'signature_template'],
  required: ['name'],
  onDelete: 'detach',

  create: (_, { id, now }) => ({
    brand_url: null,
    subdomain: `brand-${id}`,
    host_mapping: null,
    has_help_center: false,
    help_center_state: 'disabled',
    active: true,
    default: false,
    is_deleted: false,
    logo: null,
    ticket_form_ids: [],
    signature_template: '{{agent.signature}}',
    created_at: now,
    updated_at: now,
  }),

  check(brand, { errors }) {
    if (!brand.default || brand.active) return;
    errors.add('active', 'InvalidValue', 'the default brand must be active');
  },

  /** Chosen: the numbers of brands that go fall back to it, and digital lines to the first. */
  checkDeletion({ id, default: isDefault }, errors) {
    if (!isDefault && id !== firstBrandId) return;
    const which = isDefault ? 'default' : 'first';
    errors.add('base', 'NotAvailable', `the ${which} brand cannot be deleted`);
  },
});
