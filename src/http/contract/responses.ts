import * as z from 'zod';
import type { Examples } from './examples.ts';
import { rateLimitHeaders, type HeaderName } from './headers.ts';
import type { OperationSchema } from './operation.ts';
import type { SchemaComponents } from './schema-components.ts';

const json = 'application/json';

interface StatusWords {
  readonly description: string;
  readonly headers?: readonly HeaderName[];
}

const statuses: Readonly<Record<number, StatusWords>> = {
  200: { description: 'What was asked for.' },
  201: { description: 'What was created.' },
  202: { description: 'It will be done.' },
  204: { description: 'It was done, and there is nothing to say about it.' },
  206: { description: 'The part that was asked for.' },
  304: { description: 'The version that the client holds is the current one.' },
  400: { description: 'A parameter, a header or the body cannot be understood.' },
  401: { description: 'Credentials are missing or wrong.', headers: ['WWW-Authenticate'] },
  403: { description: 'The credentials do not allow it, or the plan of the account.' },
  404: { description: 'There is no such thing in the account.' },
  412: { description: 'Nothing was changed: `If-Match` names a version that cannot be compared.' },
  413: { description: 'The body is too large.' },
  415: {
    description: 'The body is in a charset or an encoding that is not read.',
    headers: ['Accept-Encoding'],
  },
  416: {
    description: 'The audio ends before the range begins.',
    headers: ['Accept-Ranges', 'Content-Range', 'ETag'],
  },
  422: { description: 'Values are wrong: `details` has them by field.' },
  429: {
    description: 'Too many requests at a time, or in five minutes.',
    headers: ['Retry-After'],
  },
  500: { description: 'Something went wrong in the service.' },
  503: {
    description: 'It cannot be done now, or it is not known yet whether it was: send it again.',
    headers: ['Retry-After'],
  },
};

interface Response {
  readonly description: string;
  readonly headers: Record<string, object>;
  readonly content?: Record<string, { schema: object; examples?: Record<string, object> }>;
}

/** The answers of operations: refusals are named, so that those with the same headers are described once. */
export class ResponseComponents {
  readonly #schemas: SchemaComponents;
  readonly #examples: Examples;
  readonly #named = new Map<string, Response>();

  constructor(schemas: SchemaComponents, examples: Examples) {
    this.#schemas = schemas;
    this.#examples = examples;
  }

  /** By status. */
  responsesOf(operation: OperationSchema): Record<string, object> {
    const answers = Object.entries(operation.response).map(([status, schema]) => {
      const nameOfError = Number(status) >= 400 ? schema.meta()?.id : undefined;
      return [
        status,
        nameOfError === undefined
          ? this.#success(operation, Number(status), schema)
          : this.#refusal(operation, { status: Number(status), name: nameOfError, schema }),
      ] as const;
    });
    return {
      ...Object.fromEntries(answers),
      ...(operation.isRevalidated && { 304: this.#notModified() }),
    };
  }

  all(): Record<string, Response> {
    return Object.fromEntries([...this.#named].toSorted(([a], [b]) => (a < b ? -1 : 1)));
  }

  #success(operation: OperationSchema, status: number, schema: z.ZodType): Response {
    const types = operation.answerTypes?.[status];
    const content = types
      ? contentOf(types)
      : {
          [json]: {
            schema: this.#schemas.refer(schema, 'output'),
            ...this.#exampleOf(operation, status),
          },
          ...(status === 200 && contentOf(operation.otherTypes ?? [])),
        };
    return {
      description: descriptionOf(status),
      headers: headersOf(
        ...(operation.isRevalidated && status === 200 ? (['ETag'] as const) : []),
        ...(operation.answerHeaders?.[status] ?? []),
        ...rateLimitHeaders,
      ),
      ...(!(schema instanceof z.ZodUndefined) && { content }),
    };
  }

  #exampleOf({ operationId }: OperationSchema, status: number) {
    const answer = this.#examples[operationId]?.answers[status];
    return answer && 'body' in answer && { example: answer.body };
  }

  #refusal(
    operation: OperationSchema,
    { status, name, schema }: { status: number; name: string; schema: z.ZodType },
  ): object {
    const ofOperation = operation.answerHeaders?.[status] ?? [];
    const prefix = ofOperation.length > 0 ? operation.operationId : '';
    const title = `${prefix}${name.replace(/(?<!Internal)Error$/, '')}`;
    let response = this.#named.get(title);
    if (!response) {
      response = {
        description: descriptionOf(status),
        headers: headersOf(
          ...(statuses[status]?.headers ?? []),
          ...ofOperation,
          ...(status === 401 ? [] : rateLimitHeaders),
        ),
        content: { [json]: { schema: this.#schemas.refer(schema, 'output') } },
      };
      this.#named.set(title, response);
    }
    this.#addExample(response, this.#examples[operation.operationId]?.answers[status]?.body);
    return { $ref: `#/components/responses/${title}` };
  }

  /** One of each `error`: what is told apart by it is alike in all operations. */
  #addExample({ content }: Response, body: unknown): void {
    const media = content?.[json];
    if (!media || body === undefined) return;
    const { error } = body as { error: unknown };
    const name = typeof error === 'string' ? error.replaceAll(/\W+/g, '-') : 'Forbidden-role';
    media.examples = { [name]: { value: body }, ...media.examples };
  }

  #notModified(): object {
    const headers = headersOf('ETag', ...rateLimitHeaders);
    this.#named.set('NotModified', { description: descriptionOf(304), headers });
    return { $ref: '#/components/responses/NotModified' };
  }
}

/** Nothing of JSON: OpenAPI describes it by its media type alone. */
const binary = { type: 'string', format: 'binary' };
const contentOf = (types: readonly string[]) =>
  Object.fromEntries(types.map((type) => [type, { schema: schemaOf(type) }]));

const schemaOf = (type: string) => (type.startsWith('text/') ? { type: 'string' } : binary);

function descriptionOf(status: number): string {
  const words = statuses[status];
  if (!words) throw new Error(`no words for the status ${status}`);
  return words.description;
}

/** Every answer has an id, and may have a hint. */
function headersOf(...names: HeaderName[]): Record<string, object> {
  const all: HeaderName[] = [...names, 'X-Request-Id', 'X-Trunkline-Hint'];
  return Object.fromEntries(all.map((name) => [name, { $ref: `#/components/headers/${name}` }]));
}
