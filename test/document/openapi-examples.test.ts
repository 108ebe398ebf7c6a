import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { packageFile } from '../../src/package-file.ts';
import { examplesOf, type Examples } from '../support/contract/examples.ts';
import { startExampleWorld, type ExampleWorld } from '../support/contract/example-world.ts';

const update = 'npm run openapi:examples';

let world: ExampleWorld;
let examples: Examples;
beforeAll(async () => {
  world = await startExampleWorld();
  examples = await examplesOf(world);
});
afterAll(() => world.trunkline.close());

describe('the examples of openapi.json', () => {
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
