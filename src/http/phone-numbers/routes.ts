import type { FastifyInstance } from 'fastify';
import type { Ports } from '../../app/ports.ts';
import type { Addressing } from '../tenant.ts';
import { listHandler } from './list.ts';
import { createHandler, deleteHandler, dryRunHandler, showHandler, updateHandler } from './one.ts';
import * as schemas from './schemas.ts';
import { searchHandler } from './search.ts';

const collection = '/api/v2/channels/voice/phone_numbers';
const member = `${collection}/:phone_number_id`;

/** Doc: the six operations on phone numbers. Chosen: to try a purchase. */
export function phoneNumberRoutes(
  app: FastifyInstance,
  ports: Ports,
  addressing: Addressing,
): void {
  const reading = { config: { scope: 'phone_numbers:read' } } as const;
  const writing = { config: { scope: 'phone_numbers:write' } } as const;
  const buying = { config: { scope: 'purchases:write' } } as const;
  app.get(collection, { ...reading, schema: schemas.list }, listHandler(ports, addressing));
  app.get(
    `${collection}/search`,
    { ...reading, schema: schemas.search },
    searchHandler(ports, addressing),
  );
  app.get(member, { ...reading, schema: schemas.show }, showHandler(ports, addressing));
  app.post(collection, { ...buying, schema: schemas.create }, createHandler(ports, addressing));
  app.post(`${collection}/dry_run`, { ...buying, schema: schemas.dryRun }, dryRunHandler(ports));
  app.put(member, { ...writing, schema: schemas.update }, updateHandler(ports, addressing));
  app.delete(member, { ...writing, schema: schemas.remove }, deleteHandler(ports));
}
