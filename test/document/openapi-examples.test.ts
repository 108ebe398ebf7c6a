import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { packageFile } from '../../src/package-file.ts';
import { documentedExamples } from '../support/contract/documented.ts';
import { examplesOf, type Examples } from '../support/contract/examples.ts';
import { startExampleWorld, type ExampleWorld } from '../support/contract/example-world.ts';

const update = 'npm run openapi:examples';

describe('the examples of openapi.json', () => {
  let world: ExampleWorld;
  let examples: Examples;
  beforeAll(async () => {
    world = await startExampleWorld();
    examples = await examplesOf(world);
  });
  afterAll(() => world.trunkline.close());

  test('are what the service answers', async () => {
    await expect(
      `${JSON.stringify(examples, null, 2)}\n`,
      `to write them anew: ${update}`,
    ).toMatchFileSnapshot(packageFile('resources/openapi-examples.json').pathname);
  });

  test('are there for every operation', () => {
    expect(Object.keys(examples).toSorted()).toEqual([...world.routes.keys()].toSorted());
  });
});

describe('an example request, sent as it is documented', () => {
  const documented = documentedExamples();
  let world: ExampleWorld;
  let answered: Examples;
  beforeAll(async () => {
    world = await startExampleWorld();
    const requests = new Map(documented.map(({ operationId, request }) => [operationId, request]));
    answered = await examplesOf(world, (operationId) => requests.get(operationId) ?? {});
  });
  afterAll(() => world.trunkline.close());

  test.each(documented)('$operationId is answered as documented', (example) => {
    const { operationId, status, body } = example;
    const answer = answered[operationId]?.answers[status];
    expect(answer).toBeDefined();
    expect(answer?.body).toEqual(body);
  });
});
