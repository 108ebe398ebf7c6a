import type { FastifyInstance, FastifyRequest } from 'fastify';

/** What proxies add. */
export const forwardingHeaders = [
  'forwarded',
  'x-forwarded-for',
  'x-forwarded-host',
  'x-forwarded-port',
  'x-forwarded-prefix',
  'x-forwarded-proto',
] as const;

/**
 * What requests say of who sends them, and by which way. Clients send the same again and again, so what is
 * found out from these alone is found out once (`onceEach`).
 */
const headersOfSender = ['host', 'authorization', ...forwardingHeaders] as const;

type HeaderOfSender = (typeof headersOfSender)[number];

/** All that may be read of a request to learn something of its sender. */
export interface Sent {
  /** from the peer's address, if it is still connected */
  readonly peer: string;
  readonly headers: Readonly<Partial<Record<HeaderOfSender, string>>>;
  /** the target as it came, where it says a host as well (RFC 9112, 3.2.2); else blank */
  readonly absoluteTarget: string;
}

declare module 'fastify' {
  interface FastifyRequest {
    sent: Sent;
  }
}

/** Of as many senders something is remembered. */
const maxSenders = 2_000;
/** Characters; one that says more is not remembered. Real ones say a tenth of it. */
const longestText = 2_000;

/** Gives every request its `sent`, the same to those who say the same. Before all hooks that use it. */
export function recogniseSenders(app: FastifyInstance): void {
  const known = new Map<string, Sent>();
  app.decorateRequest('sent');
  app.addHook('onRequest', (request, _reply, done) => {
    const text = textOf(request);
    let sent = known.get(text);
    if (!sent) {
      sent = sentBy(request);
      if (known.size === maxSenders) known.clear();
      if (text.length <= longestText) known.set(text, sent);
    }
    request.sent = sent;
    done();
  });
}

/** No header holds either of these characters. */
const [separator, absent] = ['\n', '\0'];

function textOf(request: FastifyRequest): string {
  const { headers } = request;
  let text = `${request.socket.remoteAddress}${separator}${absoluteTargetOf(request)}`;
  for (const name of headersOfSender) text += separator + (headers[name] ?? absent);
  return text;
}

function absoluteTargetOf({ originalUrl }: FastifyRequest): string {
  return originalUrl.startsWith('/') ? '' : originalUrl;
}

function sentBy(request: FastifyRequest): Sent {
  const headers: Partial<Record<HeaderOfSender, string>> = {};
  for (const name of headersOfSender) {
    const value = request.headers[name];
    if (value !== undefined) headers[name] = String(value);
  }
  const peer = request.socket.remoteAddress ?? '';
  return { peer, headers, absoluteTarget: absoluteTargetOf(request) };
}

/** `work`, done once for each object: for what is said by a sender, say. It may read nothing else, and throws nothing. */
export function onceEach<Key extends object, Fact>(work: (of: Key) => Fact): (of: Key) => Fact {
  const facts = new WeakMap<Key, { readonly fact: Fact }>();
  return (of) => {
    const known = facts.get(of);
    if (known) return known.fact;
    const fact = work(of);
    facts.set(of, { fact });
    return fact;
  };
}
