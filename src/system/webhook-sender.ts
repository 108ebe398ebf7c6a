import type { LookupAddress } from 'node:dns';
import http, { type IncomingMessage, type RequestOptions } from 'node:http';
import https from 'node:https';
import { isIP, type LookupFunction } from 'node:net';
import type { Clock } from '../app/ports/nodes.ts';
import {
  answerLimit,
  sendingTime,
  type HttpAnswer,
  type SendFailure,
  type SentRequest,
  type WebhookSender,
} from '../app/ports/webhook-sender.ts';
import { isPrivateAddress } from '../domain/webhooks/private-address.ts';
import { addressesOf } from './host-names.ts';

export interface SenderOptions {
  /** private addresses are reached too */
  readonly allowPrivate: boolean;
  /** All addresses of a name; the name servers' word, unless a test has its own. */
  readonly resolve?: (name: string) => Promise<LookupAddress[]>;
  /** certificates that are trusted beside those of Node.js, in PEM */
  readonly ca?: string;
}

/** Nothing is kept between requests: neither connections nor cookies. No proxy of the environment is asked. */
export function createWebhookSender(
  clock: Pick<Clock, 'withDeadline'>,
  { allowPrivate, resolve = namesOf(allowPrivate), ca }: SenderOptions,
): WebhookSender {
  const isAllowed = (address: string) => allowPrivate || !isPrivateAddress(address);
  const lookup = checkedLookup(resolve, isAllowed);
  return {
    async send(request) {
      try {
        const url = new URL(request.url);
        const literal = url.hostname.replace(/^\[(.*)\]$/, '$1');
        // A look-up is made of names alone.
        if (isIP(literal) !== 0 && !isAllowed(literal)) {
          return refusal(`${literal} is a private address`);
        }
        return await clock.withDeadline(sendingTime, (signal) =>
          exchange(request, url, { lookup, signal, ...(ca !== undefined && { ca }) }),
        );
      } catch (error) {
        return failureOf(error);
      }
    },
  };
}

/** Names that only the system knows are of its own network. */
const namesOf = (allowPrivate: boolean) => (name: string) =>
  addressesOf(name, { isSystemAsked: allowPrivate });

/** Nobody is asked twice: the very addresses that were checked are those that are connected to. */
export function checkedLookup(
  resolve: (name: string) => Promise<LookupAddress[]>,
  isAllowed: (address: string) => boolean,
): LookupFunction {
  async function allowed(name: string): Promise<[LookupAddress, ...LookupAddress[]]> {
    const found = await resolve(name);
    const [first, ...others] = found.filter(({ address }) => isAllowed(address));
    if (!first) throw new PrivateTarget(`${name} leads to a private address`);
    return [first, ...others];
  }
  return (name, { all }, answer) =>
    void allowed(name).then(
      (found) => (all ? answer(null, found) : answer(null, found[0].address, found[0].family)),
      (error: unknown) => answer(error as NodeJS.ErrnoException, []),
    );
}

/** Which address it is tells of the network here, and is nobody's business. */
class PrivateTarget extends Error {}

type Connecting = Pick<RequestOptions, 'lookup' | 'signal'> & { readonly ca?: string };

function exchange(
  { method, headers, body }: SentRequest,
  url: URL,
  connecting: Connecting,
): Promise<HttpAnswer> {
  const start = url.protocol === 'https:' ? https.request : http.request;
  const length = Buffer.byteLength(body);
  return new Promise((resolve, reject) => {
    const sent = start(url, {
      ...connecting,
      method,
      // Whatever the environment says.
      rejectUnauthorized: true,
      headers: { ...headers, ...(length > 0 && { 'Content-Length': length }) },
      agent: false,
      maxHeaderSize: answerLimit,
    });
    sent.on('error', reject);
    sent.on('response', (response) => {
      readAnswer(response)
        .then(resolve, reject)
        .finally(() => sent.destroy());
    });
    // What switches to another protocol is no answer to this.
    sent.on('upgrade', (response, socket) => {
      socket.destroy();
      resolve({ status_code: response.statusCode ?? 0, headers: [], payload: '' });
    });
    sent.end(body);
  });
}

/** As much as is kept of it; whoever sends more is hung up on. */
async function readAnswer(response: IncomingMessage): Promise<HttpAnswer> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of response as AsyncIterable<Buffer>) {
    chunks.push(chunk);
    length += chunk.length;
    if (length >= answerLimit) break;
  }
  const bytes = Buffer.concat(chunks).subarray(0, answerLimit);
  const { statusCode = 0, rawHeaders } = response;
  return { status_code: statusCode, headers: fieldsOf(rawHeaders), payload: textOf(bytes) };
}

function fieldsOf(rawHeaders: readonly string[]): [string, string][] {
  const fields: [string, string][] = [];
  for (let at = 0; at + 1 < rawHeaders.length; at += 2) {
    fields.push([rawHeaders[at] ?? '', rawHeaders[at + 1] ?? '']);
  }
  return fields;
}

/** Whatever the bytes are; databases hold no NUL. */
const textOf = (bytes: Buffer) => bytes.toString('utf8').replaceAll('\0', '\uFFFD');

const refusal = (problem: string): SendFailure => ({
  kind: 'refused',
  error: `${problem}: webhooks go to public ones, unless the operator allows others (--webhook-private-targets)`,
});

/** By the codes of Node.js. */
const words: Readonly<Record<string, string>> = {
  ECONNREFUSED: 'nobody listens there: the connection was refused',
  ECONNRESET: 'the receiver hung up before its answer had ended',
  ENOTFOUND: 'there is no such host',
  EAI_AGAIN: 'the name of the host could not be looked up',
  HPE_HEADER_OVERFLOW: 'the headers of the answer are too long',
};

function failureOf(error: unknown): SendFailure {
  if (error instanceof PrivateTarget) return refusal(error.message);
  if (!(error instanceof Error)) return { kind: 'failed', error: 'the request failed' };
  const { code } = error as NodeJS.ErrnoException;
  if (code === 'ERR_INVALID_CHAR' || code === 'ERR_INVALID_HTTP_TOKEN') {
    return { kind: 'refused', error: 'a header has characters that no header may have' };
  }
  if (error.message.startsWith('no answer within'))
    return { kind: 'timeout', error: error.message };
  const known = code === undefined ? undefined : words[code];
  const message = (known ?? error.message).slice(0, 255);
  return { kind: 'failed', error: code === undefined || known ? message : `${code}: ${message}` };
}
