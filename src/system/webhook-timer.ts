import type { Logger } from '../app/ports/logger.ts';
import { createDeliveries, type DeliveryPorts } from '../app/webhooks/deliver.ts';
import { invocationMaxAge } from '../domain/webhooks/outcome.ts';

/** How often what webhooks are to be told is looked for, in milliseconds. */
export const deliveryInterval = 200;
/** How often invocations are removed that are old, in milliseconds. */
const removalInterval = 60_000;

/** What a node does for webhooks: each tells them, one removes what is old. */
export function createWebhookTimer(ports: DeliveryPorts, logger: Logger) {
  const { store, time } = ports;
  const { run, settle, stop } = createDeliveries(ports, {
    paused: ({ account_id, id }, reason) =>
      logger.warn({ account_id, webhook_id: id, reason }, 'a webhook is paused'),
    failed: ({ account_id, id }, err) =>
      logger.error({ account_id, webhook_id: id, err }, 'a webhook was not told'),
  });
  return {
    run,
    settle,
    stop,
    removal: {
      interval: removalInterval,
      isLate: true,
      async run() {
        const before = time.now() - invocationMaxAge;
        for (let more = true; more;) more = await store.deliveries.removeOld(before);
      },
    },
  };
}
