import { greetings } from '../../../src/domain/resources/greetings.ts';
import { resources } from '../../../src/domain/resources/index.ts';
import { formOf, sendForm } from '../forms.ts';
import { mp3 } from '../greetings.ts';
import type { Answered, ExampleRequest, Step } from './example-world.ts';
import { recordEndings, recordSteps } from './example-records.ts';
import { userSteps } from './example-users.ts';
import { webhookSteps } from './example-webhooks.ts';

const numbersPath = '/api/v2/channels/voice/phone_numbers';
const bought = ({ CreatePhoneNumber }: Answered): ExampleRequest => ({
  path: { phone_number_id: CreatePhoneNumber.phone_number.id },
});
const idOf = ({ CreatePhoneNumber }: Answered) => String(CreatePhoneNumber.phone_number.id);
const ofJob = ({ CreateManyPhoneNumbers: { job_status } }: Answered): ExampleRequest => ({
  path: { job_status_id: job_status.id },
});
/** Until the job that an operation has begun has ended. No request asks: how often it would is chance. */
const afterJob =
  (operationId: string): NonNullable<Step['before']> =>
  async ({ trunkline: { ports, clock } }, answered) => {
    const account = await ports.store.operator.findAccount('support');
    const { id } = answered[operationId].job_status;
    const { jobs } = ports.store.of(account!);
    while (!(await jobs.find(id as string))?.results) await clock.pause(0);
  };
const firstPage = () => ({ query: { page: 1, per_page: 2 } });
const noPage = { 400: { query: { page: 0 } } };
const line = (phone_number: object) => ({ body: { phone_number } });

const phoneNumberSteps: readonly Step[] = [
  {
    operationId: 'SearchAvailablePhoneNumbers',
    before: ({ trunkline: { support } }) =>
      support.request({
        method: 'POST',
        url: '/api/v2/trunkline/sandbox/faults',
        body: { fault: { kind: 'unavailable', operation: 'search', times: 1 } },
      }),
    request: () => ({ query: { country: 'US', contains: 'pie', per_page: 2 } }),
    refused: {
      400: { query: { contains: 'pie' } },
      422: { query: { country: 'XX' } },
      503: { query: { country: 'US' } },
    },
  },
  {
    operationId: 'DryRunPhoneNumber',
    request: ({ SearchAvailablePhoneNumbers: { phone_numbers } }) =>
      line({ token: phone_numbers[0].token, nickname: 'Pie shop' }),
    refused: { 400: { body: {} } },
  },
  {
    operationId: 'CreatePhoneNumber',
    request: ({ SearchAvailablePhoneNumbers: { phone_numbers } }) => ({
      headers: { 'idempotency-key': 'pie-shop-line-1' },
      ...line({ token: phone_numbers[0].token, nickname: 'Pie shop', group_ids: [1] }),
    }),
    refused: { 422: line({ token: '0'.repeat(32) }) },
  },
  {
    operationId: 'ShowPhoneNumber',
    request: (answered) => ({ ...bought(answered), query: { include: 'settings' } }),
    refused: { 400: { query: { include: 'everything' } } },
  },
  { operationId: 'ListPhoneNumbers', request: firstPage, refused: noPage },
  { operationId: 'ExportPhoneNumbersAsCsv' },
  { operationId: 'ExportPhoneNumbersAsNdjson' },
  {
    operationId: 'UpdatePhoneNumber',
    request: (answered) => ({
      ...bought(answered),
      ...line({ nickname: 'Pie hotline', call_recording_consent: 'opt_in', group_ids: [1, 2] }),
    }),
    refused: {
      412: { headers: { 'if-match': '"1"' }, ...line({ nickname: 'Pie hotline' }) },
      413: line({ nickname: 'Pie '.repeat(20_000) }),
      415: {
        headers: { 'content-type': 'application/json; charset=utf-16' },
        ...line({ nickname: 'Pie hotline' }),
      },
      422: line({ call_recording_consent: 'sometimes' }),
    },
  },
  {
    operationId: 'ShowManyPhoneNumbers',
    request: (answered) => ({ query: { ids: idOf(answered) } }),
    refused: { 400: { query: { ids: 'one' } } },
  },
  {
    operationId: 'CreateManyPhoneNumbers',
    request: () => ({
      headers: { 'idempotency-key': 'ten-pie-lines' },
      body: {
        search: { country: 'US', contains: '555' },
        count: 1,
        phone_number: { nickname: 'Pie' },
      },
    }),
    refused: { 422: { body: { search: { country: 'XX' }, count: 1 } } },
  },
  {
    operationId: 'UpdateManyPhoneNumbers',
    before: afterJob('CreateManyPhoneNumbers'),
    request: (answered) => ({
      query: { ids: idOf(answered) },
      ...line({ nickname: 'Pie hotline' }),
    }),
    refused: { 400: { body: {} } },
  },
  {
    operationId: 'DeleteManyPhoneNumbers',
    before: afterJob('UpdateManyPhoneNumbers'),
    request: () => ({ query: { ids: '7,8', dry_run: true } }),
    refused: { 400: { query: {} } },
  },
  {
    operationId: 'RestoreManyPhoneNumbers',
    request: () => ({ query: { ids: '7,8', dry_run: true } }),
  },
  { operationId: 'ListJobStatuses', request: firstPage, refused: noPage },
  { operationId: 'ShowJobStatus', request: ofJob },
  {
    operationId: 'ShowManyJobStatuses',
    request: ({ CreateManyPhoneNumbers: { job_status } }) => ({ query: { ids: job_status.id } }),
    refused: { 400: { query: {} } },
  },
  { operationId: 'CancelJob', request: ofJob },
  { operationId: 'ListLines', request: firstPage, refused: noPage },
  { operationId: 'ShowAccount' },
  { operationId: 'ListCarriers' },
  {
    operationId: 'ListCountries',
    request: () => ({ query: { country: 'US' } }),
    refused: { 400: { query: { country: 'XX' } } },
  },
  {
    operationId: 'ListPurchases',
    request: () => ({ query: { 'page[size]': 1 } }),
    refused: { 400: { query: { 'filter[state]': 'closed' } } },
  },
  {
    operationId: 'ShowPurchase',
    request: ({ CreatePhoneNumber: { phone_number } }) => ({
      path: { purchase_id: phone_number.id },
    }),
  },
  {
    operationId: 'ShowUsage',
    before: async ({ trunkline: { ports } }) => void (await ports.store.events.take(1_000)),
    request: () => ({ query: { start_date: '2026-09-01', end_date: '2026-09-02' } }),
    refused: { 400: { query: { start_date: 'yesterday' } } },
  },
  { operationId: 'DeletePhoneNumber', request: bought },
  { operationId: 'ListDeletedPhoneNumbers', request: firstPage, refused: noPage },
  { operationId: 'ShowDeletedPhoneNumber', request: bought },
  { operationId: 'RestorePhoneNumber', request: bought },
  {
    operationId: 'ReleaseDeletedPhoneNumber',
    before: ({ trunkline: { support } }, { CreatePhoneNumber: { phone_number } }) =>
      support.request({ method: 'DELETE', url: `${numbersPath}/${phone_number.id}` }),
    request: bought,
  },
];

