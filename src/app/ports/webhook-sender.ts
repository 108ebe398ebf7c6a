/** Sends one HTTP request to a place that somebody else has chosen, and believes nothing that comes back. */
export interface WebhookSender {
  /**
   * Never throws. It goes to no private address, unless the operator allows that, follows no redirect, takes
   * `sendingTime` at most, and reads `answerLimit` bytes of the answer at most.
   */
  send(request: SentRequest): Promise<SentAnswer>;
}

export interface SentRequest {
  readonly url: string;
  readonly method: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** What came back, or why nothing did. */
export type SentAnswer = HttpAnswer | SendFailure;

export interface HttpAnswer {
  readonly status_code: number;
  readonly headers: readonly (readonly [name: string, value: string])[];
  /** its beginning, if it was long */
  readonly payload: string;
}

export interface SendFailure {
  /** in words for whoever owns the webhook */
  readonly error: string;
  /** `refused`: nothing was sent, as the address is private or the request cannot be sent at all */
  readonly kind: 'timeout' | 'refused' | 'failed';
}

/** From the look-up of the name to the end of the answer, in milliseconds. */
export const sendingTime = 10_000;
/** Of an answer's body, in bytes; of its headers too. */
export const answerLimit = 16_384;
