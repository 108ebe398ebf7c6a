import type { FastifyRequest } from 'fastify';
import { badParameter } from '../../domain/errors.ts';
import { charsetOf, type Charset } from '../charset.ts';

/** The headers of a part have no more bytes, and may come in two chunks. */
const longestHead = 4_096;

/** In which charset the text of a part is that came: of a field its value, of a file its name. */
export type PartCharset = (field: string) => Charset;

/**
 * Looks at the headers of a form's parts as they come: its reader decodes text by the charset that it
 * says, or by a guess, and does not tell. To be begun with the reading. Throws UnsupportedMediaType, now
 * for the form and later for a part, where it is in a charset that bodies may not have.
 */
export function watchCharsets({ headers, raw }: FastifyRequest): PartCharset {
  const type = headers['content-type'] ?? '';
  refuseCharsetOfForm(type);
  const [, quoted, plain = ''] = /boundary=(?:"([^"]+)"|([^\s;]+))/i.exec(type) ?? [];
  const boundary = (quoted ?? plain).replaceAll(/[^\w ]/g, String.raw`\$&`);
  const head = new RegExp(String.raw`--${boundary}\r\n((?:[^\r\n]+\r\n)+)\r\n`, 'g');
  const types = new Map<string, string>();
  let rest = '';
  raw.on('data', (chunk: Buffer) => {
    const text = rest + chunk.toString('latin1');
    for (const [, lines = ''] of text.matchAll(head)) types.set(nameIn(lines), typeIn(lines));
    rest = text.slice(-longestHead);
  });
  return (field) => charsetOf(types.get(field));
}

/** Parts say it, each of itself. */
function refuseCharsetOfForm(type: string): void {
  if (charsetOf(type) === 'utf-8') return;
  const problem = 'of a form says no charset but UTF-8: its fields may';
  throw badParameter('Content-Type', 'InvalidValue', problem, 'UnsupportedMediaType');
}

const nameIn = (head: string): string =>
  /;\s*name=(?:"([^"]*)"|([^\s;]+))/i.exec(head)?.slice(1).find(Boolean) ?? '';

/** Of a file, nobody reads text but its name (RFC 8187). */
function typeIn(head: string): string {
  if (!/;\s*filename\*?\s*=/i.test(head)) return /^content-type:(.*)$/im.exec(head)?.[1] ?? '';
  return `; charset=${/;\s*filename\*\s*=\s*([^\s';]*)'/i.exec(head)?.[1] ?? ''}`;
}
