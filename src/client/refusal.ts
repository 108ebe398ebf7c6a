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

/** The parts of an error, whichever of the envelopes it has: Fidelity F-42 to F-47, and RFC 6749. */
interface Parts {
  readonly error?: string | Parts;
  readonly errors?: readonly Parts[];
  readonly code?: string;
  readonly title?: string;
  readonly message?: string;
  readonly description?: string;
  readonly error_description?: string;
  readonly detail?: string;
  readonly details?: Readonly<Record<string, readonly { error: string; description: string }[]>>;
}

/** What an answer that is no success says, be it the service's or that of a proxy before it. */
export function refusalOf(response: Response, body: unknown): TrunklineError {
  const { status, statusText, headers } = response;
  const { word, sentence, fields } = explained(body);
  const elsewhere = headers.get('location');
  const code = /^\w+$/.test(word) ? word : `HTTP${status}`;
  // That a record is invalid says little; what is wrong with it does.
  const texts = code === 'RecordInvalid' ? fields.map(({ text }) => text) : [];
  if (elsewhere) texts.push(`redirected to ${elsewhere}`);
  const message = [sentence || word || statusText || code, ...texts].join('; ');
  return new (classes[status] ?? TrunklineError)(`${message} (${status})`, {
    status,
    code,
    fields,
    retryAfter: retryAfterIn(headers),
    requestId: headers.get('x-request-id') ?? undefined,
  });
}

function explained(body: unknown) {
  const given = typeof body === 'string' ? pageOf(body) : (Object(body) as Parts);
  const { error } = given;
  const parts: Parts = { ...given.errors?.[0], ...given, ...Object(error) };
  return {
    word: typeof error === 'string' ? error : (parts.code ?? parts.title ?? ''),
    sentence: parts.message ?? parts.description ?? parts.error_description ?? parts.detail,
    fields: fieldsOf(parts),
  };
}

/** What a proxy has written: the title of a page, or the begin of a text. */
function pageOf(body: string): Parts {
  const [, title] = /<title>([^<]*)/i.exec(body) ?? [];
  return { message: `This is not the API: ${(title ?? body.slice(0, 99)).trim()}` };
}

function fieldsOf({ details }: Parts): FieldError[] {
  return Object.entries(details ?? {}).flatMap(([property, mistakes]) =>
    [mistakes].flat().map(({ error: code, description: text }) => ({ property, code, text })),
  );
}

/** In seconds, from either form (RFC 9110, 10.2.3); a date counts from the answer's own. */
function retryAfterIn(headers: Headers): number | undefined {
  const given = headers.get('retry-after') ?? '';
  if (/^\d+$/.test(given)) return Number(given);
  const now = Date.parse(headers.get('date') ?? '') || Date.now();
  const seconds = Math.ceil((Date.parse(given) - now) / 1_000);
  return seconds >= 0 ? seconds : undefined;
}
