import type { FastifyReply, FastifyRequest } from 'fastify';
import { listPhoneNumbers } from '../../app/phone-numbers/list.ts';
import type { NumberPage } from '../../app/ports/phone-numbers.ts';
import type { Ports } from '../../app/ports.ts';
import { joined, sendJson } from '../answers.ts';
import { isNotModified, weakTag } from '../conditional-requests.ts';
import { listedPage } from '../listed.ts';
import { booleanParameter } from '../parameters.ts';
import { givenParameters } from '../quirks.ts';
import type { Addressing } from '../tenant.ts';

/** GET /phone_numbers */
export function listHandler(ports: Ports, addressing: Addressing) {
  return async (request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> => {
    const query = givenParameters(request.query);
    // Doc: minimized results.
    const isMinimal = booleanParameter(query, 'minimal_mode') ?? false;
    const { page, paging } = await listedPage(request, { query, addressing }, (window) =>
      listPhoneNumbers(ports, request.signIn.account, { ...window, isMinimal }),
    );
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
