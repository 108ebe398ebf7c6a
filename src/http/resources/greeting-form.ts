import type { FastifyRequest } from 'fastify';
import type { Upload } from '../../app/resources/greeting-audio.ts';
import { maxAudioSize } from '../../domain/audio.ts';
import { DomainError } from '../../domain/errors.ts';

/** Fidelity F-20: the name of the file in the form. */
const fileField = 'greeting[upload_attributes][uploaded_data]';
const propertyField = /^greeting\[(\w+)\]$/;
const maxNameLength = 255;

/** What a form holds at most. */
const limits = {
  fileSize: maxAudioSize,
  files: 1,
  fields: 20,
  fieldSize: 4_096,
  fieldNameSize: 100,
};

export interface GreetingForm {
  readonly properties: Record<string, unknown>;
  /** null: the form brought no audio */
  readonly upload: Upload | null;
}

/** Throws PayloadTooLarge, or BadRequest when it is not a form or names a file as nobody does. */
export async function readForm(request: FastifyRequest): Promise<GreetingForm> {
  const properties: Record<string, unknown> = {};
  let upload: Upload | null = null;
  try {
    for await (const part of request.parts({ limits })) {
      if (part.type === 'file') {
        if (part.fieldname !== fileField) throw unknownFile();
        upload = { name: nameOf(part.filename), bytes: await part.toBuffer() };
      } else {
        const [, name] = propertyField.exec(part.fieldname) ?? [];
        if (name !== undefined) properties[name] = valueOf(name, part.value);
      }
    }
  } catch (error) {
    throw refusalOf(error);
  }
  if (!upload && Object.keys(properties).length === 0) {
    throw new DomainError('BadRequest', `The form brings neither ${fileField} nor a property`);
  }
  return { properties, upload };
}

function unknownFile(): DomainError {
  return new DomainError('BadRequest', `The file of a form must be named ${fileField}`);
}

/** In a form everything is text. */
function valueOf(name: string, value: unknown): unknown {
  const isId = name === 'category_id' && /^\d{1,15}$/.test(String(value));
  return isId ? Number(value) : value;
}

/** The name without folders and control characters: it is shown, and never a path. */
function nameOf(filename = ''): string {
  const base = filename.split(/[/\\]/).at(-1) ?? '';
  return base.replaceAll(/\p{Cc}/gu, '').slice(0, maxNameLength);
}

/** A form that breaks off, or is not one, is the client's mistake. */
function refusalOf(error: unknown): unknown {
  if (error instanceof DomainError) return error;
  const { code } = error as { code?: string };
  if (code === 'FST_REQ_FILE_TOO_LARGE')
    return new DomainError('PayloadTooLarge', 'The audio of a greeting can have 10 MB at most');
  if (code?.startsWith('FST_') && code.endsWith('_LIMIT')) {
    return new DomainError('PayloadTooLarge', 'The form has more parts than this service accepts');
  }
  return new DomainError('BadRequest', 'The form could not be understood', { cause: error });
}
