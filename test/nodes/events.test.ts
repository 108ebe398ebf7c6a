import { expect, onTestFinished, test } from 'vitest';
import type { ChangeDocument } from '../../src/domain/audit/event.ts';
import { listen, passMoment } from '../support/event-service.ts';
import type { Listening } from '../support/event-source.ts';
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
  const { events, operator } = one.ports.store;
  const account = await operator.findAccount('support');
  let changes: { previous?: unknown; current?: unknown }[] = [];
  // It takes a while until it is settled whose turn it is.
  await expect
    .poll(async () => {
      await one.clock.pass(1_000);
      const told = await events.after(account!.id, 0, 1_000);
      changes = told
        .filter(({ event_type }) => event_type === 'phone_number.updated')
        .map(({ document }) => (JSON.parse(document) as ChangeDocument).changes['nickname']!);
      return changes;
    })
    .toHaveLength(names.length);
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
  await buyOne(one.support);
  const { events } = other.ports.store;
  const positionAfter = async (milliseconds: number) => {
    await one.clock.pass(milliseconds);
    return events.lastPosition();
  };
  await expect.poll(() => positionAfter(1_000)).toBeGreaterThan(0);
  const before = await events.lastPosition();
  await one.close();
  await buyOne(other.support);
  await expect.poll(() => positionAfter(10_000)).toBeGreaterThan(before);
});

test('what one node changes is told by the other, and a client goes on at either', async () => {
  const [one, other] = await twoNodes();
  const toldAfterMoment = async ({ told }: Listening) => {
    await passMoment(one);
    return told.length;
  };
  for (const { server } of [one, other]) await server.listen({ host: '127.0.0.1', port: 0 });
  const atOther = await listen(other, other.support, { lastEventId: '0' });
  const { id } = await buyOne(one.support);
  await other.support.update(id, { phone_number: { nickname: 'Sales' } });
  await expect.poll(() => toldAfterMoment(atOther)).toBe(2);
  atOther.leave();
  await one.support.update(id, { phone_number: { nickname: 'Support' } });
  const atOne = await listen(one, one.support, { lastEventId: atOther.told[0]!.id });
  await expect.poll(() => toldAfterMoment(atOne)).toBe(2);
  expect(atOne.told[0]).toEqual(atOther.told[1]);
  expect(atOne.told[1]!.data.detail.nickname).toBe('Support');
});
