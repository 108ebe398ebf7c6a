import type { PropertyDescriptions } from './types.ts';

const Webhook = {
  id: 'A ULID: 26 characters, in the order of time.',
  name: 'For people. Several webhooks may have one name.',
  description: 'For people.',
  status: 'Whether it is told of what it waits for.',
  subscriptions:
    'The types of events that it is told of. With any, it is sent JSON by POST. Absent: none.',
  created_by: 'The id of the agent who made it.',
  created_at: 'When it was made.',
  updated_by: 'The id of the agent who changed it last.',
  updated_at: 'When it was changed last.',
  endpoint:
    'Where it is told: an http or https URL of the internet, of 2,048 characters at most, without credentials and without a fragment.',
  http_method: 'How it is sent to.',
  request_format: 'What it is sent.',
  authentication: 'How it signs in at its endpoint. What is secret is never shown.',
  custom_headers:
    'What else is sent, by the names of headers: 10 at most, of 1,000 characters at most each. They are shown, and hold no credentials.',
  paused_at: 'Since when it is told nothing, as nothing has reached it for days.',
  paused_reason: 'Why it is paused.',
};

const credentials = {
  type: 'How it signs in: with a header of its own, or with `Authorization`.',
  data: 'Of `api_key` the `name` of the header and its `value`, of `basic_auth` `username` and `password`, of `bearer_token` the `token`.',
  add_position: 'Where the credentials go. There is no other place.',
};

export const webhookProperties: PropertyDescriptions = {
  Webhook,
  PausedWebhook: Webhook,
  WebhookAuthentication: { ...credentials, data: 'What is not secret of it.' },
  WebhookCredentials: {
    ...credentials,
    data: `${credentials.data} What is left out stays as it is, as long as the type does.`,
  },
  WebhookTestRequest: {
    ...Webhook,
    payload: 'The body, of 50,000 characters at most. Without one there is none.',
  },
  WebhookTestResponse: {
    headers: 'What the target sent.',
    status_code: 'What the target said; absent: nothing.',
    payload: 'The beginning of what the target sent: 16 KiB of it.',
    error: 'Why the target has said nothing.',
  },
  WebhookSigningSecret: {
    secret:
      'Base64 of 32 bytes. `X-Zendesk-Webhook-Signature` is signed with the text as it is, `webhook-signature` with the bytes.',
    algorithm: 'HMAC with SHA-256.',
  },
  WebhookInvocation: {
    id: 'The same over all attempts: who has heard it twice knows it by that.',
    status_code: 'What the receiver said last; absent: nothing.',
    status:
      'What has come of it last. `accepted`: it has not been tried. `terminated`: it is given up.',
    latest_completed_at: 'When it was tried last; absent: it has not been.',
    event_id: 'Of the event, as the body has it.',
    attempt_count: 'How often it has been tried.',
    created_at: 'When it was written down.',
    next_attempt_at: 'When it is tried again; absent: it is not, or its turn has not come.',
  },
  WebhookAttempt: {
    id: 'Of this attempt alone.',
    invocation_id: 'What was tried.',
    status_code: 'What the receiver said; absent: nothing.',
    status: 'What came of it.',
    request: 'What was sent; absent: nothing was.',
    response: 'What came back; absent: nothing did.',
    completed_at: 'When it had ended.',
    error: 'Why nothing came back.',
  },
  WebhookMessage: {
    headers: 'In the order in which they were sent; what signs in is `[SCRUBBED]`.',
    payload: 'The body; of an answer its first 16 KiB.',
  },
  WebhookPageMeta: {
    has_more: 'Whether there are more in the direction in which the list was read.',
    after_cursor: 'To go on from here; absent: there is nothing there.',
    before_cursor: 'To go back from here; absent: there is nothing there.',
  },
  WebhookPageLinks: {
    next: 'The page after this one; absent: there is none.',
    prev: 'The page before this one; absent: there is none.',
  },
};
