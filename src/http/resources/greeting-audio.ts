import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { createRecord } from '../../app/resources/create-record.ts';
import { attachAudio, findAudio, checkedAudio } from '../../app/resources/greeting-audio.ts';
import { authorizeWriting } from '../../app/resources/rules.ts';
import { showRecord } from '../../app/resources/show-record.ts';
import { updateRecord } from '../../app/resources/update-record.ts';
import { greetings } from '../../domain/resources/greetings.ts';
import type { StoredRecord } from '../../domain/resources/record.ts';
import { sendJson } from '../answers.ts';
import { isNotModified } from '../conditional-requests.ts';
import { rangeIn } from './byte-range.ts';
import type { Handler, RecordHandlers, ResourceExtension, RouteContext } from './extension.ts';
import { readForm } from './greeting-form.ts';
import { memberPath, scopeIn, parseRecordId, recordUrl } from './paths.ts';
import { recordEnvelope } from './views.ts';

/** Nothing is written when what was sent is not audio. */
async function readGreetingForm(request: FastifyRequest) {
  authorizeWriting(greetings, request.signIn);
  const form = await readForm(request);
  if (form.upload) checkedAudio(form.upload);
  return { ...form, scope: scopeIn(request, greetings) };
}

function either(plain: Handler, ofForm: Handler): Handler {
  return (request, reply) => (request.isMultipart() ? ofForm : plain)(request, reply);
}

/** Fidelity F-20: a greeting is made and changed by JSON, or by a form that brings its audio. */
function withForms(handlers: RecordHandlers, { ports, addressing }: RouteContext): RecordHandlers {
  const send = (request: FastifyRequest, reply: FastifyReply, greeting: StoredRecord) => {
    const envelope = recordEnvelope(greetings, greeting, recordUrl(request, addressing));
    return sendJson(reply, JSON.stringify(envelope));
  };
  const create: Handler = async (request, reply) => {
    const { properties, upload, scope } = await readGreetingForm(request);
    const created = await createRecord(ports, scope, properties);
    const greeting = upload ? await attachAudio(ports, scope.account, created.id, upload) : created;
    return send(request, reply.status(201), greeting);
  };
  const update: Handler = async (request, reply) => {
    const { properties, upload, scope } = await readGreetingForm(request);
    const id = parseRecordId(request, greetings);
    const hasProperties = Object.keys(properties).length > 0;
    const saved = hasProperties
      ? await updateRecord(ports, scope, id, properties)
      : await showRecord(ports, scope, id);
    const greeting = upload ? await attachAudio(ports, scope.account, id, upload) : saved;
    return send(request, reply, greeting);
  };
  return {
    ...handlers,
    create: either(handlers.create, create),
    update: either(handlers.update, update),
  };
}

const downloadSchema = {
  tags: ['Greetings'],
  operationId: 'DownloadGreeting',
  security: [{ basic: [] }, { bearer: [] }],
  description: 'The audio of a greeting, whole or in part; see also audio_url.',
};

/** GET the audio, whole or a range of it. */
function downloadRoute(app: FastifyInstance, { ports }: RouteContext): void {
  app.get(`${memberPath(greetings)}/upload`, { schema: downloadSchema }, async (request, reply) => {
    const id = parseRecordId(request, greetings);
    const audio = await findAudio(ports, request.signIn.account, id);
    // Strong: a version is always the same bytes, so a client may put parts of it together.
    const etag = `"audio-${audio.version}"`;
    if (isNotModified(request, reply, etag)) return reply.status(304).send();
    reply.headers({ 'accept-ranges': 'bytes' });
    const range = rangeIn(request.headers, { size: audio.size, etag });
    if (range === 'unsatisfiable') {
      const description = `The audio has ${audio.size} bytes`;
      reply.status(416).header('content-range', `bytes */${audio.size}`);
      return sendJson(reply, JSON.stringify({ error: 'RangeNotSatisfiable', description }));
    }
    const { start, end } = range ?? { start: 0, end: audio.size - 1 };
    if (range) reply.status(206).header('content-range', `bytes ${start}-${end}/${audio.size}`);
    return reply.type(audio.type).send(await audio.read(start, end));
  });
}

export const greetingExtension: ResourceExtension = {
  handlers: withForms,
  extraRoutes: downloadRoute,
};
