import { Gauge } from 'prom-client';
import type { WaitingInvocations } from '../app/ports/deliveries.ts';

export interface Outbox {
  /** how many changes are committed, from which nothing has followed yet */
  untaken(): Promise<number>;
  waiting(): Promise<WaitingInvocations>;
  /** milliseconds since 1970 */
  now(): number;
}

/** What there is to tell others yet. */
export function outboxGauges({ untaken, waiting, now }: Outbox): Gauge[] {
  return [
    gauge('trunkline_outbox_depth', 'Changes from which nothing has followed yet', untaken),
    gauge(
      'trunkline_webhook_invocations_waiting',
      'Events that webhooks are to be told of yet; paused and inactive ones do not count',
      async () => (await waiting()).count,
    ),
    gauge(
      'trunkline_webhook_oldest_waiting_seconds',
      'How long the oldest of them has waited',
      async () => {
        const { since } = await waiting();
        return since === null ? 0 : Math.max(0, now() - since) / 1_000;
      },
    ),
  ];
}

/** Without its store a node still answers what it knows by itself. */
function gauge(name: string, help: string, read: () => Promise<number>): Gauge {
  return new Gauge({
    name,
    help,
    registers: [],
    async collect() {
      const value = await read().catch(() => null);
      if (value === null) this.remove();
      else this.set(value);
    },
  });
}
