import type { HeaderField } from '../ports/deliveries.ts';
import type { SentRequest } from '../ports/webhook-sender.ts';
import type { WebhookTarget } from '../ports/webhooks.ts';
import { authenticationHeader } from '../../domain/webhooks/authentication.ts';
import { signatureHeaders, type Signed } from './signature.ts';

/** What a webhook is sent: where to, how, and signed. */
export type RequestTarget = Pick<
  WebhookTarget,
  | 'endpoint'
  | 'http_method'
  | 'request_format'
  | 'authentication'
  | 'custom_headers'
  | 'signing_secrets'
>;

const contentTypes: Readonly<Record<WebhookTarget['request_format'], string>> = {
  json: 'application/json; charset=utf-8',
  xml: 'application/xml; charset=utf-8',
  form_encoded: 'application/x-www-form-urlencoded; charset=utf-8',
};

/** What says how a message is sent, which is ours to say. */
const ownNames =
  /^(host|connection|keep-alive|proxy-.*|te|trailer|transfer-encoding|upgrade|expect|content-length)$/i;

/** Signed anew with each attempt: a receiver refuses what was signed long ago (events.md, 4.2). */
export function webhookRequest(target: RequestTarget, signed: Signed): SentRequest {
  const { endpoint, http_method, authentication, custom_headers, signing_secrets } = target;
  const custom = Object.entries(custom_headers).filter(([name]) => !ownNames.test(name));
  const own = {
    'User-Agent': 'Zendesk Webhook',
    Accept: '*/*',
    'Content-Type': contentTypes[target.request_format],
    ...signatureHeaders(signing_secrets, signed),
  };
  const all = [
    ...custom,
    ...(authentication ? [authenticationHeader(authentication)] : []),
    ...Object.entries(own),
  ];
  // A name that stands in two places, in whatever case, is meant once: ours come last, and stay.
  const byName = new Map(all.map(([name, value]) => [name.toLowerCase(), [name, value]]));
  return {
    url: endpoint,
    method: http_method,
    headers: Object.fromEntries(byName.values()),
    body: signed.body,
  };
}

const secretNames = /authorization|cookie|token|secret|password|api-?key/i;

/** As a webhook's owner is shown them afterwards (events.md, 1.4). */
export function shownHeaders(
  { headers }: SentRequest,
  { authentication }: Pick<WebhookTarget, 'authentication'>,
): HeaderField[] {
  const own = authentication && authenticationHeader(authentication)[0].toLowerCase();
  return Object.entries(headers).map(([key, value]) => ({
    key,
    value: key.toLowerCase() === own || secretNames.test(key) ? '[SCRUBBED]' : value,
  }));
}
