import { notTheApi } from './errors.ts';
import { listing, type Page } from './listing.ts';
import type { Call, Send } from './transport.ts';

/** As `resources` has them. */
export type Row = readonly [path: string, one: string, verbs?: string | null, many?: string];

/** What there is to say of a method, beside its route. */
interface Particulars extends Partial<Call> {
  /** under which key its body has what is written */
  readonly writes?: string;
  /** under which key its answer has what is read, unless it is the resource's own */
  readonly reads?: string | undefined;
}

/** The methods of a resource. */
export function recordMethods({ list, record, nothing }: Makers, row: Row): object {
  const [, one, some] = row;
  const verbs = some ?? 'list show create update delete';
  // The only record of a collection that is none, as of settings, has no id.
  const member = /list|create/.test(verbs) ? '/{id}' : '';
  const methods: Record<string, unknown> = {
    list: list('GET'),
    show: record(`GET ${member}`),
    create: record('POST', { writes: one }),
    update: record(`PUT ${member}`, { writes: one }),
    delete: nothing(`DELETE ${member}`),
  };
  return Object.fromEntries(verbs.split(' ').map((verb) => [verb, methods[verb]]));
}

/**
 * What makes methods, by what they answer. Their route is that of HTTP, from the path of the resource
 * on; they take the ids that it names, what they write, and options.
 */
export function methodsAt(send: Send, [path, one, , many = `${one}s`]: Row) {
  const base = `/api/v2${path.startsWith('/') ? path : `/channels/voice/${path}`}`;
  const answering =
    <Result>(key: string, answer: (call: Call, key: string) => Result) =>
    (route: string, { writes, reads = key, ...call }: Particulars = {}) =>
    (...args: unknown[]) => {
      const [method, rest = ''] = route.split(' ');
      const filled = (base + rest).replaceAll(/\{\w+\}/g, () =>
        encodeURIComponent(args.shift() as string),
      );
      const body = writes ? { [writes]: args.shift() } : undefined;
      return answer({ method, path: filled, body, given: args[0] as object, ...call }, reads);
    };
  const sent = async (call: Call) => Object(await send(call)) as Record<string, object>;
  const page = async (call: Call, key: string): Promise<Page<unknown>> => {
    const { [key]: items, ...beside } = await sent(call);
    return Object.assign(present(items as unknown[], key), beside);
  };
  return {
    list: answering(many, (call, key) =>
      listing(call.given, (given) => page({ ...call, given }, key)),
    ),
    page: answering(many, page),
    /** with what stands beside it in the answer */
    record: answering(one, async (call, key) => {
      const { [key]: record, ...beside } = await sent(call);
      return { ...present(record, key), ...beside };
    }),
    /** what begins a job answers it or, as a dry run, what it would come to */
    job: answering('job_status', async (call, key) => {
      const { [key]: job, dry_run } = await sent(call);
      return present(job ?? dry_run, key);
    }),
    file: answering('', (call) => send({ ...call, isFile: true })),
    nothing: answering('', async (call) => void (await send(call))),
  };
}

export type Makers = ReturnType<typeof methodsAt>;

/** What a proxy or another service has answered is no record without properties. */
function present<Value>(value: Value | undefined, name: string): Value {
  if (value) return value;
  throw notTheApi(`no ${name}`);
}
