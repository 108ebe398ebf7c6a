import type { FastifyRequest } from 'fastify';
import { charsetOf } from '../charset.ts';

/** The headers of a field have no more bytes, and may come in two chunks. */
const longestHead = 4_096;

/**
 * Looks at the headers of a form's fields as they come: its reader decodes a field by the charset that
 * it says, or by a guess, and does not tell. To be begun with the reading; `refuseOthers` throws
 * UnsupportedMediaType when one that came was in none that bodies may have.
 */
export function watchCharsets({ headers, raw }: FastifyRequest): { refuseOthers(): void } {
  const type = headers['content-type'] ?? '';
  const [, quoted, plain = ''] = /boundary=(?:"([^"]+)"|([^\s;]+))/i.exec(type) ?? [];
  const boundary = (quoted ?? plain).replaceAll(/[^\w ]/g, String.raw`\$&`);
  const head = new RegExp(String.raw`--${boundary}\r\n((?:[^\r\n]+\r\n)+)\r\n`, 'g');
  const types = new Set([type]);
  let rest = '';
  raw.on('data', (chunk: Buffer) => {
    const text = rest + chunk.toString('latin1');
    for (const [, lines = ''] of text.matchAll(head)) types.add(typeOfField(lines));
    rest = text.slice(-longestHead);
  });
  return { refuseOthers: () => types.forEach((one) => charsetOf(one)) };
}

/** Of a file, nobody reads text. */
function typeOfField(head: string): string {
  if (/;\s*filename\*?\s*=/i.test(head)) return '';
  return /^content-type:(.*)$/im.exec(head)?.[1] ?? '';
}
