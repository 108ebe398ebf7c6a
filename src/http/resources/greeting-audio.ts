import { Readable } from 'node:stream';
import { create as contentDisposition } from 'content-disposition';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import * as z from 'zod';
import { createRecord } from '../../app/resources/create-record.ts';
import {
  AudioReplaced,
  findAudio,
  receivingAudio,
  withAudio,
} from '../../app/resources/greeting-audio.ts';
import { authorizeWriting } from '../../app/resources/rules.ts';
import { showRecord } from '../../app/resources/show-record.ts';
import { updateRecord, type RecordChange } from '../../app/resources/update-record.ts';
import { audioTypes } from '../../domain/audio.ts';
import { greetings } from '../../domain/resources/greetings.ts';
import type { StoredRecord } from '../../domain/resources/record.ts';
import { scopeOf } from '../../domain/scopes.ts';
import { answerHeaders } from '../answer-headers.ts';
import { actingPorts } from '../acting.ts';
import { sendJson } from '../answers.ts';
import { isNotModified } from '../conditional-requests.ts';
import type { OperationSchema } from '../contract/operation.ts';
import { errorAnswers, readErrors } from '../error-schemas.ts';
import { transferStream } from '../transfer-stream.ts';
import type { Transfer } from '../transfers.ts';
import { rangeIn } from './byte-range.ts';
import type { Handler, RecordHandlers, ResourceExtension, RouteContext } from './extension.ts';
import { readForm } from './greeting-form.ts';
import { memberPath, scopeIn, parseRecordId, recordUrl } from './paths.ts';
import { recordEnvelope } from './views.ts';

function either(plain: Handler, ofForm: Handler): Handler {
  return (request, reply) => (request.isMultipart() ? ofForm : plain)(request, reply);
}

/** Fidelity F-20: a greeting is made and changed by JSON, or by a form that brings its audio. */
function withForms(handlers: RecordHandlers, context: RouteContext): RecordHandlers {
  const { ports, addressing } = context;
  const send = (request: FastifyRequest, reply: FastifyReply, greeting: StoredRecord) => {
    const envelope = recordEnvelope(greetings, greeting, recordUrl(request, addressing));
    return sendJson(reply, JSON.stringify(envelope));
  };
  const create: Handler = async (request, reply) => {
    authorizeWriting(greetings, request.signIn);
    const scope = scopeIn(request, greetings);
    const greeting = await writeForm(context, { request, reply }, ({ properties, complete }) =>
      createRecord(actingPorts(ports, request), scope, properties, complete),
    );
    return send(request, reply.status(201), greeting);
  };
  const update: Handler = async (request, reply) => {
    authorizeWriting(greetings, request.signIn);
    const scope = scopeIn(request, greetings);
    const id = parseRecordId(request, greetings);
    // Nobody sends audio in vain.
    await showRecord(ports, scope, id);
    const greeting = await writeForm(context, { request, reply }, (change) =>
      updateRecord(actingPorts(ports, request), scope, id, change),
    );
    return send(request, reply, greeting);
  };
  return {
    ...handlers,
    create: either(handlers.create, create),
    update: either(handlers.update, update),
  };
}

/** Properties and audio are written together, or nothing is. */
async function writeForm(
  { ports, transfers }: RouteContext,
  { request, reply }: { request: FastifyRequest; reply: FastifyReply },
  write: (change: RecordChange) => Promise<StoredRecord>,
): Promise<StoredRecord> {
  const transfer = transfers.begin(request);
  try {
    return await receivingAudio(ports, request.signIn.account, async (receive) => {
      const { properties, others, audio } = await readForm(request, {
        receive,
        progress: transfer.progress,
      });
      const { checkBody } = request.routeOptions.config;
      checkBody?.(request, reply, { ...others, [greetings.singular]: properties });
      return write(
        audio ? { properties, complete: (made) => withAudio(made, audio) } : { properties },
      );
    });
  } finally {
    transfer.end();
  }
}

