import type { FastifyReply, FastifyRequest } from 'fastify';
import { listPhoneNumbers } from '../../app/phone-numbers/list.ts';
import type { NumberPage } from '../../app/ports/phone-numbers.ts';
import type { Ports } from '../../app/ports.ts';
import { joined, sendJson } from '../answers.ts';
import { isNotModified, sendRevalidated, weakTag } from '../conditional-requests.ts';
import { listedPage, type Paging } from '../listed.ts';
import { booleanParameter } from '../parameters.ts';
import { givenParameters } from '../quirks.ts';
import { baseUrl, type Addressing } from '../tenant.ts';
import { varyBy } from '../vary.ts';
import type { ExportNumbers } from './export.ts';
import { wantedFormat } from './export-formats.ts';
import { foundNumbers } from './found.ts';

/** GET /phone_numbers */
export function listHandler(ports: Ports, addressing: Addressing, exportNumbers: ExportNumbers) {
  const find = foundNumbers(ports, addressing);
  return async (request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> => {
    const format = wantedFormat(request.headers.accept);
    varyBy(reply, 'accept');
    if (format) {
      // No two files are known to be the same: nobody holds this version.
      const etag = weakTag(format.extension, request.id);
      return exportNumbers(request, reply.header('etag', etag), format);
    }
    const query = givenParameters(request.query);
    const found = await find(request, query);
    if (found) {
      const { phone_numbers, paging } = found;
      return sendRevalidated(request, reply, { phone_numbers, ...paging });
    }
    // Doc: minimized results.
    const isMinimal = booleanParameter(query, 'minimal_mode') ?? false;
    const { page, paging } = await listedPage(request, { query, addressing }, (window) =>
      listPhoneNumbers(ports, request.signIn.account, { ...window, isMinimal }),
    );
    const { originalUrl } = request;
    const place = `${baseUrl(request, addressing)} ${originalUrl} ${paging.facts}`;
    // Versions count on from those of a backup, and would come again.
    const tagged = [originalUrl, String(ports.store.restoredAt ?? '')];
    const { etag, body } = answerOf(page, { place, paging, tagged });
    return isNotModified(request, reply, etag) ? reply.status(304).send() : sendJson(reply, body);
  };
}

interface Answer {
  readonly place: string;
  readonly etag: string;
  readonly body: Buffer;
}

const answers = new WeakMap<NumberPage, Answer>();

/** The store gives out the same page until something changes: it is not rendered to be sent again. */
function answerOf(
  page: NumberPage,
  { place, paging, tagged }: { place: string; paging: Paging; tagged: readonly string[] },
): Answer {
  const known = answers.get(page);
  if (known?.place === place) return known;
  const rest = JSON.stringify(paging.render()).slice(1);
  const etag = weakTag(page.versions, rest, ...tagged);
  const answer = { place, etag, body: joined('{"phone_numbers":[', page.documents, '],', rest) };
  answers.set(page, answer);
  return answer;
}
