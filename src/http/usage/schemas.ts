import * as z from 'zod';
import { maxGroups } from '../../app/usage/show-usage.ts';
import { numberTypes } from '../../domain/available-number.ts';
import type { OperationSchema } from '../contract/operation.ts';
import { readErrors } from '../error-schemas.ts';

const cost = z.string().regex(/^\$\d+\.\d{2}$/);

const amounts = z
  .object({ phone_numbers: z.int(), monthly_cost: cost })
  .meta({ id: 'UsageAmounts' });

const figures = amounts.extend({ deleted: amounts, under_way: amounts });

const day = z
  .object({
    date: z.iso.date(),
    phone_numbers: z.int().nullable(),
    monthly_cost: cost.nullable(),
    purchases: z.int(),
    releases: z.int(),
    refusals: z.int(),
    refused: z.record(z.string(), z.int()),
  })
  .meta({ id: 'UsageDay' });

const usage = z
  .object({
    start_date: z.iso.date(),
    end_date: z.iso.date(),
    totals: figures.extend({ monthly_spend: cost }).meta({ id: 'UsageTotals' }),
    by_country: z.array(figures.extend({ country_code: z.string() }).meta({ id: 'CountryUsage' })),
    by_type: z.array(
      figures.extend({ type: z.enum(numberTypes).nullable() }).meta({ id: 'TypeUsage' }),
    ),
    by_carrier: z.array(figures.extend({ carrier: z.string() }).meta({ id: 'CarrierUsage' })),
    by_group: z.array(
      figures.extend({ group_id: z.int().positive().nullable() }).meta({ id: 'GroupUsage' }),
    ),
    by_day: z.array(day),
  })
  .meta({ id: 'Usage' });

export const maxDays = 366;
export const usualDays = 30;

export const show = {
  tags: ['Usage'],
  extension: 'own',
  operationId: 'ShowUsage',
  summary: 'Show figures of the account',
  description:
    'What the account has and what it costs a month, by country, type, carrier and group, and what was bought, ' +
    `refused and released on each day. Figures follow each change within moments. Of groups, the ${maxGroups.toLocaleString('en')} ` +
    'with the most numbers are shown.',
  querystring: z.object({
    start_date: z.iso
      .date()
      .optional()
      .describe(`The first day of \`by_day\`; unless given, ${usualDays} days end with the last.`),
    end_date: z.iso
      .date()
      .optional()
      .describe(
        `The last day, up to ${maxDays} days from the first; today in UTC unless it is given.`,
      ),
  }),
  response: { 200: z.object({ usage }), ...readErrors },
} satisfies OperationSchema;
