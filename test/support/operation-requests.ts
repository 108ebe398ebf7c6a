import * as fc from 'fast-check';
import { mp3 } from './greetings.ts';
import { operationsIn, type ApiDocument, type FoundOperation } from './api-document.ts';
import { anyBody, anyValue } from './hostile.ts';
import { valueOf, type Dice, type Schema } from './schema-values.ts';

export interface AnyRequest {
  readonly operation: string;
  readonly template: string;
  readonly method: string;
  readonly path: string;
  readonly headers: Record<string, string>;
  readonly body: string | Buffer | null;
}

/** What earlier answers told one account, for requests to come. */
export class Known {
  readonly ids: number[] = [];
  readonly tokens: string[] = [];
  readonly cursors: string[] = [];
  /** of records, by their form, `/api/v2/groups/{}` */
  readonly #paths = new Map<string, string[]>();

  pathsLike(form: string): readonly string[] {
    return this.#paths.get(form) ?? [];
  }

  /** Of records that are gone; now and then they are asked for all the same. */
  forget({ path }: Pick<AnyRequest, 'path'>): void {
    for (const paths of this.#paths.values()) {
      const at = paths.findIndex((known) => path.startsWith(known));
      if (at >= 0) paths.splice(at, 1);
    }
  }

  /** Takes ids, tokens and cursors from an answer. */
  learn({ template, path }: Pick<AnyRequest, 'template' | 'path'>, answer: string): void {
    const head = answer.slice(0, 20_000);
    const all = (pattern: RegExp) => [...head.matchAll(pattern)].map(([, found]) => found ?? '');
    const ids = all(/"id":(\d{1,16})[,}]/g).slice(0, 3);
    keep(this.ids, ids.map(Number));
    keep(this.tokens, all(/"token":"([0-9a-f]{32})"/g).slice(0, 3));
    keep(this.cursors, all(/"(?:after|before)_cursor":"([^"]+)"/g));
    if (template.endsWith('}')) return;
    const form = `${formOfPath(template)}/{}`;
    const paths = this.#paths.get(form) ?? [];
    const [base] = path.split('?');
    keep(
      paths,
      ids.map((id) => `${base}/${id}`),
    );
    this.#paths.set(form, paths);
  }
}

/** They take a search token. */
const purchases = new Set(['CreatePhoneNumber', 'DryRunPhoneNumber']);

const mostKept = 60;
const formOfPath = (template: string) => template.replaceAll(/\{\w+\}/g, '{}');

function keep<T>(kept: T[], found: readonly T[]): void {
  kept.push(...found);
  kept.splice(0, Math.max(0, kept.length - mostKept));
}

const boundary = 'trunkline-boundary';
const nasty = fc.sample(anyValue, { numRuns: 300, seed: 7 });
const bodies = fc.sample(anyBody, { numRuns: 300, seed: 7 });
const oddTypes = ['text/plain', 'application/xml', '', 'multipart/form-data', 'application/json;'];
const oddHeaders: readonly (readonly [string, string])[] = [
  ['if-none-match', 'W/"x", *'],
  ['idempotency-key', 'x'.repeat(300)],
  ['idempotency-key', 'the same key each time'],
  ['range', 'bytes=9-1,,-5'],
  ['range', 'bytes=0-10'],
  ['accept', 'text/html;q=x'],
  ['x-forwarded-host', 'example.com, ['],
  ['origin', 'https://elsewhere.example'],
  ['cookie', '__proto__=1'],
];

