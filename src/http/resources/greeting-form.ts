import type { Readable } from 'node:stream';
import type { Multipart } from '@fastify/multipart';
import type { FastifyRequest } from 'fastify';
import type { ReceiveAudio, ReceivedAudio } from '../../app/resources/greeting-audio.ts';
import { maxAudioSize } from '../../domain/audio.ts';
import { badParameter, DomainError, fieldError } from '../../domain/errors.ts';
import { quoted } from '../../domain/quoted.ts';
import { describeSize } from '../../domain/storage.ts';
import { isWholeText } from '../../domain/text.ts';
import type { Charset } from '../charset.ts';
import { notText } from '../text.ts';
import type { Transfer } from '../transfers.ts';
import { watchCharsets } from './form-charsets.ts';

/** Fidelity F-20: the name of the file in the form. */
export const fileField = 'greeting[upload_attributes][uploaded_data]';
const propertyField = /^greeting\[(\w+)\]$/;
const maxNameLength = 255;

/** What a form holds at most. */
const limits = {
  // One more than it may have: the parser is silent about what is beyond its limit, until the file ends.
  fileSize: maxAudioSize + 1,
  files: 1,
  fields: 20,
  // Counted before a part costs anything.
  parts: 21,
  fieldSize: 4_096,
  fieldNameSize: 100,
};

/** The whole of a form in bytes, with fields, boundaries and headers of parts. */
const maxFormSize = maxAudioSize + 256 * 1024;

export interface GreetingForm {
  readonly properties: Record<string, unknown>;
  /** fields that are nothing of a greeting's */
  readonly others: Record<string, unknown>;
  /** null: the form brought no audio */
  readonly audio: ReceivedAudio | null;
}

interface FormReader extends Pick<Transfer, 'progress'> {
  readonly receive: ReceiveAudio;
}

/**
 * Reads the form as it comes, and no faster than its audio is received. Throws PayloadTooLarge, what
 * `receive` throws, or BadRequest when it is not a form or names a file as nobody does.
 */
export async function readForm(request: FastifyRequest, reader: FormReader): Promise<GreetingForm> {
  try {
    if (Number(request.headers['content-length']) > maxFormSize) throw tooLarge();
    // Who is gone already would be waited for in vain.
    if (request.raw.destroyed) throw notUnderstood(new Error('the client is gone'));
    const form = await readParts(request, reader);
    if (!form.audio && Object.keys(form.properties).length === 0) {
      const problem = `The form brings neither ${fileField} nor a property`;
      throw new DomainError('BadRequest', problem, {
        details: fieldError(fileField, 'BlankValue', 'is needed, or a property'),
      });
    }
    return form;
  } catch (error) {
    dropRest(request);
    throw error;
  }
}

async function readParts(
  request: FastifyRequest,
  { receive, progress }: FormReader,
): Promise<GreetingForm> {
  const properties: Record<string, unknown> = {};
  const others: Record<string, unknown> = {};
  let audio: ReceivedAudio | null = null;
  const charsetOf = watchCharsets(request);
  for await (const part of understood(request.parts({ limits }))) {
    progress();
    refuseEncoded(part);
    refuseNotAscii(part, charsetOf(part.fieldname));
    if (part.type === 'file') {
      if (part.fieldname !== fileField) throw unknownFile();
      refuseReplaced(fileField, part.filename, 'has a name of the file that is');
      audio = await receive({ name: nameOf(part.filename), chunks: whole(part.file, progress) });
    } else {
      const [, name] = propertyField.exec(part.fieldname) ?? [];
      if (name === undefined) others[part.fieldname] = part.value;
      else properties[name] = valueOf(name, part.value);
      refuseReplaced(part.fieldname.slice(0, maxNameLength), part.value);
    }
  }
  return { properties, others, audio };
}

/** Nothing unpacks it (RFC 7578, 4.7), and it would be stored as it is packed. */
function refuseEncoded({ fieldname: name, encoding }: Multipart): void {
  if (['7bit', '8bit', 'binary'].includes(encoding.toLowerCase())) return;
  const problem = `has the Content-Transfer-Encoding ${quoted(encoding)}: it must be binary, or none`;
  throw badParameter(name, 'InvalidValue', problem, 'UnsupportedMediaType');
}

/** The form's reader takes it to be ISO-8859-1. */
function refuseNotAscii(part: Multipart, charset: Charset): void {
  const text = String(part.type === 'file' ? part.filename : part.value);
  if (charset !== 'us-ascii' || /^[\0-\x7f]*$/.test(text)) return;
  throw notText({ name: part.fieldname, problem: 'is not US-ASCII, which it says it is' });
}

/** The form's reader puts U+FFFD where bytes are no text; who means that character has no text to send. */
function refuseReplaced(name: string, value: unknown, what = 'is'): void {
  if (typeof value !== 'string') return;
  if (isWholeText(value) && !value.includes('\ufffd')) return;
  const problem = `${what} not text: UTF-8, without NUL and U+FFFD`;
  throw notText({ name, problem });
}

/** The bytes of the file. Throws PayloadTooLarge with the first one that is too many. */
async function* whole(file: Readable, progress: () => void): AsyncGenerator<Buffer> {
  let size = 0;
  for await (const chunk of understood<Buffer>(file)) {
    progress();
    size += chunk.length;
    if (size > maxAudioSize) throw tooLarge();
    yield chunk;
  }
}

/** What was sent, where it can be understood. What its reader throws is no mistake of the client's. */
async function* understood<Part>(parts: AsyncIterable<Part>): AsyncGenerator<Part> {
  try {
    yield* parts;
  } catch (error) {
    throw refusalOf(error);
  }
}

/** What a client goes on sending after a refusal is taken off the connection: else it never reads the answer. */
function dropRest({ raw }: FastifyRequest): void {
  let dropped = 0;
  raw.unpipe();
  raw.on('data', (chunk: Buffer) => {
    dropped += chunk.length;
    if (dropped > maxFormSize) raw.destroy();
  });
  raw.resume();
}

function tooLarge(): DomainError {
  return new DomainError(
    'PayloadTooLarge',
    `The audio of a greeting is larger than ${describeSize(maxAudioSize)}`,
  );
}

function unknownFile(): DomainError {
  return new DomainError('BadRequest', `The file of a form must be named ${fileField}`, {
    details: fieldError(fileField, 'InvalidValue', 'is the only name of a file that is taken'),
  });
}

function notUnderstood(cause: unknown): DomainError {
  return new DomainError('BadRequest', 'The form could not be understood', { cause });
}

/** In a form everything is text. */
function valueOf(name: string, value: unknown): unknown {
  const isId = name === 'category_id' && /^\d{1,15}$/.test(String(value));
  return isId ? Number(value) : value;
}

/** The name without folders, control characters and halves of a character that was cut: it is shown, and never a path. */
function nameOf(filename = ''): string {
  const base = filename.split(/[/\\]/).at(-1) ?? '';
  return base.slice(0, maxNameLength).replaceAll(/[\p{Cc}\p{Cs}]/gu, '');
}

/** A form that breaks off, or is not one, is the client's mistake. */
function refusalOf(error: unknown): unknown {
  if (error instanceof DomainError) return error;
  const { code } = error as { code?: string };
  if (code?.startsWith('FST_') && code.endsWith('_LIMIT')) {
    return new DomainError(
      'PayloadTooLarge',
      `The form has more than ${limits.files} file or ${limits.fields} fields`,
    );
  }
  return notUnderstood(error);
}
