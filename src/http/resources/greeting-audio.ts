import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { createRecord } from '../../app/resources/create-record.ts';
import { attachAudio, audioOf, checkedAudio } from '../../app/resources/greeting-audio.ts';
import type { RecordPorts } from '../../app/resources/record-sync.ts';
import { authorizeWriting } from '../../app/resources/rules.ts';
import { showRecord } from '../../app/resources/show-record.ts';
import { updateRecord } from '../../app/resources/update-record.ts';
import { greetings } from '../../domain/resources/greetings.ts';
import type { StoredRecord } from '../../domain/resources/resource.ts';
import { isNotModified, sendJson } from '../answers.ts';
import type { Addressing } from '../tenant.ts';
import { rangeIn } from './byte-range.ts';
import { readForm } from './greeting-form.ts';
import type { Handler, RecordHandlers } from './one.ts';
import { memberPath, placeIn, recordIdIn, recordUrl } from './paths.ts';
import { recordEnvelope } from './views.ts';

/** Nothing is written when what was sent is no audio. */
async function formOf(request: FastifyRequest) {
  authorizeWriting(greetings, request.signIn);
  const form = await readForm(request);
  if (form.upload) checkedAudio(form.upload);
  return { ...form, place: placeIn(request, greetings) };
}

function either(plain: Handler, ofForm: Handler): Handler {
  return (request, reply) => (request.isMultipart() ? ofForm : plain)(request, reply);
}

/** Fidelity F-20: a greeting is made and changed by JSON, or by a form that brings its audio. */
export function takingForms(
  handlers: RecordHandlers,
  ports: RecordPorts,
  addressing: Addressing,
): RecordHandlers {
  const send = (request: FastifyRequest, reply: FastifyReply, greeting: StoredRecord) => {
    const envelope = recordEnvelope(greetings, greeting, recordUrl(request, addressing));
    return sendJson(reply, JSON.stringify(envelope));
  };
  const create: Handler = async (request, reply) => {
    const { properties, upload, place } = await formOf(request);
    const made = await createRecord(ports, place, properties);
    const greeting = upload ? await attachAudio(ports, place.account, made.id, upload) : made;
    return send(request, reply.status(201), greeting);
  };
  const update: Handler = async (request, reply) => {
    const { properties, upload, place } = await formOf(request);
    const id = recordIdIn(request, greetings);
    const hasProperties = Object.keys(properties).length > 0;
    const shown = hasProperties
      ? await updateRecord(ports, place, id, properties)
      : await showRecord(ports, place, id);
    const greeting = upload ? await attachAudio(ports, place.account, id, upload) : shown;
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
export function audioRoute(app: FastifyInstance, ports: RecordPorts): void {
  app.get(`${memberPath(greetings)}/upload`, { schema: downloadSchema }, async (request, reply) => {
    const id = recordIdIn(request, greetings);
    const audio = await audioOf(ports, request.signIn.account, id);
    if (isNotModified(request, reply, `audio-${audio.version}`)) return reply.status(304).send();
    reply.headers({ 'accept-ranges': 'bytes' });
    const range = rangeIn(request.headers.range, audio.size);
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
