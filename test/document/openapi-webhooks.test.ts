import { expect, onTestFinished, test } from 'vitest';
import { eventJson } from '../../src/domain/audit/event.ts';
import { problemsWithEvent } from '../support/contract/contract.ts';
import { steps } from '../support/contract/example-steps.ts';
import { startExampleWorld, type Answered } from '../support/contract/example-world.ts';
import { takeAll } from '../support/webhooks.ts';

test('every event is what openapi.json says that receivers are sent', async () => {
  const world = await startExampleWorld();
  const { ports, close } = world.trunkline;
  onTestFinished(close);
  const answered: Record<string, Answered[string]> = {};
  for (const step of steps) {
    const route = world.routes.get(step.operationId);
    if (!route) throw new Error(`there is no ${step.operationId}`);
    await step.before?.(world, answered);
    const request = step.request?.(answered, world) ?? {};
    const { path = {} } = request;
    // What is refused first uses faults up.
    for (const refused of Object.values(step.refused ?? {})) {
      await world.send(route, { path, ...refused });
    }
    const { body } = await world.send(route, request);
    answered[step.operationId] = body;
  }
  await takeAll(ports);
  const account = await ports.store.operator.findAccount('support');
  const events = await ports.store.events.after(account!.id, 0, 1_000);
  const kinds = new Set(events.map(({ event_type }) => event_type));
  expect([...kinds]).toEqual(
    expect.arrayContaining(['phone_number.purchased', 'ivr.updated', 'greeting.deleted']),
  );
  const problems = events.flatMap((event) => problemsWithEvent(eventJson(event)));
  expect([...new Set(problems)]).toEqual([]);
});
