import type { FastifyReply, FastifyRequest } from 'fastify';
import { createRecord } from '../../app/resources/create-record.ts';
import { deleteRecord } from '../../app/resources/delete-record.ts';
import type { RecordPorts } from '../../app/resources/record-sync.ts';
import { authorizeWriting } from '../../app/resources/rules.ts';
import { showRecord } from '../../app/resources/show-record.ts';
import { updateRecord } from '../../app/resources/update-record.ts';
import type { ResourceDeclaration } from '../../domain/resources/resource.ts';
import { isNotModified, sendJson, versionOf } from '../answers.ts';
import { bodyOf } from '../parameters.ts';
import type { Addressing } from '../tenant.ts';
import { placeIn, recordIdIn, recordUrl } from './paths.ts';
import { recordEnvelope, recordView } from './views.ts';

export type Handler = (request: FastifyRequest, reply: FastifyReply) => Promise<FastifyReply>;

export type RecordHandlers = Record<'show' | 'create' | 'update' | 'delete', Handler>;

/** What is done with one record of a resource, by HTTP. */
export function recordHandlers(
  ports: RecordPorts,
  addressing: Addressing,
  declaration: ResourceDeclaration,
): RecordHandlers {
  const placeToWrite = (request: FastifyRequest) => {
    authorizeWriting(declaration, request.signIn);
    return placeIn(request, declaration);
  };
  return {
    async show(request, reply) {
      const place = placeIn(request, declaration);
      const record = await showRecord(ports, place, recordIdIn(request, declaration));
      const urlOf = recordUrl(request, addressing);
      return sendRevalidated(request, reply, recordEnvelope(declaration, record, urlOf));
    },
    async create(request, reply) {
      const place = placeToWrite(request);
      const properties = bodyOf(request.body, declaration.singular);
      const record = await createRecord(ports, place, properties);
      const envelope = recordEnvelope(declaration, record, recordUrl(request, addressing));
      // Fidelity F-35: 201. Clients take a Location header for the body, so there is none.
      return sendJson(reply.status(201), JSON.stringify(envelope));
    },
    async update(request, reply) {
      const place = placeToWrite(request);
      const properties = bodyOf(request.body, declaration.singular);
      const record = await updateRecord(ports, place, recordIdIn(request, declaration), properties);
      const envelope = recordEnvelope(declaration, record, recordUrl(request, addressing));
      return sendJson(reply, JSON.stringify(envelope));
    },
    async delete(request, reply) {
      const place = placeToWrite(request);
      const record = await deleteRecord(ports, place, recordIdIn(request, declaration));
      if (!declaration.deletionAnswer) return reply.status(204).send();
      const view = recordView(declaration, record, recordUrl(request, addressing));
      return sendJson(
        reply,
        JSON.stringify(declaration.deletionAnswer({ ...view, id: record.id })),
      );
    },
  };
}

/** Sends what was asked for, or only that the client holds it already. */
export function sendRevalidated(
  request: FastifyRequest,
  reply: FastifyReply,
  answer: object,
): FastifyReply {
  const body = JSON.stringify(answer);
  if (isNotModified(request, reply, versionOf(body))) return reply.status(304).send();
  return sendJson(reply, body);
}
