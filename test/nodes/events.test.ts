import { expect, onTestFinished, test } from 'vitest';
import { takingInterval } from '../../src/system/event-taking.ts';
import type { ChangeDocument } from '../../src/domain/audit/event.ts';
import { listen, passMoment } from '../support/event-service.ts';
import { makeHome, removeHome } from '../support/home.ts';
import { buyOne } from '../support/numbers.ts';
import { startTrunkline } from '../support/trunkline.ts';
import { twoNodes } from '../support/two-nodes.ts';

test('what two nodes change of one number at once is told in the order in which it was changed', async () => {
  const [one, other] = await twoNodes();
  const { id } = await buyOne(one.support);
  const names = Array.from({ length: 60 }, (_, index) => `Name ${index}`);
  await Promise.all(
    names.map((nickname, index) =>
      [one, other][index % 2]!.support.update(id, { phone_number: { nickname } }),
    ),
  );
  await one.clock.pass(1_000);
  const { events, operator } = one.ports.store;
  const account = await operator.findAccount('support');
  const told = await events.after(account!.id, 0, 1_000);
  const changes = told
    .filter(({ event_type }) => event_type === 'phone_number.updated')
    .map(({ document }) => (JSON.parse(document) as ChangeDocument).changes['nickname']!);
  expect(changes).toHaveLength(names.length);
  for (const [index, { previous }] of changes.entries())
    expect(previous).toBe(changes[index - 1]?.current ?? null);
});

test('changes are taken by one node, and by the other once that is gone', async () => {
  const data = await makeHome();
  const one = await startTrunkline({ data });
  const other = await startTrunkline({ data }, { clock: one.clock });
  onTestFinished(async () => {
    await other.close();
    await removeHome(data);
  });
  // It is settled whose turn it is.
  await one.clock.pass(1_000);
  await buyOne(one.support);
  await one.clock.advance(takingInterval);
  const { events } = other.ports.store;
  const before = await events.lastPosition();
  expect(before).toBeGreaterThan(0);
  await one.close();
  await buyOne(other.support);
  await other.clock.pass(10_000);
  expect(await events.lastPosition()).toBeGreaterThan(before);
});

test('what one node changes is told by the other, and a client goes on at either', async () => {
  const [one, other] = await twoNodes();
  await one.clock.pass(1_000);
  for (const { server } of [one, other]) await server.listen({ host: '127.0.0.1', port: 0 });
  const atOther = await listen(other, other.support, { lastEventId: '0' });
  const { id } = await buyOne(one.support);
  await other.support.update(id, { phone_number: { nickname: 'Sales' } });
  await passMoment(one);
  await expect.poll(() => atOther.told.length).toBe(2);
  atOther.leave();
  await one.support.update(id, { phone_number: { nickname: 'Support' } });
  await passMoment(one);
  const atOne = await listen(one, one.support, { lastEventId: atOther.told[0]!.id });
  await expect.poll(() => atOne.told.length).toBe(2);
  expect(atOne.told[0]).toEqual(atOther.told[1]);
  expect(atOne.told[1]!.data.detail.nickname).toBe('Support');
});
