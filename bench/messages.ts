/** What the benchmark's processes tell each other. */

/** To the generator: requests that rounds will send, in this order and again from the start. */
export interface Prepare {
  readonly job: string;
  /** as they go over the wire */
  readonly requests: readonly string[];
  /** every answer must have it */
  readonly status: number;
  /** no request may be sent twice: rounds end when they have run out */
  readonly isOnce: boolean;
}

/** To the generator: send requests of a job for some time, as fast as they are answered. */
export interface Round {
  readonly round: string;
  /** of the servers that share the connections */
  readonly ports: readonly number[];
  readonly seconds: number;
}

export interface RoundResult {
  readonly answers: number;
  readonly seconds: number;
  /** milliseconds */
  readonly p50: number;
  readonly p99: number;
  /** the share of the time in which the generator was computing; near 1 it is what limits */
  readonly generatorBusy: number;
  readonly hasRunOut: boolean;
}

/** To the generator: send requests of a job at a fixed rate, whatever the answers do. */
export interface Steady {
  readonly steady: string;
  readonly port: number;
  /** requests per second */
  readonly rate: number;
  readonly seconds: number;
}

/** Milliseconds from the instant at which a request was due to the end of its answer. */
export interface SteadyResult {
  readonly p50: number;
  readonly p99: number;
  readonly p999: number;
}

/** To the bare server: what it answers from now on, by the shape of the request. */
export type BareAnswers = Readonly<Record<string, BareAnswer>>;

export interface BareAnswer {
  readonly status: number;
  readonly type: string | null;
  /** base64 */
  readonly body: string;
}

/** What tells requests of one case apart: the method, and whether the path has a query. */
export function shapeOf(method: string, path: string): string {
  return path.includes('?') ? `${method}?` : method;
}

/** To the naive server: what it is to hold, and who signs in; it answers with its port. */
export interface NaiveContent {
  readonly file: string;
  readonly token: string;
  readonly ids: readonly number[];
  /** a phone number as Trunkline shows it; all are like it */
  readonly document: { readonly phone_number: object };
  /** the properties that a minimal list has */
  readonly minimal: readonly string[];
}
