import { expect, onTestFinished, test } from 'vitest';
import { manyBy } from '../support/jobs.ts';
import { startTrunkline } from '../support/trunkline.ts';
import { refusedFields } from '../support/numbers.ts';

test('two tokens of one number, which two searches give, are refused in one job', async () => {
  const trunkline = await startTrunkline();
  onTestFinished(() => trunkline.close());
  const search = async () => {
    const { json } = await trunkline.support.search({ country: 'US' });
    return (json.phone_numbers as { token: string }[])[0]?.token;
  };
  const first = await search();
  await trunkline.clock.advance(1_000);
  const second = await search();
  expect(second).not.toBe(first);
  const phone_numbers = [{ token: first }, { token: second }];
  const answer = await manyBy(trunkline.support).create({ phone_numbers });
  expect(refusedFields(answer)).toEqual({ 'phone_numbers[1].token': ['DuplicateValue'] });
});
