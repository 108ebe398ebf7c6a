import type { Client } from '../client.ts';
import type {
  Answered,
  ExampleAnswer,
  ExampleRequest,
  ExampleWorld,
  Route,
  Step,
} from './example-world.ts';
import { startExampleWorld } from './example-world.ts';
import { steps, stepsOfTestClocks } from './example-steps.ts';

/** What openapi.json shows of an operation. */
export interface Example {
  readonly request?: ExampleRequest;
  readonly answers: Readonly<Record<number, ShownAnswer>>;
}

interface ShownAnswer {
  readonly headers?: Readonly<Record<string, unknown>>;
  readonly body?: unknown;
}

export type Examples = Readonly<Record<string, Example>>;

/** Of answers, the headers that say something of the operation, and are the same each time. */
const shownHeaders = ['etag', 'retry-after', 'x-idempotency-lookup'];

function shownAnswer({ headers, body }: ExampleAnswer): ShownAnswer {
  const shown = shownHeaders.filter((name) => headers[name] !== undefined);
  return {
    headers: Object.fromEntries(shown.map((name) => [name, headers[name]])),
    ...(body !== undefined && { body }),
  };
}

type RequestOf = (operationId: string, request: ExampleRequest) => ExampleRequest;

/**
 * Calls every operation in turn, and answers what was asked and answered. `requestOf` may have an operation
 * asked otherwise than its step says. Throws when an answer has another status than it should have.
 */
export async function examplesOfAll(
  requestOf: RequestOf = (_operationId, request) => request,
): Promise<{ readonly examples: Examples; readonly operations: string[] }> {
  const worlds = [
    { world: await startExampleWorld(), taken: steps },
    { world: await startExampleWorld({ hasTestClock: true }), taken: stepsOfTestClocks },
  ];
  const examples: Record<string, Example> = {};
  const operations = new Set<string>();
  for (const { world, taken } of worlds) {
    Object.assign(examples, await examplesOf(world, taken, requestOf));
    for (const operationId of world.routes.keys()) operations.add(operationId);
    await world.trunkline.close();
  }
  return { examples, operations: [...operations].toSorted() };
}

async function examplesOf(
  world: ExampleWorld,
  taken: readonly Step[],
  requestOf: RequestOf,
): Promise<Examples> {
  const reader = await world.trunkline.signUp('support', { role: 'admin', scope: 'read' });
  const answered: Record<string, Answered[string]> = {};
  const examples: Record<string, Example> = {};
  for (const step of taken) {
    const { operationId } = step;
    const route = world.routes.get(operationId);
    if (!route) throw new Error(`${operationId} is not in openapi.json`);
    await step.before?.(world, answered);
    const request = requestOf(operationId, step.request?.(answered, world) ?? {});
    const asked: Asked[] = [
      ...refusalsOf({ step, route, request, reader }),
      { status: route.success, request },
    ];
    const answers: Record<number, ShownAnswer> = {};
    for (const { status, request: sent, by } of asked) {
      const answer = await world.send(route, sent, by);
      if (answer.status !== status) {
        throw new Error(`${operationId}: not ${status}, but ${JSON.stringify(answer)}`);
      }
      answers[status] = shownAnswer(answer);
      answered[operationId] = answer.body;
    }
    const isPlain = Object.keys(request).length === 0;
    examples[operationId] = { ...(!isPlain && { request }), answers };
  }
  return examples;
}

interface Asked {
  readonly status: number;
  readonly request: ExampleRequest;
  /** absent: the admin; null: nobody */
  readonly by?: string | null;
}

interface Asking {
  readonly step: Step;
  readonly route: Route;
  readonly request: ExampleRequest;
  /** whose token is for reading only */
  readonly reader: Client;
}

/** What an operation refuses: the values of its step, and whom and what every operation of its kind does. */
function refusalsOf({ step, route, request, reader }: Asking): Asked[] {
  const { path } = request;
  const unknown = ofUnknown(request);
  return [
    ...Object.entries(step.refused ?? {}).map(([status, refused]) => ({
      status: Number(status),
      request: { ...(path && { path }), ...refused },
    })),
    ...(route.isSecured ? [{ status: 401, request, by: null }] : []),
    ...(route.isSecured && route.method !== 'GET'
      ? [{ status: 403, request, by: reader.authorization }]
      : []),
    ...(unknown ? [{ status: 404, request: unknown }] : []),
  ];
}

/** The same of a record that there is not. */
function ofUnknown(request: ExampleRequest): ExampleRequest | null {
  const names = Object.keys(request.path ?? {});
  const last = names.at(-1);
  return last === undefined ? null : { ...request, path: { ...request.path, [last]: 404 } };
}
