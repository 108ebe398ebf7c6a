import { expect, test } from 'vitest';
import { everythingAt, furnish, mirrored, startSource } from '../support/mirrors.ts';

test('an account and its mirror answer the same, property by property, ids and audio too', async () => {
  const source = await startSource();
  await furnish(source.client);
  const { result, place } = await mirrored(source);
  expect(result.left_out).toEqual([]);
  expect(result.new_ids).toEqual([]);
  expect(result.added).toEqual([]);
  expect(await everythingAt(place.client)).toEqual(await everythingAt(source.client));
});
