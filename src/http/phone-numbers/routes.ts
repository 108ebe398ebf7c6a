import type { FastifyInstance } from 'fastify';
import type { Ports } from '../../app/ports.ts';
import type { Addressing } from '../tenant.ts';
import { listHandler } from './list.ts';
import { createHandler, deleteHandler, showHandler, updateHandler } from './one.ts';
import * as schemas from './schemas.ts';
import { searchHandler } from './search.ts';

const collection = '/api/v2/channels/voice/phone_numbers';
const member = `${collection}/:phone_number_id`;

/** Doc: the six operations on phone numbers. */
export function phoneNumberRoutes(
  app: FastifyInstance,
  ports: Ports,
  addressing: Addressing,
): void {
  app.get(collection, { schema: schemas.list }, listHandler(ports, addressing));
  app.get(`${collection}/search`, { schema: schemas.search }, searchHandler(ports, addressing));
  app.get(member, { schema: schemas.show }, showHandler(ports, addressing));
  app.post(collection, { schema: schemas.create }, createHandler(ports, addressing));
  app.put(member, { schema: schemas.update }, updateHandler(ports, addressing));
  app.delete(member, { schema: schemas.remove }, deleteHandler(ports));
}
