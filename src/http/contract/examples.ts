/** What was once sent to the running service, and what it answered: tests record it. */
export interface OperationExamples {
  readonly request?: ExampleRequest;
  /** by status */
  readonly answers: Readonly<Record<string, { readonly body?: unknown }>>;
}

export interface ExampleRequest {
  readonly path?: Readonly<Record<string, unknown>>;
  readonly query?: Readonly<Record<string, unknown>>;
  readonly headers?: Readonly<Record<string, unknown>>;
  readonly body?: unknown;
}

/** By operationId. */
export type Examples = Readonly<Record<string, OperationExamples>>;
