import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';
import { onTestFinished } from 'vitest';
import { run as runAlone, withoutWaits, type Finished } from './cli.ts';
import { signedIn } from './signed-in.ts';

/** What the Document does not have. */
const extensions =
  /\/(trunkline|webhooks|job_statuses|audit_logs|deleted_phone_numbers)\b|_many\b|\/dry_run|phone_numbers\.(csv|ndjson)/;
const extendedParameter = /^(include|query|type|locality|dry_run|filter\[.*)$/;

/** The command line, signed in at a service that has what the Document has, and nothing beside it. */
export async function signedInPlainly() {
  const { url, env } = await signedIn();
  const requests: string[] = [];
  const server = createServer((request, answer) => {
    requests.push(`${request.method} ${request.url}`);
    void answerPlainly(url, request, answer);
  });
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => new Promise<void>((resolve) => void server.close(() => resolve())));
  const plain = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const here = { ...env, TRUNKLINE_URL: plain };
  const run = async (...words: string[]): Promise<Finished> => {
    const { stderr, ...finished } = await runAlone(words, here);
    return { ...finished, stderr: withoutWaits(stderr) };
  };
  return {
    url: plain,
    run,
    // oxlint-disable-next-line typescript/no-explicit-any -- tests look into answers of every shape
    async json(...words: string[]): Promise<any> {
      const { code, stdout, stderr } = await run(...words, '--json');
      if (code !== 0) throw new Error(`${words.join(' ')}: ${code} ${stderr}`);
      return JSON.parse(stdout);
    },
    /** what it was asked for so far, as `GET /api/v2/groups` */
    requests,
  };
}

async function answerPlainly(
  url: string,
  request: IncomingMessage,
  answer: ServerResponse,
): Promise<void> {
  const target = new URL(request.url ?? '/', url);
  const passedOver = [...target.searchParams.keys()].filter((name) => extendedParameter.test(name));
  for (const name of passedOver) target.searchParams.delete(name);
  const [status, text] = extensions.test(target.pathname)
    ? [404, '{"error":"RecordNotFound","description":"Not found"}']
    : await forwarded(target, {
        method: request.method ?? 'GET',
        headers: { authorization: request.headers.authorization ?? '' },
        ...(request.method !== 'GET' && { body: new Uint8Array(await buffer(request)) }),
      });
  answer.writeHead(status, { 'content-type': 'application/json' }).end(text);
}

async function forwarded(target: URL, init: RequestInit): Promise<[number, string]> {
  const response = await fetch(target, init);
  return [response.status, await response.text()];
}
