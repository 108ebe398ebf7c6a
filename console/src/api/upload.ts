import type { Client } from 'trunkline/client';
import { clientBy } from './client.ts';

/** A client that tells how much of what it sends is gone, from 0 to 1: `fetch` does not know. */
export const clientTelling = (onProgress: (share: number) => void): Client =>
  clientBy(async (request) => sendTelling(request, await request.blob(), onProgress));

function sendTelling(
  { url, method, headers, signal }: Request,
  body: Blob,
  onProgress: (share: number) => void,
): Promise<Response> {
  return new Promise((resolve, reject) => {
    const sent = new XMLHttpRequest();
    sent.open(method, url);
    headers.forEach((value, name) => sent.setRequestHeader(name, value));
    sent.upload.addEventListener('progress', ({ loaded, total }) => onProgress(loaded / total));
    sent.addEventListener('load', () => resolve(responseOf(sent)));
    sent.addEventListener('error', () => reject(new TypeError('the connection was lost')));
    sent.addEventListener('abort', () => reject(signal.reason as Error));
    signal.addEventListener('abort', () => sent.abort());
    sent.send(body);
  });
}

function responseOf(sent: XMLHttpRequest): Response {
  const lines = sent.getAllResponseHeaders().trim().split('\r\n');
  const headers = lines.map((line) => {
    const colon = line.indexOf(':');
    return [line.slice(0, colon), line.slice(colon + 1).trim()] as [string, string];
  });
  return new Response(sent.responseText, { status: sent.status, headers });
}
