import type { FastifyReply, FastifyRequest } from 'fastify';
import { createPhoneNumber } from '../../app/create-phone-number.ts';
import { deletePhoneNumber } from '../../app/delete-phone-number.ts';
import type { Ports, StoredNumber } from '../../app/ports.ts';
import { showPhoneNumber } from '../../app/show-phone-number.ts';
import { updatePhoneNumber } from '../../app/update-phone-number.ts';
import { recordNotFound } from '../../domain/errors.ts';
import { lineOf } from '../../domain/phone-number.ts';
import { isNotModified, sendJson, versionOf } from '../answers.ts';
import { bodyOf, idParameter, includeParameter, type Include } from '../parameters.ts';
import { givenParameters } from '../quirks.ts';
import { phoneNumberView } from './views.ts';

/** GET /phone_numbers/{id} */
export function showHandler(ports: Ports) {
  return async (request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> => {
    const include = includeParameter(givenParameters(request.query));
    const id = idOf(request);
    const stored = await showPhoneNumber(ports, request.signIn.account, id);
    if (isNotModified(request, reply, versionOf(id, stored.version, ...include))) {
      return reply.status(304).send();
    }
    return sendJson(reply, jsonOf(stored, include));
  };
}

/** POST /phone_numbers. Doc: 200; clients take a Location header for the body, so there is none. */
export function createHandler(ports: Ports) {
  return async (request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> => {
    const include = includeParameter(givenParameters(request.query));
    const properties = bodyOf(request.body, 'phone_number');
    // Doc: address_sid stands beside phone_number; one client sends it inside.
    const { address_sid } = request.body as { address_sid?: unknown };
    const order = address_sid === undefined ? properties : { ...properties, address_sid };
    const line = await createPhoneNumber(ports, request.signIn.account, order);
    return sendJson(reply, JSON.stringify(phoneNumberView(line, include)));
  };
}

/** PUT /phone_numbers/{id} */
export function updateHandler(ports: Ports) {
  return async (request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> => {
    const include = includeParameter(givenParameters(request.query));
    const properties = bodyOf(request.body, 'phone_number');
    const id = idOf(request);
    const stored = await updatePhoneNumber(ports, request.signIn.account, id, properties);
    return sendJson(reply, jsonOf(stored, include));
  };
}

/** DELETE /phone_numbers/{id}. Doc: 200 and the JSON null. */
export function deleteHandler(ports: Ports) {
  return async (request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> => {
    await deletePhoneNumber(ports, request.signIn.account, idOf(request));
    return sendJson(reply, 'null');
  };
}

/** Without anything to include it is the text that is kept. */
function jsonOf(stored: StoredNumber, include: ReadonlySet<Include>): string {
  return include.size === 0
    ? `{"phone_number":${stored.phone_number}}`
    : JSON.stringify(phoneNumberView(lineOf(stored), include));
}

function idOf(request: FastifyRequest): number {
  const id = idParameter((request.params as { phone_number_id: string }).phone_number_id);
  if (id === null) throw recordNotFound();
  return id;
}
