import type { FastifyInstance } from 'fastify';
import {
  listDeletedNumbers,
  releaseDeletedNumber,
  restorePhoneNumber,
  searchDeletedNumbers,
  showDeletedNumber,
} from '../../app/phone-numbers/deleted.ts';
import type { DeletedNumber } from '../../app/ports/deleted-numbers.ts';
import type { Ports } from '../../app/ports.ts';
import { instantOf } from '../../domain/instant.ts';
import { actingPorts } from '../acting.ts';
import { sendJson } from '../answers.ts';
import { sendRevalidated } from '../conditional-requests.ts';
import { foundPage, listedPage } from '../listed.ts';
import { includeParameter, phoneNumberId } from '../parameters.ts';
import { searchedText } from '../phone-numbers/query.ts';
import { phoneNumberView } from '../phone-numbers/views.ts';
import { givenParameters } from '../quirks.ts';
import type { Addressing } from '../tenant.ts';
import * as schemas from './schemas.ts';

const collection = '/api/v2/channels/voice/deleted_phone_numbers';
const member = `${collection}/:phone_number_id`;

const reading = { config: { scope: 'phone_numbers:read' } } as const;
const writing = { config: { scope: 'phone_numbers:write' } } as const;
const releasing = { config: { scope: 'purchases:write' } } as const;

/** Chosen: what a deletion can be undone with, until the carrier has the number back. */
export function deletedPhoneNumberRoutes(
  app: FastifyInstance,
  ports: Ports,
  addressing: Addressing,
): void {
  app.get(collection, { ...reading, schema: schemas.list }, async (request, reply) => {
    const query = givenParameters(request.query);
    const text = searchedText(query);
    if (text !== undefined) {
      const { account } = request.signIn;
      const { rows, paging } = await foundPage(request, { query, addressing }, (window) =>
        searchDeletedNumbers(ports, account, text, window),
      );
      return sendRevalidated(request, reply, {
        deleted_phone_numbers: rows.map(viewOf),
        ...paging,
      });
    }
    const { page, paging } = await listedPage(request, { query, addressing }, (window) =>
      listDeletedNumbers(ports, request.signIn.account, window),
    );
    const deleted_phone_numbers = page.rows.map(viewOf);
    return sendRevalidated(request, reply, { deleted_phone_numbers, ...paging.render() });
  });
  app.get(member, { ...reading, schema: schemas.show }, async (request, reply) => {
    const found = await showDeletedNumber(ports, request.signIn.account, phoneNumberId(request));
    return sendRevalidated(request, reply, { deleted_phone_number: viewOf(found) });
  });
  app.put(`${member}/restore`, { ...writing, schema: schemas.restore }, async (request, reply) => {
    const include = includeParameter(givenParameters(request.query));
    const acting = actingPorts(ports, request);
    const line = await restorePhoneNumber(acting, request.signIn.account, phoneNumberId(request));
    return sendJson(reply, JSON.stringify(phoneNumberView(line, include)));
  });
  app.delete(member, { ...releasing, schema: schemas.release }, async (request, reply) => {
    const acting = actingPorts(ports, request);
    await releaseDeletedNumber(acting, request.signIn.account, phoneNumberId(request));
    return sendJson(reply, 'null');
  });
}

/** The number as it was, and until when it can be had back. */
function viewOf({ phone_number, deleted_at, release_at, isReleasing, refusal }: DeletedNumber) {
  return {
    ...phone_number,
    deleted_at: instantOf(deleted_at),
    release_at: instantOf(release_at),
    restorable: !isReleasing,
    release_refusal: refusal,
  };
}
