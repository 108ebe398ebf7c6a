import type { FastifyRequest } from 'fastify';
import { createRecord } from '../../app/resources/create-record.ts';
import { deleteRecord } from '../../app/resources/delete-record.ts';
import { authorizeWriting } from '../../app/resources/rules.ts';
import { showRecord } from '../../app/resources/show-record.ts';
import { updateRecord } from '../../app/resources/update-record.ts';
import type { ResourceDeclaration } from '../../domain/resources/resource.ts';
import { actingPorts } from '../acting.ts';
import { sendJson } from '../answers.ts';
import { sendRevalidated } from '../conditional-requests.ts';
import { bodyOf } from '../parameters.ts';
import type { RecordHandlers, RouteContext } from './extension.ts';
import { parseRecordId, recordUrl, scopeIn } from './paths.ts';
import { recordEnvelope, recordView } from './views.ts';

/** What is done with one record of a resource, by HTTP. */
export function recordHandlers(
  { ports, addressing }: RouteContext,
  declaration: ResourceDeclaration,
): Omit<RecordHandlers, 'list'> {
  const scopeToWrite = (request: FastifyRequest) => {
    authorizeWriting(declaration, request.signIn);
    return scopeIn(request, declaration);
  };
  return {
    async show(request, reply) {
      const scope = scopeIn(request, declaration);
      const record = await showRecord(ports, scope, parseRecordId(request, declaration));
      const urlOf = recordUrl(request, addressing);
      return sendRevalidated(request, reply, recordEnvelope(declaration, record, urlOf));
    },
    async create(request, reply) {
      const scope = scopeToWrite(request);
      const properties = bodyOf(request.body, declaration.singular);
      const record = await createRecord(actingPorts(ports, request), scope, properties);
      const envelope = recordEnvelope(declaration, record, recordUrl(request, addressing));
      // Fidelity F-35: 201. Clients take a Location header for the body, so there is none.
      return sendJson(reply.status(201), JSON.stringify(envelope));
    },
    async update(request, reply) {
      const scope = scopeToWrite(request);
      const properties = bodyOf(request.body, declaration.singular);
      const id = parseRecordId(request, declaration);
      const record = await updateRecord(actingPorts(ports, request), scope, id, { properties });
      const envelope = recordEnvelope(declaration, record, recordUrl(request, addressing));
      return sendJson(reply, JSON.stringify(envelope));
    },
    async delete(request, reply) {
      const scope = scopeToWrite(request);
      const id = parseRecordId(request, declaration);
      const record = await deleteRecord(actingPorts(ports, request), scope, id);
      if (!declaration.deletionAnswer) return reply.status(204).send();
      const view = recordView(declaration, record, recordUrl(request, addressing));
      return sendJson(reply, JSON.stringify(declaration.deletionAnswer(view)));
    },
  };
}
