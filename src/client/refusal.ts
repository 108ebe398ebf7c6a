import {
  ConflictError,
  ForbiddenError,
  InvalidError,
  NotFoundError,
  RateLimitedError,
  TrunklineError,
  UnauthorizedError,
  UnavailableError,
  type FieldError,
} from './errors.ts';

const classes: Readonly<Record<number, typeof TrunklineError>> = {
  400: InvalidError,
  401: UnauthorizedError,
  403: ForbiddenError,
  404: NotFoundError,
  409: ConflictError,
  412: ConflictError,
  413: InvalidError,
  415: InvalidError,
  422: InvalidError,
  429: RateLimitedError,
  502: UnavailableError,
  503: UnavailableError,
  504: UnavailableError,
};

/** All that the envelopes of errors may hold: Fidelity F-42 to F-47, and RFC 6749. */
interface Envelope {
  readonly error?: string | { readonly title?: string; readonly message?: string };
  readonly description?: string;
  readonly error_description?: string;
  readonly details?: Readonly<Record<string, readonly { description: string; error: string }[]>>;
  readonly errors?: readonly { readonly code: string; readonly title: string; detail?: string }[];
}

/** What an answer that is not a success says, be it the service's or some proxy's. */
export function refusalOf(response: Response, body: unknown): TrunklineError {
  const { status, headers } = response;
  const { word, sentence, fields } = explained(body);
  const code = /^\w+$/.test(word) ? word : `HTTP${status}`;
  const texts = code === 'RecordInvalid' ? fields.map(({ text }) => text).join('; ') : '';
  const message = [sentence || word || response.statusText || code, texts].filter(Boolean);
  return new (classes[status] ?? TrunklineError)(`${message.join(': ')} (${status})`, {
    status,
    code,
    fields,
    retryAfter: retryAfterIn(headers),
    requestId: headers.get('x-request-id') ?? undefined,
  });
}

function explained(body: unknown) {
  // Of a page that a proxy has made, its title.
  if (typeof body === 'string') {
    return { word: '', sentence: /<title>([^<]*)/i.exec(body)?.[1]?.trim(), fields: [] };
  }
  const { error, description, error_description, details, errors } = Object(body) as Envelope;
  const first = errors?.[0];
  const named = typeof error === 'object' ? error : { title: error, message: undefined };
  return {
    word: String(named?.title ?? first?.code ?? ''),
    sentence: named?.message ?? description ?? error_description ?? first?.detail ?? first?.title,
    fields: Object.entries(Object(details) as NonNullable<Envelope['details']>).flatMap(
      ([property, mistakes]): FieldError[] =>
        [mistakes].flat().map(({ error: code, description: text }) => ({ property, code, text })),
    ),
  };
}

/** In seconds, from either form (RFC 9110, 10.2.3); a date counts from the answer's own. */
function retryAfterIn(headers: Headers): number | undefined {
  const given = headers.get('retry-after') ?? '';
  if (/^\d+$/.test(given)) return Number(given);
  const now = Date.parse(headers.get('date') ?? '') || Date.now();
  const seconds = (Date.parse(given) - now) / 1_000;
  return Number.isNaN(seconds) ? undefined : Math.max(0, Math.ceil(seconds));
}
