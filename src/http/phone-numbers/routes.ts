import type { FastifyInstance } from 'fastify';
import * as z from 'zod';
import type { Ports } from '../../app/ports.ts';
import type { Addressing } from '../tenant.ts';
import { numbersExport } from './export.ts';
import { exportFormats } from './export-formats.ts';
import { exportSchema } from './export-schemas.ts';
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
  const deleting = { config: { scope: 'phone_numbers:write' } } as const;
  // Programs add what they know of a number to what a search has told them, and send all of it back.
  const sentBack = z.object({ phone_number: schemas.availablePhoneNumber });
  const writing = { config: { scope: 'phone_numbers:write', sentBack } } as const;
  const buying = { config: { scope: 'purchases:write', sentBack } } as const;
  const exportNumbers = numbersExport(ports);
  app.get(
    collection,
    { ...reading, schema: schemas.list },
    listHandler(ports, addressing, exportNumbers),
  );
  for (const format of exportFormats) {
    app.get(
      `${collection}.${format.extension}`,
      { ...reading, schema: exportSchema(format) },
      async (request, reply) => exportNumbers(request, reply, format),
    );
  }
  app.get(
    `${collection}/search`,
    { ...reading, schema: schemas.search },
    searchHandler(ports, addressing),
  );
  app.get(member, { ...reading, schema: schemas.show }, showHandler(ports, addressing));
  app.post(collection, { ...buying, schema: schemas.create }, createHandler(ports, addressing));
  app.post(`${collection}/dry_run`, { ...buying, schema: schemas.dryRun }, dryRunHandler(ports));
  app.put(member, { ...writing, schema: schemas.update }, updateHandler(ports, addressing));
  app.delete(member, { ...deleting, schema: schemas.remove }, deleteHandler(ports));
}
