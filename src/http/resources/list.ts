import type { FastifyReply, FastifyRequest } from 'fastify';
import { listRecords, listRecordsByCursor } from '../../app/resources/list-records.ts';
import type { RecordScope } from '../../app/resources/scope.ts';
import type { Ports } from '../../app/ports.ts';
import type { ResourceDeclaration } from '../../domain/resources/resource.ts';
import { sendRevalidated } from '../conditional-requests.ts';
import { cursorPaging, cursorWindow, neighbours, offsetPage } from '../pagination.ts';
import { givenParameters, type Query } from '../quirks.ts';
import { absoluteUrl, type Addressing } from '../tenant.ts';
import { placeIn, recordUrl } from './paths.ts';
import { recordView } from './views.ts';

/** GET a collection, with offset pagination unless a cursor is asked for. */
export function listHandler(
  ports: Pick<Ports, 'store'>,
  addressing: Addressing,
  declaration: ResourceDeclaration,
) {
  return async (request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> => {
    const url = () => absoluteUrl(request, addressing);
    const query = givenParameters(request.query);
    const { records, paging } = await pageOf(ports, placeIn(request, declaration), query, url);
    const urlOf = recordUrl(request, addressing);
    const views = records.map((record) => recordView(declaration, record, urlOf));
    return sendRevalidated(request, reply, { [declaration.plural]: views, ...paging });
  };
}

async function pageOf(
  ports: Pick<Ports, 'store'>,
  place: RecordScope,
  query: Query,
  url: () => URL,
) {
  const cursor = cursorWindow(query);
  if (cursor) {
    const page = await listRecordsByCursor(ports, place, cursor);
    return { records: page.records, paging: cursorPaging(page, cursor.before !== undefined, url) };
  }
  const page = offsetPage(query);
  const { records, count } = await listRecords(ports, place, page);
  return { records, paging: { ...neighbours(page, count, url), count } };
}
