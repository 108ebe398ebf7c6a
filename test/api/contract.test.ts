import { describe, expect, test } from 'vitest';
import { operationNamed, propertiesIn, readContract, referredTo } from '../support/api-document.ts';

const { text, document, operations } = await readContract();
const { schemas } = document.components;
const json = 'application/json';

const named = (operationId: string) => operationNamed(operations, operationId);

/** What the API's document has: its operations, and their parameters. */
const inTheDocument: Readonly<Record<string, readonly string[]>> = {
  ListPhoneNumbers: ['minimal_mode'],
  SearchAvailablePhoneNumbers: ['area_code', 'contains', 'country', 'toll_free'],
  ShowPhoneNumber: ['include', 'phone_number_id'],
  CreatePhoneNumber: [],
  UpdatePhoneNumber: ['include', 'phone_number_id'],
  DeletePhoneNumber: ['phone_number_id'],
};
const mark = 'x-trunkline-extension';

const properties = propertiesIn(document);

describe('every operation', () => {
  test.each(operations)('$operationId says what it does, under one subject', (operation) => {
    expect(operation.summary).toMatch(/^[A-Z][^.]{5,60}$/);
    expect(operation.description).toMatch(/\.$/);
    expect(operation.description).not.toMatch(/undefined| {2}/);
    expect(operation.tags).toHaveLength(1);
    expect(document.tags.map(({ name }) => name)).toContain(operation.tags[0]);
  });

  test('has a summary that no other has', () => {
    const summaries = operations.map(({ summary }) => summary);
    expect(new Set(summaries).size).toBe(summaries.length);
  });

  test.each(operations)(
    '$operationId has its errors by name, with a key that says which',
    (operation) => {
      const { responses } = document.paths[operation.path]?.[operation.method] ?? { responses: {} };
      const errors = Object.entries(responses).filter(([status]) => Number(status) >= 400);
      expect(errors.map(([status]) => status)).toEqual(
        expect.arrayContaining(['400', '401', '403', '429', '500', '503']),
      );
      for (const [status, response] of errors) {
        expect(response, status).toHaveProperty('$ref');
        const { $ref = '' } = operation.responses[status]?.content?.[json]?.schema ?? {};
        expect($ref).toMatch(/^#\/components\/schemas\/\w+Error$/);
      }
    },
  );

  test.each(operations)('$operationId has the headers of its answers', (operation) => {
    const headersOf = (status: string) => Object.keys(operation.responses[status]?.headers ?? {});
    for (const status of Object.keys(operation.responses)) {
      expect(headersOf(status), status).toContain('X-Request-Id');
      if (status === '401') continue;
      expect(headersOf(status), status).toEqual(expect.arrayContaining(rateLimits));
    }
    expect(headersOf('401')).toContain('WWW-Authenticate');
    for (const status of ['429', '503']) expect(headersOf(status)).toContain('Retry-After');
    const parameters = operation.parameters.map(({ name }) => name);
    const isRevalidated = headersOf('200').includes('ETag');
    expect('304' in operation.responses).toBe(isRevalidated);
    expect(parameters.includes('If-None-Match')).toBe(isRevalidated);
    expect(parameters.includes('If-Match')).toBe('412' in operation.responses);
  });
});

const rateLimits = [
  'X-Rate-Limit',
  'X-Rate-Limit-Remaining',
  'RateLimit-Limit',
  'RateLimit-Remaining',
  'RateLimit-Reset',
];

describe('subjects', () => {
  test('are described, in an order, and each has operations', () => {
    expect(document.tags[0]?.name).toBe('Phone Numbers');
    for (const { name, description } of document.tags) {
      expect(description, name).toMatch(/\.$/);
      expect(operations.some(({ tags }) => tags[0] === name)).toBe(true);
    }
    const inOrder = [...new Set(operations.map(({ tags }) => tags[0]))];
    expect(inOrder).toEqual(document.tags.map(({ name }) => name));
  });
});

describe('properties', () => {
  test.each(Object.keys(schemas))('of %s are told in words: all of them, or none', (schema) => {
    const ofSchema = properties.filter((one) => one.schema === schema);
    const told = ofSchema.filter(({ value }) => value.description !== undefined);
    expect(told.map(({ name }) => name)).toEqual(
      told.length > 0 ? ofSchema.map(({ name }) => name) : [],
    );
  });

  test('of the resources that come with the service are told', () => {
    for (const schema of ['PhoneNumber', 'PhoneNumberSettings', 'Group', 'IvrRoute', 'Greeting']) {
      expect(properties.find((one) => one.schema === schema)?.value.description).toMatch(/\.$/);
    }
  });
});

describe('what the document of the API has not', () => {
  test.each(operations)('$operationId is marked if it is that', (operation) => {
    const isKnown = operation.operationId in inTheDocument;
    expect(operation[mark] ?? false).toBe(!isKnown);
    expect(/^\*\*(Trunkline e|E)xtension\.\*\* /.test(operation.description)).toBe(!isKnown);
  });

  test('parameters of its operations are marked if they are that, but for pages', () => {
    for (const [operationId, known] of Object.entries(inTheDocument)) {
      const added = named(operationId).parameters.filter(
        (one) =>
          one.in !== 'header' && !known.includes(one.name) && !/^(per_)?page\b/.test(one.name),
      );
      for (const { name, description = '', ...rest } of added) {
        expect(rest[mark], name).toBe(true);
        expect(description).toMatch(/^\*\*Extension\.\*\* /);
      }
      const others = named(operationId).parameters.filter(({ name }) => known.includes(name));
      expect(others).toHaveLength(known.length);
      for (const { name, ...rest } of others) expect(rest, name).not.toHaveProperty(mark);
    }
  });

  test('properties are marked and told of in words', () => {
    const marked = properties.filter(({ value }) => mark in value);
    const names = marked.map(({ schema, name }) => `${schema} ${name}`);
    expect(names).toEqual(
      expect.arrayContaining([
        'AvailablePhoneNumberPage not_offered',
        'MinimalPhoneNumber line_type',
        'PhoneNumber bot_id',
        'PhoneNumberSettings auto_accept_time',
        'PhoneNumberSettingsUpdate outbound_calls_group_ids',
      ]),
    );
    expect(names).not.toContain('PhoneNumber line_type');
    expect(names).not.toContain('PhoneNumber nickname');
    for (const { value } of marked) expect(value.description).toMatch(/^\*\*Extension\.\*\* /);
  });
});

test('who is to wait is always told how long', () => {
  expect(document.components).toHaveProperty(['headers', 'Retry-After', 'required'], true);
});

test('all that is referred to is there, and all that is there is referred to', () => {
  const { securitySchemes: _, ...components } = document.components;
  const references = new Set(
    [...text.matchAll(/"\$ref": "([^"]+)"/g)].map(([, reference = '']) => reference),
  );
  for (const reference of references) expect(referredTo(document, reference)).toBeTruthy();
  const all = Object.entries(components).flatMap(([kind, ofKind]) =>
    Object.keys(ofKind).map((name) => `#/components/${kind}/${name}`),
  );
  expect(all.toSorted()).toEqual([...references].toSorted());
});
