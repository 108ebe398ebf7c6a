import type { FastifyInstance, FastifyRequest } from 'fastify';
import { DomainError } from '../domain/errors.ts';

const hostAndPort = /^(?:\[[\da-f:.]+\]|\.?[\w-]+(?:\.[\w-]+)*\.?)(?::\d*)?$/i;

const absoluteForm = /^https?:\/\/([^/?#]*)/i;

/** Which account a request is for stands in its host: one that is not clear is refused (RFC 9112, 3.2). */
export function refuseUnclearHosts(app: FastifyInstance): void {
  app.addHook('onRequest', (request, _reply, done) => {
    const problem = problemOf(request);
    done(problem === null ? undefined : new DomainError('BadRequest', problem));
  });
}

function problemOf(request: FastifyRequest): string | null {
  const { raw, originalUrl, target } = request;
  const hosts = countOfHosts(raw.rawHeaders);
  if (hosts > 1) return 'The request has more than one Host header';
  // HTTP/1.0 may come without.
  if (hosts === 0 && raw.httpVersionMinor > 0) return 'The request has no Host header';
  if (hosts === 0) return null;
  const { host } = target;
  if (!hostAndPort.test(host) || !URL.canParse(`http://${host}`)) {
    return 'The Host header names no host';
  }
  const [, authority] = absoluteForm.exec(originalUrl) ?? [];
  return authority === undefined || authority.toLowerCase() === raw.headers.host?.toLowerCase()
    ? null
    : 'The target names another host than the Host header';
}

/** Of the headers as they came: Node keeps the first one and drops the others. */
function countOfHosts(rawHeaders: readonly string[]): number {
  let count = 0;
  for (let at = 0; at < rawHeaders.length; at += 2) {
    const name = rawHeaders[at] ?? '';
    if (name.length === 4 && name.toLowerCase() === 'host') count += 1;
  }
  return count;
}
