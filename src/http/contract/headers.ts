/** Headers of answers that programs act on, by the names they are documented with. */
export const answerHeaders = {
  'X-Request-Id': {
    required: true,
    description: 'What this request is called in the log of the service.',
    schema: { type: 'string' },
  },
  'X-Trunkline-Hint': {
    description:
      'Where the sandbox is a carrier: what nobody reads of the request, and what was probably meant.',
    schema: { type: 'string' },
    'x-trunkline-extension': true,
  },
  'X-Rate-Limit': {
    description: 'How many requests the account may send in five minutes, where there is a limit.',
    schema: { type: 'integer' },
  },
  'X-Rate-Limit-Remaining': {
    description: 'How many of them are left.',
    schema: { type: 'integer' },
  },
  'RateLimit-Limit': {
    description: 'The same as `X-Rate-Limit`.',
    schema: { type: 'integer' },
  },
  'RateLimit-Remaining': {
    description: 'The same as `X-Rate-Limit-Remaining`.',
    schema: { type: 'integer' },
  },
  'RateLimit-Reset': {
    description: 'Seconds until the account may send as many again.',
    schema: { type: 'integer' },
  },
  'Retry-After': {
    required: true,
    description: 'Seconds to wait before the same request is sent again.',
    schema: { type: 'integer' },
  },
  ETag: {
    required: true,
    description: 'The version that the answer shows; see `If-None-Match`.',
    schema: { type: 'string' },
  },
  'X-Unchanged': {
    description: '`true`: nothing was different from what it was, and nothing was written.',
    schema: { type: 'string', const: 'true' },
    'x-trunkline-extension': true,
  },
  'X-Idempotency-Lookup': {
    description:
      'Whether the `Idempotency-Key` was known: `hit`, and the answer is that of the first request; or `miss`.',
    schema: { type: 'string', enum: ['hit', 'miss'] },
  },
  'WWW-Authenticate': {
    required: true,
    description: 'The credentials that are asked for.',
    schema: { type: 'string' },
  },
  'Accept-Encoding': {
    description: 'The only encoding that bodies may be in: `identity`.',
    schema: { type: 'string' },
  },
  'Accept-Ranges': {
    description: '`bytes`: a part can be asked for with `Range`.',
    schema: { type: 'string', const: 'bytes' },
  },
  'Content-Range': {
    required: true,
    description: 'Which bytes these are, and of how many.',
    schema: { type: 'string' },
  },
  'Content-Disposition': {
    description: 'The name of the file.',
    schema: { type: 'string' },
  },
  'X-Accel-Buffering': {
    required: true,
    description: '`no`: a proxy is to pass on each event at once.',
    schema: { type: 'string', const: 'no' },
  },
  Pragma: {
    required: true,
    description: '`no-cache`, as RFC 6749 asks for.',
    schema: { type: 'string', const: 'no-cache' },
  },
} as const;

export type HeaderName = keyof typeof answerHeaders;

/** Of an account's answers, where the operator has set a limit. */
export const rateLimitHeaders: readonly HeaderName[] = [
  'X-Rate-Limit',
  'X-Rate-Limit-Remaining',
  'RateLimit-Limit',
  'RateLimit-Remaining',
  'RateLimit-Reset',
];
