import type { FastifyInstance } from 'fastify';
import * as z from 'zod';
import { listCountries } from '../../app/phone-numbers/list-countries.ts';
import type { Ports } from '../../app/ports.ts';
import { addressRequirements, numberTypes } from '../../domain/available-number.ts';
import { isCountry } from '../../domain/countries.ts';
import { badParameter } from '../../domain/errors.ts';
import { quoted } from '../../domain/quoted.ts';
import { sendRevalidated } from '../conditional-requests.ts';
import type { OperationSchema } from '../contract/operation.ts';
import { readErrors } from '../error-schemas.ts';
import { givenParameters } from '../quirks.ts';

const type = z
  .object({
    type: z.enum(numberTypes),
    price: z.string().nullable(),
    address_requirements: z.enum(addressRequirements),
    carriers: z.array(z.string()),
    not_offered: z.string().nullable(),
  })
  .meta({ id: 'CountryType' });

const country = z
  .object({
    country_code: z.string(),
    calling_code: z.string(),
    name: z.string(),
    types: z.array(type),
  })
  .meta({ id: 'Country' });

const list = {
  tags: ['Phone Numbers'],
  extension: 'own',
  operationId: 'ListCountries',
  summary: 'List countries in which numbers are for sale',
  description:
    'By type what the cheapest number costs a month, the address rule that goes with it, and who sells it, as the ' +
    'carriers know without asking anybody. A search has what is for sale now.',
  querystring: z.object({
    country: z.string().optional().describe('This country alone: two letters, ISO 3166-1.'),
  }),
  isRevalidated: true,
  response: { 200: z.object({ countries: z.array(country) }), ...readErrors },
} satisfies OperationSchema;

/** Chosen: what a page that offers a choice of countries would otherwise find out by searching in each. */
export function countryRoute(app: FastifyInstance, ports: Pick<Ports, 'carriers'>): void {
  const reading = { config: { scope: 'phone_numbers:read' } } as const;
  app.get('/api/v2/trunkline/countries', { ...reading, schema: list }, async (request, reply) => {
    const asked = givenParameters(request.query)['country']?.toUpperCase();
    if (asked !== undefined && !isCountry(asked)) {
      const problem = `must be a country's code of two letters, such as US, and not ${quoted(asked)}`;
      throw badParameter('country', 'InvalidValue', problem);
    }
    return sendRevalidated(request, reply, { countries: await listCountries(ports, asked) });
  });
}
