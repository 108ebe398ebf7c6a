import { expect, onTestFinished, test } from 'vitest';
import { createPhoneNumber } from '../../../src/app/purchases/create.ts';
import { expectSound, install, tokensFor } from '../../support/installation.ts';

test('an id that another node has made already is not used twice: the purchase gets the next one', async () => {
  const installation = await install();
  const one = await installation.open();
  onTestFinished(async () => {
    await one.close();
    await installation.remove();
  });
  const { account } = installation;
  const made = [5, 5, 5, 6];
  const ports = { ...one.ports, ids: { next: () => made.shift() ?? 0 } };
  const [first = '', second = ''] = await tokensFor(one, account, 2);
  const bought = [
    await createPhoneNumber(ports, account, { token: first }),
    await createPhoneNumber(ports, account, { token: second }),
  ];
  expect(bought.map(({ phone_number }) => phone_number.id)).toEqual([5, 6]);
  expect((await expectSound(one, account)).kept).toHaveLength(2);
});
