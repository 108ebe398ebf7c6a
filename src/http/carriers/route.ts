import type { FastifyInstance } from 'fastify';
import * as z from 'zod';
import { listCarriers } from '../../app/carriers/list-carriers.ts';
import type { Ports } from '../../app/ports.ts';
import { sendRevalidated } from '../conditional-requests.ts';
import type { OperationSchema } from '../contract/operation.ts';
import { errorAnswers } from '../error-schemas.ts';
import { baseUrl, type Addressing } from '../tenant.ts';

const instant = z.iso.datetime({ precision: 0 });

const carrier = z
  .object({
    name: z.string(),
    state: z.enum(['up', 'down']),
    since: instant.nullable(),
    reconciled_at: instant.nullable(),
    findings_url: z.url(),
  })
  .meta({ id: 'Carrier' });

const list = {
  tags: ['Carriers'],
  extension: 'own',
  operationId: 'ListCarriers',
  summary: 'List carriers',
  description:
    'Who sells the numbers, whether they answer, and when what they say was last compared with what accounts have.',
  isRevalidated: true,
  response: { 200: z.object({ carriers: z.array(carrier) }), ...errorAnswers(400, 401, 403) },
} satisfies OperationSchema;

/** What was found of the account itself stands in its audit log. */
const findings =
  '/api/v2/audit_logs?filter%5Bsource_type%5D=phone_number&filter%5Baction%5D=notice';

/** Chosen: what the operator's health report says of carriers, as far as it is everybody's business. */
export function carrierRoute(app: FastifyInstance, ports: Ports, addressing: Addressing): void {
  const reading = { config: { scope: 'usage:read' } } as const;
  app.get('/api/v2/trunkline/carriers', { ...reading, schema: list }, async (request, reply) => {
    const findings_url = new URL(`${baseUrl(request, addressing)}${findings}`).href;
    const listed = await listCarriers(ports);
    return sendRevalidated(request, reply, {
      carriers: listed.map((one) => ({ ...one, findings_url })),
    });
  });
}
