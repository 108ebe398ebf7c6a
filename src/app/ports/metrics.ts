import type { InvocationStatus } from '../../domain/webhooks/outcome.ts';

/** What an operator's Prometheus asks for. */
export interface Metrics {
  /** the text of all of them, and its media type */
  text(): Promise<string>;
  readonly contentType: string;
  /** `route` as the server declares it; `seconds` until the answer was sent */
  countRequest(request: { method: string; route: string; status: number; seconds: number }): void;
  countCarrierCall(call: CarrierCall): void;
  /** `outcome` as invocations have it */
  countWebhookAttempt(attempt: { outcome: InvocationStatus; seconds: number }): void;
}

export interface CarrierCall {
  readonly carrier: string;
  readonly operation: string;
  readonly outcome: 'answered' | 'refused' | 'failed';
  readonly seconds: number;
}
