import type { Answer, Client } from './client.ts';

const boundary = 'trunkline-form-boundary';
export const formType = `multipart/form-data; boundary=${boundary}`;
export const fileField = 'greeting[upload_attributes][uploaded_data]';

type Form = Buffer<ArrayBuffer>;

export interface FormFile {
  readonly bytes: Form;
  readonly name?: string;
  readonly field?: string;
  readonly type?: string;
  /** the file comes before the fields */
  readonly isFirst?: boolean;
}

/** A form as curl and browsers send it. */
export function formOf(fields: Record<string, string>, file?: FormFile): Form {
  const parts: Form[] = Object.entries(fields).map(([name, value]) =>
    Buffer.from(
      `--${boundary}\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`,
    ),
  );
  if (file) {
    const { bytes, name = 'hello.mp3', field = fileField, type = 'audio/mpeg' } = file;
    const disposition = `form-data; name="${field}"; filename="${name}"`;
    const head = `--${boundary}\r\nContent-Disposition: ${disposition}\r\nContent-Type: ${type}\r\n\r\n`;
    const part = Buffer.concat([Buffer.from(head), bytes, Buffer.from('\r\n')]);
    if (file.isFirst) parts.unshift(part);
    else parts.push(part);
  }
  return Buffer.concat([...parts, Buffer.from(`--${boundary}--\r\n`)]);
}

export function sendForm(
  client: Client,
  method: 'POST' | 'PUT',
  url: string,
  form: Form,
): Promise<Answer> {
  const headers = { 'content-type': formType };
  return client.request({ method, url, payload: form, headers });
}
