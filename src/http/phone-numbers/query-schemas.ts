import * as z from 'zod';
import {
  filterableCapabilities,
  filterableTypes,
  type NumberFilterName,
} from '../../domain/phone-numbers/number-filters.ts';
import { extension } from '../contract/operation.ts';
import { flagSchema } from '../parameters.ts';
import { factIncludes } from './views.ts';

/** What a list is narrowed down by, for the OpenAPI document. */

const own = (description: string) => ({ description, ...extension });

export const queryParameter = z
  .string()
  .max(255)
  .optional()
  .meta(
    own(
      'Text that is found anywhere in a number, however its digits are written, or in a name, in any case. What is ' +
        'found comes by cursor.',
    ),
  );

const listOf = (item: z.ZodType, description: string) =>
  z.array(item).optional().meta(own(description));
const ids = (what: string) => listOf(z.string(), `${what}, by their ids; \`none\`: of none.`);

type FilterParameter = `filter[${NumberFilterName}]`;

export const listFilters = {
  query: queryParameter,
  'filter[country_code]': listOf(z.string(), 'Of these countries, by their ISO 3166-1 codes.'),
  'filter[type]': listOf(
    z.enum(filterableTypes),
    'Sold as one of these; `unknown`: that was not kept.',
  ),
  'filter[capability]': listOf(z.enum(filterableCapabilities), 'With all of these.'),
  'filter[group_id]': ids('Of one of these groups'),
  'filter[carrier]': listOf(z.string(), 'Sold by one of these.'),
  'filter[recorded]': flagSchema.meta(own('Whose calls are recorded, or are not.')),
  'filter[outbound_enabled]': flagSchema.meta(own('Which calls can be made from, or cannot.')),
  'filter[ivr]': flagSchema.meta(own('With an IVR, or without one.')),
  'filter[ivr_id]': ids('With one of these IVRs'),
  'filter[schedule_id]': ids('With one of these schedules'),
  'filter[brand_id]': ids('Of one of these brands'),
  'filter[greeting_id]': listOf(z.string(), 'With one of these greetings.'),
  'filter[external_id]': listOf(z.string(), 'With one of these external ids.'),
} satisfies Readonly<Record<FilterParameter | 'query', z.ZodType>>;

export const sortParameter = z
  .enum(['-created_at', 'created_at'])
  .optional()
  .meta(own('The newest first, unless it is `created_at`, by which pages come by cursor.'));

export const listInclude = z
  .array(z.enum(factIncludes))
  .optional()
  .meta(
    own(
      '`carrier_terms`: each number with of whom it was bought, and for how much; `external_id`: with what programs know it by.',
    ),
  );
