import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client';
import type { Connections } from '../database/postgres-driver.ts';
import type { PurchaseCounts } from '../app/ports/purchases.ts';

/** What an operator's Prometheus asks for. */
export interface Metrics {
  /** the text of all of them, and its media type */
  text(): Promise<string>;
  readonly contentType: string;
  /** `route` as the server declares it; `seconds` until the answer was sent */
  countRequest(request: { method: string; route: string; status: number; seconds: number }): void;
  countCarrierCall(call: CarrierCall): void;
}

export interface CarrierCall {
  readonly carrier: string;
  readonly operation: string;
  readonly outcome: 'answered' | 'refused' | 'failed';
  readonly seconds: number;
}

/** What is looked up when the metrics are asked for. */
export interface MeasuredState {
  purchaseCounts(): Promise<PurchaseCounts>;
  connections(): Readonly<Record<string, Connections | null>>;
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
  for (const gauge of gaugesOf(state)) registry.registerMetric(gauge);
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
  };
}

function gaugesOf({ purchaseCounts, connections }: MeasuredState): Gauge[] {
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
  return [purchases, pool];
}
