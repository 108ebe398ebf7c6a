import { beforeAll, describe, expect, test } from 'vitest';
import { packageFile } from '../../src/package-file.ts';
import { documentedExamples } from '../support/contract/documented.ts';
import { examplesOfAll, type Examples } from '../support/contract/examples.ts';

const update = 'npm run openapi:examples';

describe('the examples of openapi.json', () => {
  let examples: Examples;
  let operations: string[];
  beforeAll(async () => {
    ({ examples, operations } = await examplesOfAll());
  });

  test('are what the service answers', async () => {
    await expect(
      `${JSON.stringify(examples, null, 2)}\n`,
      `to write them anew: ${update}`,
    ).toMatchFileSnapshot(packageFile('resources/openapi-examples.json').pathname);
  });

  test('are there for every operation', () => {
    expect(Object.keys(examples).toSorted()).toEqual(operations);
  });
});

describe('an example request, sent as it is documented', () => {
  const documented = documentedExamples();
  let answered: Examples;
  beforeAll(async () => {
    const requests = new Map(documented.map(({ operationId, request }) => [operationId, request]));
    const asDocumented = await examplesOfAll((operationId) => requests.get(operationId) ?? {});
    answered = asDocumented.examples;
  });

  test.each(documented)('$operationId is answered as documented', (example) => {
    const { operationId, status, body } = example;
    const answer = answered[operationId]?.answers[status];
    expect(answer).toBeDefined();
    expect(answer?.body).toEqual(body);
  });
});
