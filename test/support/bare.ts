import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { InjectOptions } from 'fastify';
import { onTestFinished } from 'vitest';
import type { Trunkline } from '../../src/compose.ts';
import { removeHome } from './home.ts';
import { path, type Answer } from './client.ts';

/** Sends exactly these headers, no credentials among them unless they are given. */
export async function send(trunkline: Trunkline, request: InjectOptions): Promise<Answer> {
  const response = await trunkline.server.inject({
    ...request,
    headers: { host: 'localhost', ...request.headers },
  });
  const text = response.body;
  return {
    status: response.statusCode,
    headers: response.headers,
    text,
    json: text === '' ? undefined : JSON.parse(text),
  };
}

export function basic(userAndPassword: string): string {
  return `Basic ${Buffer.from(userAndPassword).toString('base64')}`;
}

type Method = 'GET' | 'POST' | 'PUT' | 'DELETE';

export interface Operation {
  readonly name: string;
  readonly isRead: boolean;
  readonly request: { readonly method: Method; readonly url: string; readonly payload?: object };
}

function operation(name: string, method: Method, url: string, payload?: object): Operation {
  return { name, isRead: method === 'GET', request: { method, url, ...(payload && { payload }) } };
}

/** The six operations, on a number and with a search token. */
export function sixOperations(id: number | string, token = '0'.repeat(32)): Operation[] {
  return [
    operation('list', 'GET', path),
    operation('search', 'GET', `${path}/search?country=US`),
    operation('show', 'GET', `${path}/${id}`),
    operation('create', 'POST', path, { phone_number: { token } }),
    operation('update', 'PUT', `${path}/${id}`, { phone_number: { nickname: 'taken' } }),
    operation('delete', 'DELETE', `${path}/${id}`),
  ];
}

/** A folder that goes when the test has finished. */
export async function temporaryFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'trunkline-'));
  onTestFinished(async () => {
    await removeHome(folder);
  });
  return folder;
}
