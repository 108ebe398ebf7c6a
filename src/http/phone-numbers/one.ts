import type { FastifyReply, FastifyRequest } from 'fastify';
import { createPhoneNumber } from '../../app/purchases/create.ts';
import { dryRunPurchase } from '../../app/purchases/dry-run.ts';
import { deletePhoneNumber } from '../../app/phone-numbers/delete.ts';
import { lookUpKey } from '../../app/purchases/idempotency.ts';
import type { Ports } from '../../app/ports.ts';
import { showDocument, showPhoneNumber } from '../../app/phone-numbers/show.ts';
import { updatePhoneNumber } from '../../app/phone-numbers/update.ts';
import { lineOf, type Line } from '../../domain/phone-numbers/phone-number.ts';
import { actingPorts } from '../acting.ts';
import { sendJson } from '../answers.ts';
import { sendUnlessHeld, weakTag } from '../conditional-requests.ts';
import { bodyOf, flagIn, includeParameter, phoneNumberId, type Include } from '../parameters.ts';
import { givenParameters } from '../quirks.ts';
import { recordUrl } from '../resources/paths.ts';
import { sideloads } from '../resources/sideloads.ts';
import type { Addressing } from '../tenant.ts';
import { phoneNumberView, withFacts } from './views.ts';

/** GET /phone_numbers/{id} */
export function showHandler(ports: Ports, addressing: Addressing) {
  const answerOf = answering(ports, addressing);
  return async (request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> => {
    const include = includeParameter(givenParameters(request.query));
    const id = phoneNumberId(request);
    const { account } = request.signIn;
    if (include.size > 0) {
      const stored = await showPhoneNumber(ports, account, id);
      const included = await answerOf(request, lineOf(stored), include);
      return sendUnlessHeld(request, reply, { etag: weakTag(included), json: included });
    }
    const { phone_number, version } = await showDocument(ports, account, id);
    // Versions count on from those of a backup, and would come again.
    const { restoredAt } = ports.store;
    const etag = `W/"${id}-${version}${restoredAt === null ? '' : `-${restoredAt}`}"`;
    return sendUnlessHeld(request, reply, { etag, json: storedJson(phone_number) });
  };
}

/** POST /phone_numbers. Doc: 200; clients take a Location header for the body, so there is none. */
export function createHandler(ports: Ports, addressing: Addressing) {
  const answerOf = answering(ports, addressing);
  const dryRun = dryRunHandler(ports);
  return async (request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> => {
    const query = givenParameters(request.query);
    const include = includeParameter(query);
    // As it was asked for before it had a path of its own; nobody who asks for one is to have bought.
    if (flagIn(request, query, 'dry_run')) return dryRun(request, reply);
    const purchase = purchaseIn(request);
    const { account } = request.signIn;
    const key = request.headers['idempotency-key'];
    if (typeof key === 'string' && key !== '') {
      const lookup = await lookUpKey(ports, account, { key, request: purchase });
      reply.header('x-idempotency-lookup', lookup);
    }
    const line = await createPhoneNumber(actingPorts(ports, request), account, purchase);
    return sendJson(reply, await answerOf(request, line, include));
  };
}

/** POST /phone_numbers/dry_run */
export function dryRunHandler(ports: Ports) {
  return async (request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> => {
    const dry_run = await dryRunPurchase(
      actingPorts(ports, request),
      request.signIn.account,
      purchaseIn(request),
    );
    return sendJson(reply, JSON.stringify({ dry_run }));
  };
}

/** Doc: address_sid stands beside phone_number; one client sends it inside. */
function purchaseIn({ body }: FastifyRequest): Record<string, unknown> {
  const properties = bodyOf(body, 'phone_number');
  const { address_sid } = body as { address_sid?: unknown };
  return address_sid === undefined ? properties : { ...properties, address_sid };
}

/** PUT /phone_numbers/{id} */
export function updateHandler(ports: Ports, addressing: Addressing) {
  const answerOf = answering(ports, addressing);
  return async (request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> => {
    const include = includeParameter(givenParameters(request.query));
    const properties = bodyOf(request.body, 'phone_number');
    const { account } = request.signIn;
    const id = phoneNumberId(request);
    const updated = await updatePhoneNumber(actingPorts(ports, request), account, id, properties);
    const { line, phone_number, isChanged } = updated;
    if (!isChanged) reply.header('x-unchanged', 'true');
    const json =
      include.size === 0 ? storedJson(phone_number) : await answerOf(request, line, include);
    return sendJson(reply, json);
  };
}

/** DELETE /phone_numbers/{id}. Doc: 200 and the JSON null. */
export function deleteHandler(ports: Ports) {
  return async (request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> => {
    const { account } = request.signIn;
    await deletePhoneNumber(actingPorts(ports, request), account, phoneNumberId(request));
    return sendJson(reply, 'null');
  };
}

/** Without anything to include it is the text that is stored. */
function storedJson(phone_number: string): string {
  return `{"phone_number":${phone_number}}`;
}

/** The JSON of a phone number with all that is included. */
function answering(ports: Ports, addressing: Addressing) {
  return async (request: FastifyRequest, line: Line, include: ReadonlySet<Include>) => {
    const { account } = request.signIn;
    const urlOf = recordUrl(request, addressing);
    const loaded = await sideloads(ports, account, { include, urlOf });
    const view = phoneNumberView(line, include);
    const [phone_number] = include.has('carrier_terms')
      ? await withFacts(ports, account, [view.phone_number], ['carrier_terms'])
      : [view.phone_number];
    return JSON.stringify({ phone_number, ...loaded });
  };
}
