import type { IncomingMessage } from 'node:http';
import type { FastifyInstance } from 'fastify';
import { badParameter, type DomainError } from '../domain/errors.ts';
import type { Target } from './forwarded.ts';
import { placeIn } from './request-path.ts';
import { onceEach, type Sent } from './sender.ts';

const hostAndPort = /^(?:\[[\da-f:.]+\]|\.?[\w-]+(?:\.[\w-]+)*\.?)(?::\d*)?$/i;

/** Which account a request is for stands in its host: one that is not clear is refused (RFC 9112, 3.2). */
export function refuseUnclearHosts(app: FastifyInstance): void {
  const isHostNamed = onceEach(({ headers: { host } }: Sent) => host !== undefined && isHost(host));
  app.addHook('onRequest', (request, _reply, done) => {
    const { raw, sent, target } = request;
    // Nearly all: one host, by the header that says what the target is.
    const isPlain = target.hostBy === 'Host' && sent.absoluteTarget === '';
    const isClear = isPlain && isHostNamed(sent) && countOfHosts(raw.rawHeaders) === 1;
    done(isClear ? undefined : problemOf(raw, sent, target));
  });
}

function problemOf(raw: IncomingMessage, sent: Sent, target: Target): DomainError | undefined {
  const hosts = countOfHosts(raw.rawHeaders);
  if (hosts > 1) return badParameter('Host', 'DuplicateValue', 'is sent more than once');
  // HTTP/1.0 may come without.
  if (hosts === 0 && raw.httpVersionMinor > 0) {
    return badParameter('Host', 'BlankValue', 'is needed in HTTP/1.1');
  }
  const { host, hostBy } = target;
  const place = placeIn(sent.absoluteTarget);
  const isUnsaid = hosts === 0 && host === '' && place === null;
  if (!isUnsaid && !isHost(host)) return badParameter(hostBy, 'InvalidValue', 'names no host');
  return place === null || isSame(place, raw.headers.host ?? place.host)
    ? undefined
    : badParameter('Host', 'InvalidValue', 'names another host than the target');
}

function isHost(host: string): boolean {
  return hostAndPort.test(host) && URL.canParse(`http://${host}`);
}

/** The scheme's own port may be said, and the dot of a name that is whole (RFC 9110, 4.2.3). */
function isSame({ scheme, host }: { scheme: string; host: string }, other: string): boolean {
  if (!isHost(host) || !isHost(other)) return false;
  const [one, two] = [host, other].map((name) =>
    new URL(`${scheme}://${name}`).host.replace(/\.(?=:|$)/, ''),
  );
  return one === two;
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