const auditSteps: readonly Step[] = [
  {
    operationId: 'ListAuditLogs',
    request: () => ({
      query: {
        'filter[source_type]': 'phone_number',
        'filter[action]': 'update',
        'page[size]': 1,
      },
    }),
    refused: { 400: { query: { 'filter[source_id]': 1 } } },
  },
  {
    operationId: 'ShowAuditLog',
    request: ({ ListAuditLogs: { audit_logs } }) => ({ path: { audit_log_id: audit_logs[0].id } }),
  },
  {
    operationId: 'ListPhoneNumberAuditLogs',
    request: (answered) => ({ ...bought(answered), query: { 'page[size]': 2 } }),
    refused: { 400: { query: { sort: 'number' } } },
  },
];

const ofGreeting = ({ CreateGreeting }: Answered) => ({
  path: { greeting_id: CreateGreeting.greeting.id },
});

const audioSteps: readonly Step[] = [
  {
    operationId: 'DownloadGreeting',
    before: ({ trunkline: { support } }, { CreateGreeting: { greeting } }) =>
      sendForm(support, 'PUT', `${greetings.path}/${greeting.id}`, formOf({}, { bytes: mp3 })),
    request: ofGreeting,
    refused: { 416: { headers: { range: 'bytes=100000000-' } } },
  },
];

const grant = { grant_type: 'client_credentials', scope: 'phone_numbers:read' };

const oauthSteps: readonly Step[] = [
  {
    operationId: 'CreateOAuthToken',
    request: (_, { oauthClient }) => ({ body: { ...grant, ...oauthClient } }),
    refused: {
      400: { body: { grant_type: 'password' } },
      401: { body: { ...grant, client_id: 'trunkline_0', client_secret: 'wrong' } },
    },
  },
];

const sandboxSteps: readonly Step[] = [
  {
    operationId: 'CreateSandboxFault',
    before: ({ trunkline: { support } }) =>
      support.request({ method: 'DELETE', url: '/api/v2/trunkline/sandbox/faults' }),
    request: () => ({ body: { fault: { kind: 'timeout-after', operation: 'buy', times: 1 } } }),
    refused: { 422: { body: { fault: { kind: 'explode' } } } },
  },
  { operationId: 'ListSandboxFaults' },
  { operationId: 'ClearSandboxFaults' },
];

const eventSteps: readonly Step[] = [
  {
    operationId: 'FollowEvents',
    request: () => ({ query: { last_event_id: '0', follow: false } }),
    refused: { 400: { query: { last_event_id: '1000000' } } },
  },
];

/** Of an installation whose clock tests move. */
export const stepsOfTestClocks: readonly Step[] = [
  {
    operationId: 'UpdateSandboxClock',
    request: () => ({ body: { clock: { now: '2026-09-04T09:00:00Z', frozen: true } } }),
    refused: { 422: { body: { clock: { now: '2020-01-01T00:00:00Z' } } } },
  },
  { operationId: 'ShowSandboxClock' },
  { operationId: 'ResetSandbox' },
];

/** Every other operation once, each after those that it needs. */
export const steps: readonly Step[] = [
  ...oauthSteps,
  ...resources.flatMap(recordSteps),
  ...audioSteps,
  ...phoneNumberSteps,
  ...auditSteps,
  ...webhookSteps,
  ...userSteps,
  ...eventSteps,
  ...sandboxSteps,
  ...resources.toReversed().flatMap(recordEndings),
];
