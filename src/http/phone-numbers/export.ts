import { Readable } from 'node:stream';
import { create as contentDisposition } from 'content-disposition';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { exportPhoneNumbers } from '../../app/phone-numbers/export.ts';
import type { StoredLine } from '../../app/ports/phone-numbers.ts';
import type { Ports } from '../../app/ports.ts';
import { badParameter } from '../../domain/errors.ts';
import { dateOf, dayOf } from '../../domain/instant.ts';
import { hasFilters } from '../../domain/phone-numbers/number-filters.ts';
import { booleanParameter } from '../parameters.ts';
import { givenParameters, type Query } from '../quirks.ts';
import { transferStream } from '../transfer-stream.ts';
import { createTransfers } from '../transfers.ts';
import type { ExportFormat } from './export-formats.ts';
import { numberFilters, sortedBy } from './query.ts';

/** Each is compressed beside the event loop, for who asks: smaller ones would take longer. */
const chunkSize = 64 * 1024;

/** Sends all numbers of an account as a file. */
export type ExportNumbers = (
  request: FastifyRequest,
  reply: FastifyReply,
  format: ExportFormat,
) => FastifyReply;

/** However many numbers there are, a few pages of them are in memory, and as fast as the client reads them. */
export function numbersExport(ports: Pick<Ports, 'store' | 'clock'>): ExportNumbers {
  const transfers = createTransfers(ports.clock, {
    what: 'phone numbers',
    atATime: 4,
    stallTimeout: 2 * 60_000,
    timeout: null,
  });
  return (request, reply, format) => {
    const query = givenParameters(request.query);
    refusePages(query);
    const isMinimal = booleanParameter(query, 'minimal_mode') ?? false;
    const { account } = request.signIn;
    sortedBy(query, ['-created_at']);
    const filters = numberFilters(query);
    const pages = exportPhoneNumbers(ports, account, hasFilters(filters) ? filters : undefined);
    const name = `${account.subdomain}-phone-numbers-${dateOf(dayOf(ports.clock.now()))}`;
    reply.headers({
      'content-type': format.contentType,
      'content-disposition': contentDisposition(`${name}.${format.extension}`),
    });
    if (request.method === 'HEAD') return reply.send(Readable.from([]));
    const bytes = written(pages, format, isMinimal);
    return reply.send(transferStream(bytes, transfers.begin(request), reply, chunkSize));
  };
}

async function* written(
  pages: AsyncIterable<readonly StoredLine[]>,
  format: ExportFormat,
  isMinimal: boolean,
): AsyncGenerator<Buffer> {
  yield Buffer.from(format.head(isMinimal));
  for await (const page of pages) {
    yield Buffer.from(page.map((line) => format.row(line, isMinimal)).join(''));
  }
}

/** Who asks for a part of the list would take it for all of it. */
function refusePages(query: Query): void {
  const paging = Object.keys(query).find((name) => /^(?:page|per_page)\b/.test(name));
  if (paging === undefined) return;
  throw badParameter(paging, 'InvalidValue', 'is not for files, which have all phone numbers');
}