/** Makes requests for every operation of the document: most as they should be, many a little or altogether wrong. */
export function operationRequests(document: ApiDocument) {
  const operations = operationsIn(document);
  const resolve = (ref: string) => document.components.schemas[ref.split('/').at(-1) ?? ''] ?? {};

  function bodyFor(operation: FoundOperation, dice: Dice, known: Known): AnyRequest['body'] {
    const content = operation.requestBody?.content['application/json'];
    if (!content) return dice.once(20) ? dice.pick(bodies) : null;
    if (dice.once(12)) return dice.pick(bodies);
    const body = valueOf(content.schema, { dice, ids: known.ids, nasty, resolve }) as Wrapped;
    if (purchases.has(operation.operationId) && known.tokens.length > 0) {
      const order = body?.phone_number;
      if (typeof order === 'object' && order !== null) order['token'] = dice.pick(known.tokens);
    }
    return JSON.stringify(body) ?? '';
  }

  return {
    operations: operations.map(({ operationId }) => operationId),
    next(dice: Dice, known: Known): AnyRequest {
      let operation = dice.pick(operations);
      // As often as records are made, they would be gone before anybody works on them.
      if (operation.method === 'delete' && !dice.once(4)) operation = dice.pick(operations);
      const { operationId, parameters } = operation;
      const value = (schema: Schema) => valueOf(schema, { dice, ids: known.ids, nasty, resolve });
      const query = parameters
        .filter(({ in: place, name }) => place === 'query' && dice.once(name === 'country' ? 1 : 5))
        .map(({ name, schema }) => [name, queryValue(name, value(schema), known, dice)] as const);
      const isForm = operationId.endsWith('Greeting') && operation.requestBody && dice.once(4);
      return {
        operation: operationId,
        method: operation.method.toUpperCase(),
        template: operation.path,
        path: `${pathFor(operation.path, dice, known)}${queryOf(query)}`,
        headers: headersFor(dice, isForm ? `multipart/form-data; boundary=${boundary}` : null),
        body: isForm ? formOf(dice) : bodyFor(operation, dice, known),
      };
    },
  };
}

/** Of a record that is there, most of the time. */
function pathFor(template: string, dice: Dice, known: Known): string {
  const end = template.lastIndexOf('}') + 1;
  const paths = known.pathsLike(formOfPath(template.slice(0, end)));
  if (paths.length > 0 && !dice.once(10)) return `${dice.pick(paths)}${template.slice(end)}`;
  return template.replaceAll(/\{\w+\}/g, () => encoded(dice.pick([...known.ids, ...nasty])));
}

type Wrapped = { phone_number?: Record<string, unknown> } | null;

function queryValue(name: string, value: unknown, { cursors }: Known, dice: Dice): unknown {
  if (name === 'country') return dice.pick(['US', 'US', 'GB', 'DE', 'XX', value]);
  if (name.startsWith('page[') && cursors.length > 0 && !dice.once(4)) return dice.pick(cursors);
  return Array.isArray(value) ? value.map(textOf).join() : value;
}

const textOf = (value: unknown): string =>
  typeof value === 'string' ? value : (JSON.stringify(value) ?? '');

function encoded(value: unknown): string {
  return encodeURIComponent(Buffer.from(textOf(value).slice(0, 200)).toString());
}

const queryOf = (query: readonly (readonly [string, unknown])[]) =>
  query.length === 0
    ? ''
    : `?${query.map(([name, value]) => `${name}=${encoded(value)}`).join('&')}`;

function headersFor(dice: Dice, type: string | null): Record<string, string> {
  return {
    'content-type': type ?? (dice.once(15) ? dice.pick(oddTypes) : 'application/json'),
    ...(dice.once(10) && Object.fromEntries([dice.pick(oddHeaders)])),
  };
}

/** A greeting with its audio, which may be none, and may end too early. */
function formOf(dice: Dice): Buffer {
  const name = `form-data; name="greeting[name]"\r\n\r\nA greeting ${dice.roll(1_000)}`;
  const file = 'form-data; name="greeting[upload_attributes][uploaded_data]"; filename="a.mp3"';
  const head = `--${boundary}\r\nContent-Disposition: ${name}\r\n--${boundary}\r\nContent-Disposition: ${file}\r\nContent-Type: audio/mpeg\r\n\r\n`;
  const whole = Buffer.concat([
    Buffer.from(head),
    dice.once(3) ? Buffer.from('no audio') : mp3,
    Buffer.from(`\r\n--${boundary}--\r\n`),
  ]);
  return dice.once(6) ? whole.subarray(0, dice.roll(whole.length)) : whole;
}