const audioHeaders = ['Accept-Ranges', 'Content-Disposition'] as const;

const downloadSchema = {
  tags: ['Greetings'],
  operationId: 'DownloadGreeting',
  summary: 'Download the audio of a greeting',
  description:
    'What `audio_url` leads to: the audio, whole, or with `Range` a part of it. 404 while there is none.',
  extension: 'related',
  params: z.object({ greeting_id: greetings.schema.shape.id.describe('The id of a greeting.') }),
  headers: z.object({
    Range: z.string().optional().describe('One range of bytes, such as `bytes=0-1023`.'),
    'If-Range': z
      .string()
      .optional()
      .describe('The `ETag` of the part that is there: of another version, all is sent.'),
  }),
  isRevalidated: true,
  answerTypes: { 200: audioTypes, 206: audioTypes },
  answerHeaders: {
    200: audioHeaders,
    206: [...audioHeaders, 'ETag', 'Content-Range'],
  },
  response: { 200: z.any(), 206: z.any(), ...readErrors, ...errorAnswers(416) },
} satisfies OperationSchema;

/** Audio that is replaced again and again may just as well be missing. */
const maxTries = 5;

/** GET the audio, whole or a range of it. */
function downloadRoute(app: FastifyInstance, context: RouteContext): void {
  const options = { config: { scope: scopeOf(greetings, 'show') }, schema: downloadSchema };
  app.get(`${memberPath(greetings)}/upload`, options, async (request, reply) => {
    for (let triesLeft = maxTries; ; triesLeft -= 1) {
      try {
        return await download(context, request, reply);
      } catch (error) {
        // Nothing is sent yet: what took its place is as good, and where nothing did it is a 404.
        if (!(error instanceof AudioReplaced) || triesLeft <= 1) throw error;
      }
    }
  });
}

async function download(
  { ports, transfers }: RouteContext,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const id = parseRecordId(request, greetings);
  const audio = await findAudio(ports, request.signIn.account, id);
  // Strong: a version is always the same bytes, so a client may put parts of it together.
  const etag = `"audio-${audio.version}"`;
  if (isNotModified(request, reply, etag)) return reply.status(304).send();
  reply.headers({ 'accept-ranges': 'bytes' });
  const range = rangeIn(request.headers, { size: audio.size, etag });
  if (range === 'unsatisfiable') {
    request.refusal = { reason: 'range_unsatisfiable' };
    const description = `The audio has ${audio.size} bytes`;
    reply.status(416).headers({ 'content-range': `bytes */${audio.size}`, ...answerHeaders });
    return sendJson(reply, JSON.stringify({ error: 'RangeNotSatisfiable', description }));
  }
  const { start, end } = range ?? { start: 0, end: audio.size - 1 };
  const isHead = request.method === 'HEAD';
  const body = isHead
    ? Readable.from([])
    : await audioStream(() => audio.read(start, end), transfers.begin(request), reply);
  if (range) reply.status(206).header('content-range', `bytes ${start}-${end}/${audio.size}`);
  return reply
    .type(audio.type)
    .headers({
      'content-length': end - start + 1,
      'content-disposition': attachment(audio.name),
      // Browsers play what they do not show: a page of another site would see how long it is.
      'cross-origin-resource-policy': 'same-origin',
    })
    .send(body);
}

async function audioStream(
  read: () => Promise<AsyncIterable<Buffer>>,
  transfer: Transfer,
  reply: FastifyReply,
): Promise<Readable> {
  try {
    return transferStream(await read(), transfer, reply);
  } catch (error) {
    transfer.end();
    throw error;
  }
}

/** A file to keep (RFC 6266); half a character in its name, as stored before, cannot be said there. */
function attachment(name: string): string {
  return contentDisposition(name.replaceAll(/\p{Cs}/gu, '\ufffd'));
}

export const greetingExtension: ResourceExtension = {
  handlers: withForms,
  extraRoutes: downloadRoute,
};
