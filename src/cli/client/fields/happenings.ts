import type { AccountEvent, Schemas } from '../../../client/index.ts';
import { allOf } from '../../terminal/printing.ts';

export const auditLogFields = allOf<Schemas['AuditLog']>({
  id: true,
  url: true,
  actor_id: true,
  actor_name: true,
  actor_type: true,
  source_id: true,
  source_type: true,
  source_label: true,
  action: true,
  action_label: true,
  change_description: true,
  ip_address: true,
  created_at: true,
  changes: true,
  facts: true,
  token_id: true,
  request_id: true,
  carried_out_by: true,
  event_type: true,
});

export const eventFields = allOf<AccountEvent>({
  account_id: true,
  actor: true,
  detail: true,
  event: true,
  id: true,
  subject: true,
  time: true,
  type: true,
  zendesk_event_version: true,
});

export const jobFields = allOf<Schemas['JobStatus']>({
  id: true,
  job_type: true,
  url: true,
  total: true,
  progress: true,
  status: true,
  message: true,
  results: true,
});

export const webhookFields = allOf<Schemas['Webhook']>({
  id: true,
  name: true,
  description: true,
  status: true,
  subscriptions: true,
  created_at: true,
  created_by: true,
  updated_at: true,
  updated_by: true,
  endpoint: true,
  http_method: true,
  request_format: true,
  authentication: true,
  custom_headers: true,
  paused_at: true,
  paused_reason: true,
});

export const webhookAttemptFields = allOf<Schemas['WebhookAttempt']>({
  id: true,
  invocation_id: true,
  status_code: true,
  status: true,
  request: true,
  response: true,
  completed_at: true,
  error: true,
});

export const webhookInvocationFields = allOf<Schemas['WebhookInvocation']>({
  id: true,
  status_code: true,
  status: true,
  latest_completed_at: true,
  event_id: true,
  attempt_count: true,
  created_at: true,
  next_attempt_at: true,
});

export const webhookSecretFields = allOf<Schemas['WebhookSigningSecret']>({
  secret: true,
  algorithm: true,
});

export const webhookTestFields = allOf<Schemas['WebhookTestResponse']>({
  headers: true,
  status_code: true,
  payload: true,
  error: true,
});
