import { readFileSync } from 'node:fs';
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { subscribable } from '../../../src/domain/webhooks/event-types.ts';
import { packageFile } from '../../../src/package-file.ts';

/** An answer as it went out, its body before it was compressed. */
export interface SentAnswer {
  readonly operationId: string;
  readonly method: string;
  readonly url: string;
  readonly status: number;
  readonly headers: Readonly<Record<string, unknown>>;
  /** null: a stream */
  readonly body: string | null;
}

interface Described {
  readonly types: readonly string[];
  readonly headers: ValidateFunction;
  /** null: there is no JSON to look at */
  readonly body: ValidateFunction | null;
}

type Json = Readonly<Record<string, unknown>>;

/** What says nothing of the operation: the connection, caches, browsers. Any other header is in the contract. */
const ofAnyAnswer =
  /^(?:accept-ranges|access-control-.+|cache-control|connection|content-.+|cross-origin-.+|date|keep-alive|pragma|referrer-policy|strict-transport-security|transfer-encoding|vary|x-content-type-options)$/;

const json = 'application/json';
const name = 'openapi.json';

/** Clients are to bear properties that they do not know; the service is to have none that it does not tell of. */
function closed(_key: string, value: unknown): unknown {
  const isObject = value !== null && typeof value === 'object' && 'properties' in value;
  return isObject && !('additionalProperties' in value)
    ? { ...value, additionalProperties: false }
    : value;
}

/** The OpenAPI document as something to hold answers to. Each answer's schema is compiled when it is met first. */
class Contract {
  readonly #document = JSON.parse(readFileSync(packageFile('openapi.json'), 'utf8'), closed);
  readonly #operations = operationsOf(this.#document);
  readonly #described = new Map<string, Described | null>();
  readonly #bodies = ajvOf(this.#document);
  /** Headers are text: `5` is an integer. */
  readonly #headers = ajvOf(this.#document, { coerceTypes: true });

  problemsWith({ operationId, status, headers, body }: SentAnswer): string[] {
    const key = `${operationId} ${status}`;
    let described = this.#described.get(key);
    if (described === undefined) {
      described = this.#describe(operationId, status);
      this.#described.set(key, described);
    }
    if (!described) return [`the status is not in the contract: ${body?.slice(0, 500)}`];
    return [
      ...problemsOf('header', described.headers, { ...headers }),
      ...bodyProblems(described, headers, body),
    ];
  }

  /** Of what webhooks are sent: the envelope of an event, as JSON text. What followers alone are told is not described. */
  problemsWithEvent(body: string): string[] {
    const event = JSON.parse(body) as { readonly type: string };
    if (!subscribable.includes(event.type)) return [];
    const kind = event.type.slice('zen:event-type:'.length).replace(/\..*$/, '');
    const [at] = this.#find(`webhooks/${kind}/post/requestBody/content/${escaped(json)}/schema`);
    return problemsOf(event.type, this.#bodies.compile(refTo(at)), event);
  }

  /** null: the operation does not answer so */
  #describe(operationId: string, status: number): Described | null {
    const operation = this.#operations.get(operationId);
    if (operation === undefined) return null;
    const [at, response] = this.#find(`${operation}/responses/${status}`);
    if (!response) return null;
    const content = Object.keys((response['content'] as Json | undefined) ?? {});
    return {
      types: content,
      headers: this.#headersAt(at, response),
      body: content.includes(json)
        ? this.#bodies.compile(refTo(`${at}/content/${escaped(json)}/schema`))
        : null,
    };
  }

  #headersAt(at: string, response: Json): ValidateFunction {
    const declared = Object.keys((response['headers'] as Json | undefined) ?? {}).map((header) => {
      const [place, { required = false } = {}] = this.#find(`${at}/headers/${escaped(header)}`);
      return { header: header.toLowerCase(), place, required };
    });
    return this.#headers.compile({
      type: 'object',
      properties: Object.fromEntries(
        declared.map(({ header, place }) => [header, refTo(`${place}/schema`)]),
      ),
      required: declared.filter(({ required }) => required).map(({ header }) => header),
      patternProperties: { [ofAnyAnswer.source]: true },
      additionalProperties: false,
    });
  }

  /** What lies at a JSON pointer, and where it does: references are followed. */
  #find(pointer: string): [pointer: string, found: Json | undefined] {
    const parts = pointer.split('/').map(unescaped);
    const found = parts.reduce<Json | undefined>(
      (value, part) => value?.[part] as Json | undefined,
      this.#document,
    );
    const ref = found?.['$ref'];
    return typeof ref === 'string' ? this.#find(ref.slice('#/'.length)) : [pointer, found];
  }
}

function bodyProblems({ types, body: validate }: Described, headers: Json, body: string | null) {
  const [type = ''] = (headers['content-type'] as string | undefined)?.split(';') ?? [];
  if (types.length === 0) return body === '' ? [] : [`a body (${type}), and the contract has none`];
  if (body === '') return ['no body, and the contract has one'];
  if (!types.includes(type)) return [`content type ${type}, not ${types.join(' or ')}`];
  if (type !== json || validate === null || body === null) return [];
  return problemsOf('body', validate, JSON.parse(body));
}

function problemsOf(part: string, validate: ValidateFunction, value: unknown): string[] {
  if (validate(value)) return [];
  return (validate.errors ?? []).map(
    ({ instancePath, message, params }) =>
      `${part} ${instancePath} ${message} ${JSON.stringify(params)}`,
  );
}

/** The JSON pointer of each operation, by its id. */
function operationsOf({ paths }: { paths: Record<string, Record<string, Json>> }) {
  const found = Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(
      ([method, { operationId }]) =>
        [String(operationId), `paths/${escaped(path)}/${method}`] as const,
    ),
  );
  return new Map(found);
}

function ajvOf(document: object, options: { coerceTypes?: boolean } = {}): Ajv2020 {
  const ajv = new Ajv2020({ strict: false, validateSchema: false, ...options });
  addFormats.default(ajv);
  return ajv.addSchema(document, name);
}

const refTo = (pointer: string) => ({
  $ref: `${name}#/${pointer.split('/').map(encodeURIComponent).join('/')}`,
});
const escaped = (part: string) => part.replaceAll('~', '~0').replaceAll('/', '~1');
const unescaped = (part: string) => part.replaceAll('~1', '/').replaceAll('~0', '~');

let contract: Contract | undefined;

/** What is wrong with an answer, by the contract. */
export function problemsWith(answer: SentAnswer): string[] {
  contract ??= new Contract();
  return contract.problemsWith(answer);
}

/** What is wrong with an event that webhooks are sent, by the contract. */
export function problemsWithEvent(body: string): string[] {
  contract ??= new Contract();
  return contract.problemsWithEvent(body);
}
