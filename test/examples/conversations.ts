import { readFile } from 'node:fs/promises';
import type { InjectOptions } from 'fastify';
import { expect } from 'vitest';
import { packageFile } from '../../src/package-file.ts';

type Headers = Record<string, string>;
type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';

/** A request of a page, and the answer that stands below it. */
export interface Exchange {
  readonly request: { method: Method; url: string; headers: Headers; payload: string };
  readonly answer: { status: number; headers: Headers; text: string };
}

/** What stands in the blocks of HTTP of a page, in its order. */
export async function conversationIn(page: string): Promise<Exchange[]> {
  const text = await readFile(packageFile(page), 'utf8');
  const messages = [...text.matchAll(/^```http\n(.*?)^```$/gms)].map(([, message = '']) =>
    parse(message),
  );
  const exchanges: Exchange[] = [];
  for (let at = 0; at < messages.length; at += 2) {
    const [asked, answered] = [messages[at], messages[at + 1]];
    const [method = '', url = ''] = asked?.first ?? [];
    const [protocol, status] = answered?.first ?? [];
    if (!asked || !answered || protocol !== 'HTTP/1.1') throw new Error(`${page}: no answer`);
    exchanges.push({
      request: { method: method as Method, url, headers: asked.headers, payload: asked.body },
      answer: { status: Number(status), headers: answered.headers, text: answered.body },
    });
  }
  return exchanges;
}

function parse(message: string): { first: string[]; headers: Headers; body: string } {
  const [head = '', ...rest] = message.trim().split('\n\n');
  const [first = '', ...lines] = head.split('\n');
  const headers = lines.map((line) => line.split(/: (.*)/).slice(0, 2) as [string, string]);
  return { first: first.split(' '), headers: Object.fromEntries(headers), body: rest.join('\n\n') };
}

/** What is another one each time: properties and headers of these names. */
const varying = /^(?:id|token|access_token|full_token|secret|etag|\w+_cursor|\w+_at|\w+_by)$/;

/** What stands on a page for what a service has really answered: the same all over the page. */
export class Stand {
  readonly #real: Map<string, string>;

  /** Pairs of what is on the page and what it stands for. */
  constructor(known: readonly (readonly [string, string])[] = []) {
    this.#real = new Map(known);
  }

  /** A request of the page, as it is really sent. */
  real({ method, url, headers, payload }: Exchange['request']): InjectOptions {
    return {
      method,
      url: this.#inReal(url),
      headers: Object.fromEntries(
        Object.entries(headers).map(([name, value]) => [name.toLowerCase(), this.#inReal(value)]),
      ),
      ...(payload && { payload: this.#inReal(payload) }),
    };
  }

  /** Holds an answer to what the page shows of it: all that stands there is so. */
  expectShown(shown: unknown, real: unknown, name = ''): void {
    if (typeof shown === 'object' && shown !== null) {
      expect(real, name).toBeTypeOf('object');
      for (const [key, value] of Object.entries(shown)) {
        this.expectShown(value, (real as Record<string, unknown>)[key], key);
      }
      if (Array.isArray(shown)) expect(shown, name).toHaveLength((real as unknown[]).length);
      return;
    }
    expect(real, name).toBeTypeOf(typeof shown);
    const text = String(shown);
    if (varying.test(name) && !this.#real.has(text)) this.#real.set(text, String(real));
    expect(String(real), name).toBe(this.#inReal(text));
  }

  #inReal(text: string): string {
    let real = text;
    for (const [shown, value] of this.#real) real = real.replaceAll(shown, value);
    return real;
  }
}
