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

/** To the generator: send requests of a job for some time. */
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

/** To the bare server: what it answers from now on. */
export interface BareAnswer {
  readonly status: number;
  readonly type: string | null;
  /** base64 */
  readonly body: string;
  /** read the request's body and parse it as JSON first */
  readonly parsesBody: boolean;
}
