import { TrunklineError } from './errors.ts';
import { listing, type Page } from './listing.ts';
import type { Call, Send } from './transport.ts';

/** As `resources` has them: the path of the collection, the keys of one and of many in bodies, and methods. */
export type Row = readonly [path: string, one: string, many: string, verbs?: string];

const httpMethods = {
  list: 'GET',
  show: 'GET',
  create: 'POST',
  update: 'PUT',
  delete: 'DELETE',
} as const;

/** What a resource has unless its row says otherwise. */
const allVerbs = 'list show create update delete';

type Verb = keyof typeof httpMethods;

/** The methods of a resource: they take the ids of the path, properties if they write, and options. */
export function recordMethods(send: Send, [path, one, many, verbs = allVerbs]: Row): object {
  const methodOf = (verb: Verb) => {
    // The only record of a collection that is none, as of settings, has no id.
    const isOfOne = !/list|create/.test(verb) && /list|create/.test(verbs);
    const template = isOfOne ? `${path}/{id}` : path;
    return (...args: unknown[]) => {
      const rest = [...args];
      const at = template.replaceAll(/\{\w+\}/g, () => encodeURIComponent(String(rest.shift())));
      const body = /create|update/.test(verb) ? { [one]: rest.shift() } : undefined;
      const call: Call = { method: httpMethods[verb], path: at, body, given: rest[0] as object };
      return verb === 'list'
        ? listing(call.given, (given) => readPage(send, many, { ...call, given }))
        : sendRecord(send, one, call);
    };
  };
  return Object.fromEntries(verbs.split(' ').map((verb) => [verb, methodOf(verb as Verb)]));
}

/** The records of a page; what stands beside them in the answer becomes theirs. */
export async function readPage(send: Send, many: string, call: Call): Promise<Page<unknown>> {
  const { [many]: items, ...beside } = Object(await send(call)) as Record<string, unknown[]>;
  return Object.assign(present(items, many), beside);
}

/** The record of an answer, and what stands beside it there; nothing of what answers a deletion. */
export async function sendRecord(send: Send, one: string, call: Call): Promise<unknown> {
  const { [one]: record, ...beside } = Object(await send(call)) as Record<string, object>;
  return call.method === 'DELETE' ? undefined : { ...present(record, one), ...beside };
}

/** What a proxy or another service has answered is no record without properties. */
export function present<Value>(value: Value | undefined, name: string): Value {
  if (value) return value;
  throw new TrunklineError(`This is not the API: no ${name}`, { code: 'NotTheApi' });
}
