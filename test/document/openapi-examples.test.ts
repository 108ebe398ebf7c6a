import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { packageFile } from '../../src/package-file.ts';
import { documentedExamples } from '../support/contract/documented.ts';
import { examplesOf, walk, type Examples } from '../support/contract/examples.ts';
import {
  startExampleWorld,
  type ExampleAnswer,
  type ExampleWorld,
} from '../support/contract/example-world.ts';

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
  const answers = new Map<string, ExampleAnswer>();
  let world: ExampleWorld;
  beforeAll(async () => {
    world = await startExampleWorld();
    await walk(world, async ({ operationId }, route) => {
      const example = documented.find((one) => one.operationId === operationId);
      const answer = await world.send(route, example?.request ?? {});
      answers.set(operationId, answer);
      return answer;
    });
  });
  afterAll(() => world.trunkline.close());

  test.each(documented)('$operationId is answered as documented', (example) => {
    const { operationId, status, body } = example;
    const answer = answers.get(operationId);
    expect({ status: answer?.status, body: answer?.body }).toEqual({ status, body });
  });
});
