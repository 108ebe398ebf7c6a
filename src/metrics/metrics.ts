import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client';
import type { Metrics } from '../app/ports/metrics.ts';
import type { PressureWatch } from '../app/ports/nodes.ts';
import type { PurchaseCounts } from '../app/ports/purchases.ts';
import { outboxGauges, type Outbox } from './outbox.ts';
import { usageGauges, type ReadUsage } from './usage.ts';

/** What is looked up when the metrics are asked for. */
export interface MeasuredState {
  purchaseCounts(): Promise<PurchaseCounts>;
  /** by part of the installation; null: it has no pool */
  connections(): Readonly<Record<string, PoolConnections | null>>;
  readonly pressure: PressureWatch;
  readonly usage: ReadUsage;
  readonly outbox: Outbox;
}

/** How many connections of a pool are in each state. */
export interface PoolConnections {
  readonly open: number;
  readonly idle: number;
  readonly waiting: number;
}

const requestBuckets = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];
const carrierBuckets = [0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30];

/** A registry of its own, so that several services can run in one process. */
export function createMetrics(state: MeasuredState): Metrics {
  const registry = new Registry();
  const registers = [registry];
  collectDefaultMetrics({ register: registry });
  const requests = new Counter({
    name: 'trunkline_http_requests_total',
    help: 'Requests answered',
    labelNames: ['method', 'route', 'status'],
    registers,
  });
  const requestSeconds = new Histogram({
    name: 'trunkline_http_request_duration_seconds',
    help: 'From the arrival of a request to the end of its answer',
    labelNames: ['method', 'route'],
    buckets: requestBuckets,
    registers,
  });
  const calls = new Counter({
    name: 'trunkline_carrier_calls_total',
    help: 'Calls to carriers: answered, refused, or failed with an unknown outcome',
    labelNames: ['carrier', 'operation', 'outcome'],
    registers,
  });
  const callSeconds = new Histogram({
    name: 'trunkline_carrier_call_duration_seconds',
    help: 'How long carriers took, whatever they answered',
    labelNames: ['carrier', 'operation'],
    buckets: carrierBuckets,
    registers,
  });
  const attemptSeconds = new Histogram({
    name: 'trunkline_webhook_attempt_duration_seconds',
    help: 'How long requests to webhooks took, by what came of them; tests are among them',
    labelNames: ['outcome'],
    buckets: carrierBuckets,
    registers,
  });
  for (const gauge of createGauges(state)) registry.registerMetric(gauge);
  return {
    text: () => registry.metrics(),
    contentType: registry.contentType,
    countRequest({ method, route, status, seconds }) {
      requests.inc({ method, route, status });
      requestSeconds.observe({ method, route }, seconds);
    },
    countCarrierCall({ carrier, operation, outcome, seconds }) {
      calls.inc({ carrier, operation, outcome });
      callSeconds.observe({ carrier, operation }, seconds);
    },
    countWebhookAttempt({ outcome, seconds }) {
      attemptSeconds.observe({ outcome: outcome.replaceAll(' ', '_') }, seconds);
    },
  };
}

function createGauges({
  purchaseCounts,
  connections,
  pressure,
  usage,
  outbox,
}: MeasuredState): Gauge[] {
  const purchases = new Gauge({
    name: 'trunkline_purchases',
    help: 'Purchases by state, in all accounts and on all nodes',
    labelNames: ['state'],
    registers: [],
    async collect() {
      // Without its store a node still answers what it knows by itself.
      const counts = await purchaseCounts().catch(() => null);
      this.reset();
      for (const [state, count] of Object.entries(counts ?? {})) this.set({ state }, count);
    },
  });
  const pool = new Gauge({
    name: 'trunkline_database_connections',
    help: 'Connections of this node to PostgreSQL',
    labelNames: ['part', 'state'],
    registers: [],
    collect() {
      for (const [part, states] of Object.entries(connections())) {
        for (const [state, count] of Object.entries(states ?? {})) this.set({ part, state }, count);
      }
    },
  });
  const refusing = new Gauge({
    name: 'trunkline_under_pressure',
    help: 'Whether this process refuses requests, as it has too little of something',
    labelNames: ['resource'],
    registers: [],
    collect() {
      for (const resource of ['event_loop', 'heap'] as const) {
        this.set({ resource }, Number(pressure() === resource));
      }
    },
  });
  return [purchases, pool, refusing, ...usageGauges(usage), ...outboxGauges(outbox)];
}
