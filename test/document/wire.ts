import { request, type IncomingHttpHeaders } from 'node:http';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import type { Call, Language } from './samples.ts';

/** The host of every sample; the account is its first label. */
const host = 'support.zendesk.com';

/** A request as it goes over the wire: header names, order and body as the library sends them. */
export interface WireRequest {
  readonly method: string;
  /** path and query */
  readonly target: string;
  readonly headers: readonly (readonly [string, string])[];
  readonly body: string | undefined;
}

export interface WireAnswer {
  readonly status: number;
  readonly headers: NodeJS.Dict<string | string[]>;
  readonly text: string;
}

type Headers = readonly (readonly [string, string])[];

interface Dialect {
  readonly encode: (payload: object) => string;
  /** `length` is the body's, undefined without one */
  readonly headers: (authorization: string, method: string, length: number | undefined) => Headers;
}

const json = ['Content-Type', 'application/json'] as const;
const lengthOf = (length: number | undefined): Headers =>
  length === undefined ? [] : [['Content-Length', String(length)]];

/** The samples of Go, Java and Ruby write their body over several lines. */
const indented = (payload: object) => JSON.stringify(payload, null, 2);

const dialects: Readonly<Record<Language, Dialect>> = {
  curl: {
    encode: (payload) => JSON.stringify(payload),
    headers: (authorization, method, length) => [
      ['Host', host],
      ['Authorization', authorization],
      ['User-Agent', 'curl/8.5.0'],
      ['Accept', '*/*'],
      ...(method === 'GET' ? [] : [json]),
      ...lengthOf(length),
    ],
  },
  Go: {
    encode: indented,
    headers: (authorization, _method, length) => [
      ['Host', host],
      ['User-Agent', 'Go-http-client/1.1'],
      ...lengthOf(length),
      ['Authorization', authorization],
      json,
      ['Accept-Encoding', 'gzip'],
    ],
  },
  // okhttp adds the charset to the media type of a body, and lets that replace the header.
  Java: {
    encode: indented,
    headers: (authorization, _method, length) => [
      length === undefined ? json : ['Content-Type', 'application/json; charset=utf-8'],
      ['Authorization', authorization],
      ...lengthOf(length),
      ['Host', host],
      ['Connection', 'Keep-Alive'],
      ['Accept-Encoding', 'gzip'],
      ['User-Agent', 'okhttp/2.7.5'],
    ],
  },
  'Node.js': {
    encode: (payload) => JSON.stringify(payload),
    headers: (authorization, _method, length) => [
      ['Accept', 'application/json, text/plain, */*'],
      json,
      ['Authorization', authorization],
      ['User-Agent', 'axios/1.7.9'],
      ...lengthOf(length),
      ['Accept-Encoding', 'gzip, compress, deflate, br'],
      ['Host', host],
      ['Connection', 'keep-alive'],
    ],
  },
  // requests sends a length of 0 with a DELETE without body.
  Python: {
    encode: (payload) => JSON.stringify(payload).replaceAll('":', '": '),
    headers: (authorization, method, length) => [
      ['Host', host],
      ['User-Agent', 'python-requests/2.32.3'],
      ['Accept-Encoding', 'gzip, deflate'],
      ['Accept', '*/*'],
      ['Connection', 'keep-alive'],
      json,
      ...lengthOf(method === 'DELETE' ? 0 : length),
      ['Authorization', authorization],
    ],
  },
  Ruby: {
    encode: indented,
    headers: (authorization, _method, length) => [
      json,
      ['Accept-Encoding', 'gzip;q=1.0,deflate;q=0.6,identity;q=0.3'],
      ['Accept', '*/*'],
      ['User-Agent', 'Ruby'],
      ['Host', host],
      ['Authorization', authorization],
      ...lengthOf(length),
    ],
  },
};

export function wireRequestOf(language: Language, call: Call, authorization: string): WireRequest {
  const { encode, headers } = dialects[language];
  const body = call.text ?? (call.payload && encode(call.payload));
  return {
    method: call.method,
    target: call.query === undefined ? call.path : `${call.path}?${call.query}`,
    headers: headers(
      authorization,
      call.method,
      body === undefined ? undefined : Buffer.byteLength(body),
    ),
    body,
  };
}

/** As programs do that ask for it. */
function decoded(body: Buffer, { 'content-encoding': encoding }: IncomingHttpHeaders): Buffer {
  if (encoding === 'gzip') return gunzipSync(body);
  return encoding === 'br' ? brotliDecompressSync(body) : body;
}

/** Sends a request over a socket, with exactly the headers it names. */
export function send(port: number, { method, target, headers, body }: WireRequest) {
  return new Promise<WireAnswer>((resolve, reject) => {
    const options = { host: '127.0.0.1', port, method, path: target, headers: headers.flat() };
    request(options, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('error', reject);
      response.on('end', () => {
        const text = decoded(Buffer.concat(chunks), response.headers).toString();
        resolve({ status: response.statusCode ?? 0, headers: response.headers, text });
      });
    })
      .on('error', reject)
      .end(body);
  });
}
