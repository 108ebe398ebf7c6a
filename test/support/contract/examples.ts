import type { ExampleAnswer, ExampleRequest, ExampleWorld, Route } from './example-world.ts';
import { steps, type Answered, type Step } from './example-steps.ts';

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

export function shownAnswer({ headers, body }: ExampleAnswer): ShownAnswer {
  const shown = shownHeaders.filter((name) => headers[name] !== undefined);
  return {
    headers: Object.fromEntries(shown.map((name) => [name, headers[name]])),
    ...(body !== undefined && { body }),
  };
}

/** Calls every operation in turn; `requestOf` may have it called by another request than its step has. */
export async function walk(
  world: ExampleWorld,
  visit: (step: Step, route: Route, request: ExampleRequest) => Promise<ExampleAnswer>,
): Promise<void> {
  const answered: Record<string, Answered[string]> = {};
  for (const step of steps) {
    const route = world.routes.get(step.operationId);
    if (!route) throw new Error(`${step.operationId} is not in the document`);
    await step.before?.(world, answered);
    const request = step.request?.(answered, world) ?? {};
    const { body } = await visit(step, route, request);
    answered[step.operationId] = body;
  }
}

/** Requests and answers of every operation, as the service gives them. */
export async function examplesOf(world: ExampleWorld): Promise<Examples> {
  const reader = await world.trunkline.signUp('support', { role: 'admin', scope: 'read' });
  const examples: Record<string, Example> = {};

  await walk(world, async (step, route, request) => {
    const answers: Record<number, ShownAnswer> = {};
    const keep = (expected: number, answer: ExampleAnswer) => {
      const { status, body } = answer;
      if (status !== expected) {
        throw new Error(`${step.operationId}: ${status}, not ${expected}: ${JSON.stringify(body)}`);
      }
      answers[status] = shownAnswer(answer);
    };
    for (const [status, other] of Object.entries(step.refused ?? {})) {
      const { path } = request;
      keep(Number(status), await world.send(route, { ...(path && { path }), ...other }));
    }
    if (route.isSecured) keep(401, await world.send(route, request, null));
    if (route.isSecured && route.method !== 'GET') {
      keep(403, await world.send(route, request, reader.authorization));
    }
    const unknown = ofUnknown(request);
    if (unknown) keep(404, await world.send(route, unknown));
    const answer = await world.send(route, request);
    keep(answer.status < 300 ? answer.status : 200, answer);
    const isPlain = Object.keys(request).length === 0;
    examples[step.operationId] = { ...(!isPlain && { request }), answers };
    return answer;
  });
  return examples;
}

/** The same of a record that there is not. */
function ofUnknown(request: ExampleRequest): ExampleRequest | null {
  const names = Object.keys(request.path ?? {});
  const last = names.at(-1);
  return last === undefined ? null : { ...request, path: { ...request.path, [last]: 404 } };
}
