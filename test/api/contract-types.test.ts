import { isDeepStrictEqual } from 'node:util';
import { describe, expect, test } from 'vitest';
import { operationNamed, propertiesIn, readContract, referredTo } from '../support/api-document.ts';
import type { Schema } from '../support/schema-values.ts';

const { document, operations } = await readContract();
const { schemas } = document.components;
const json = 'application/json';
const properties = propertiesIn(document);

const named = (operationId: string) => operationNamed(operations, operationId);

/** A schema, or what it refers to. */
const schemaOf = (schema: Schema = {}): Schema =>
  schema.$ref === undefined ? schema : referredTo(document, schema.$ref);

const typesOf = (schema: Schema): string[] =>
  schema.$ref === undefined
    ? [...[schema.type ?? []].flat(), ...(schema.anyOf ?? []).flatMap(typesOf)].toSorted()
    : typesOf(schemaOf(schema));

const idsOfLetters = new Set([
  'job_status_id',
  'webhook_id',
  'clone_webhook_id',
  'invocation_id',
  'last_event_id',
]);

describe('types are true', () => {
  test('ids and pages are integers, wherever they stand', () => {
    const parameters = operations.flatMap((one) => one.parameters);
    const ids = parameters.filter(({ name }) => /_id$|^(per_)?page$|\[size\]$/.test(name));
    expect(ids.length).toBeGreaterThan(50);
    for (const { name, schema } of ids) {
      // System greetings have names; jobs, webhooks and what they were told have ids of letters.
      const others = idsOfLetters.has(name) ? ['string'] : ['integer'];
      const expected = name === 'greeting_id' ? ['integer', 'string'] : others;
      expect(typesOf(schema), name).toEqual(expected);
    }
    const words = [
      'bot_id',
      'line_id',
      'client_id',
      'job_id',
      'forwarding_caller_id',
      'request_id',
      'invocation_id',
      'event_id',
      'webhook_id',
      'external_id',
    ];
    // Theirs are made of letters.
    const lettered = /^(JobStatus|Webhook\w*|PausedWebhook|\w+Event)$/;
    const inRecords = properties.filter(({ name }) => /^id$|_id$/.test(name));
    for (const { schema, name, value } of inRecords) {
      const types = typesOf(value).filter((type) => type !== 'null');
      const isText = words.includes(name) || (name === 'id' && lettered.test(schema));
      const expected = isText ? ['string'] : ['integer'];
      // What is changed may have a name, or an id of letters.
      const isGreeting = /^Greeting(Snapshot)?$/.test(schema) && name === 'id';
      const isEither = isGreeting || name === 'source_id';
      expect(types, `${schema} ${name}`).toEqual(isEither ? ['integer', 'string'] : expected);
    }
  });

  test('flags are booleans', () => {
    const flags = ['minimal_mode', 'toll_free', 'dry_run'];
    const found = operations
      .flatMap((one) => one.parameters)
      .filter(({ name }) => flags.includes(name));
    expect(new Set(found.map(({ name }) => name))).toEqual(new Set(flags));
    for (const { name, schema } of found) expect(typesOf(schema), name).toEqual(['boolean']);
  });

  test('include is a list, separated by commas', () => {
    const found = operations
      .flatMap((one) => one.parameters)
      .filter(({ name }) => name === 'include');
    expect(found).toHaveLength(5);
    for (const include of found) {
      expect(include).toMatchObject({
        style: 'form',
        explode: false,
        schema: { type: 'array', items: { type: 'string' } },
      });
    }
  });

  test('a purchase answers with a phone number, and trying one has an operation of its own', () => {
    const answerOf = (operationId: string) =>
      named(operationId).responses['200']?.content?.[json]?.schema.$ref;
    expect(answerOf('CreatePhoneNumber')).toBe(answerOf('ShowPhoneNumber'));
    expect(schemas['PhoneNumberResponse']?.required).toEqual(['phone_number']);
    expect(schemas['PhoneNumberResponse']?.properties?.['phone_number']?.$ref).toBe(
      '#/components/schemas/PhoneNumber',
    );
    const dryRun = named('CreatePhoneNumber').parameters.find(({ name }) => name === 'dry_run');
    expect(dryRun?.deprecated).toBe(true);
    expect(dryRun?.description).toContain('DryRunPhoneNumber');
  });

  test('a purchase says the name of a request, and whether it was known', () => {
    const { parameters, responses } = named('CreatePhoneNumber');
    expect(parameters.map(({ name }) => name)).toContain('Idempotency-Key');
    for (const status of ['200', '403', '422', '503']) {
      const { headers = {} } = responses[status] ?? {};
      expect(Object.keys(headers)).toContain('X-Idempotency-Lookup');
    }
    expect(Object.keys(named('UpdatePhoneNumber').responses['200']?.headers ?? {})).toContain(
      'X-Unchanged',
    );
  });

  test('errors have what is sent: always a description, but where the original has none', () => {
    const without = Object.entries(schemas)
      .filter(([name]) => name.endsWith('Error') && name !== 'FieldError')
      .filter(([, { required = [], anyOf }]) => !anyOf && !required.includes('description'));
    expect(without.map(([name]) => name)).toEqual([
      'CouldNotAuthenticateError',
      'GrantError',
      'InvalidClientError',
      'InvalidTokenError',
      'RoleError',
    ]);
    expect(schemas['NotFoundError']?.properties?.['error']?.enum).toEqual([
      'InvalidEndpoint',
      'RecordNotFound',
    ]);
    expect(schemas['RecordInvalidError']?.required).toEqual(['error', 'description', 'details']);
  });

  test('no schema has a twin, and none is another one with Input at its end', () => {
    const all = Object.entries(schemas);
    for (const [name, schema] of all) {
      expect(name).not.toMatch(/Input$/);
      const twins = all.filter(([other, one]) => other !== name && isDeepStrictEqual(one, schema));
      expect(
        twins.map(([other]) => other),
        name,
      ).toEqual([]);
    }
  });

  test('a list answers pages by offset or by cursor', () => {
    const page = schemaOf(
      named('ListPhoneNumbers').responses['200']?.content?.['application/json']?.schema,
    );
    expect(page).toMatchObject({
      required: ['phone_numbers'],
      dependentRequired: {
        next_page: ['previous_page', 'count'],
        previous_page: ['next_page', 'count'],
        count: ['next_page', 'previous_page'],
        meta: ['links'],
        links: ['meta'],
      },
      minProperties: 3,
    });
    expect(schemaOf(page.properties?.['meta']).required).toEqual([
      'has_more',
      'after_cursor',
      'before_cursor',
    ]);
    expect(schemaOf(page.properties?.['links']).required).toEqual(['next', 'prev']);
  });

  test('a list is one schema', () => {
    const pages = Object.keys(schemas).filter((name) => name.endsWith('Page'));
    const lists = operations.filter(({ operationId }) => /^(List|Search)/.test(operationId));
    const answered = lists.map(({ responses }) => responses['200']?.content?.[json]?.schema ?? {});
    const references = answered.flatMap(({ $ref }) => $ref?.split('/').at(-1) ?? []);
    expect([...new Set(references)].toSorted()).toEqual(pages.toSorted());
  });
});
