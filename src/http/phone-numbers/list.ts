import type { FastifyReply, FastifyRequest } from 'fastify';
import { listPhoneNumbers, listPhoneNumbersByCursor } from '../../app/phone-numbers/list.ts';
import type { NumberPage } from '../../app/ports/phone-numbers.ts';
import type { Ports } from '../../app/ports.ts';
import type { Account } from '../../domain/account.ts';
import { joined, sendJson } from '../answers.ts';
import { isNotModified, weakTag } from '../conditional-requests.ts';
import { cursorPaging, cursorWindow, neighbours, offsetPage } from '../pagination.ts';
import { booleanParameter } from '../parameters.ts';
import { givenParameters, type Query } from '../quirks.ts';
import { absoluteUrl, type Addressing } from '../tenant.ts';

/** GET /phone_numbers, with offset pagination unless a cursor is asked for. */
export function listHandler(ports: Ports, addressing: Addressing) {
  return async (request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> => {
    const query = givenParameters(request.query);
    const url = () => absoluteUrl(request, addressing);
    const { page, paging } = await pageOf(ports, request.signIn.account, query, url);
    const rest = JSON.stringify(paging).slice(1);
    if (isNotModified(request, reply, weakTag(page.versions, rest, request.originalUrl))) {
      return reply.status(304).send();
    }
    return sendJson(reply, bodyWith(page, rest));
  };
}

const bodies = new WeakMap<NumberPage, { rest: string; body: Buffer }>();

/** The store gives out the same page until something changes: it is not copied to be sent again. */
function bodyWith(page: NumberPage, rest: string): Buffer {
  const known = bodies.get(page);
  if (known?.rest === rest) return known.body;
  const body = joined('{"phone_numbers":[', page.documents, '],', rest);
  bodies.set(page, { rest, body });
  return body;
}

async function pageOf(ports: Ports, account: Account, query: Query, url: () => URL) {
  // Doc: minimized results.
  const isMinimal = booleanParameter(query, 'minimal_mode') ?? false;
  const cursor = cursorWindow(query);
  if (cursor) {
    const page = await listPhoneNumbersByCursor(ports, account, { ...cursor, isMinimal });
    return { page, paging: cursorPaging(page, cursor.before !== undefined, url) };
  }
  const { limit, offset, number } = offsetPage(query);
  const page: NumberPage = await listPhoneNumbers(ports, account, { limit, offset, isMinimal });
  const count = account.phone_number_count;
  return { page, paging: { ...neighbours({ limit, offset, number }, count, url), count } };
}
