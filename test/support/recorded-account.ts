import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { onTestFinished } from 'vitest';
import { mp3 } from './greetings.ts';

/** What a server of the API that is not ours answers: bodies as they were recorded or documented, with other digits. */

const talk = '/api/v2/channels/voice';

const systemSlots = {
  '1': 'voicemail_en',
  '2': 'available_en',
  '3': 'wait_en',
  '4': 'hold_en',
  '6': 'callback_en',
  '7': 'callback-confirmation_en',
  '8': 'call-recording-opt-out_en',
  '9': 'call-recording-opt-in_en',
};

/** zendesk-behaviour.md, 1.3, and newer properties. */
export const recordedNumber = {
  id: 360000121575,
  country_code: 'US',
  created_at: '2020-12-14T18:44:31Z',
  external: false,
  number: '+12055550123',
  name: '+1 (205) 555-0123',
  nickname: null,
  display_number: '+1 (205) 555-0123',
  location: 'AL',
  toll_free: false,
  transcription: true,
  recorded: true,
  call_recording_consent: 'always',
  group_ids: [360000000001, 360000000999],
  default_group_id: null,
  greeting_ids: [21973014482068],
  default_greeting_ids: Object.values(systemSlots).slice(1),
  categorised_greetings: { ...systemSlots, '1': 21973014482068, '2': 'available_fr' },
  sms_group_id: null,
  capabilities: { sms: true, mms: true, voice: true, emergency_address: true },
  sms_enabled: false,
  voice_enabled: true,
  priority: 0,
  outbound_enabled: true,
  line_type: 'phone',
  ivr_id: 900000000077,
  schedule_id: 360000000055,
  failover_number: null,
  brand_id: 360000000011,
  unheard_of: { nested: true },
};

export const recordedSettings = {
  allow_outbound_calls: true,
  call_offering_duration: 30,
  maximum_queue_size: 15,
  maximum_queue_wait_time: 99,
  voicemail: false,
  forwarding_caller_id: 'talk_number',
};

/** The Document's own sample of an owned number. */
export const documentNumber = {
  id: 6,
  capabilities: { emergency_address: false, mms: false, sms: true, voice: true },
  categorised_greetings: { '1': 'voicemail_en', '2': 'available_en' },
  country_code: 'US',
  created_at: '2013-04-13T16:02:33Z',
  default_greeting_ids: ['voicemail_en', 'available_jp'],
  default_group_id: 1,
  display_number: '+353 76 680 1402',
  external: false,
  greeting_ids: [1, 2],
  group_ids: [1, 2],
  location: 'TX',
  name: 'Awesome Support Line',
  nickname: 'Awesome Support Line',
  number: '+353766801402',
  recorded: true,
  sms_group_id: 7,
  toll_free: false,
  transcription: false,
};

const shortCode = { ...documentNumber, id: 7, number: '12345', nickname: 'Short code' };

const page = (key: string, records: readonly object[]) => ({
  [key]: records,
  next_page: null,
  previous_page: null,
  count: records.length,
});

const stamps = { created_at: '2020-01-01T00:00:00Z', updated_at: '2020-01-02T00:00:00Z' };

const bodies: Readonly<Record<string, unknown>> = {
  [`${talk}/settings`]: {
    settings: { voice: true, maximum_queue_size: 7, recordings_public: true },
  },
  '/api/v2/groups': page('groups', [
    {
      id: 360000000001,
      name: 'Support',
      description: null,
      default: true,
      deleted: false,
      ...stamps,
    },
  ]),
  '/api/v2/brands': page('brands', [
    {
      id: 360000000011,
      name: 'Acme',
      subdomain: 'acme',
      brand_url: 'https://acme.example',
      has_help_center: true,
      help_center_state: 'enabled',
      active: true,
      default: true,
      logo: { id: 1 },
      ...stamps,
    },
  ]),
  '/api/v2/business_hours/schedules': page('schedules', [
    {
      id: 360000000055,
      name: 'East Coast',
      time_zone: 'Eastern Time (US & Canada)',
      intervals: [{ start_time: 1980, end_time: 2460 }],
      ...stamps,
    },
  ]),
  [`${talk}/addresses`]: page('addresses', [
    {
      id: 21973100089108,
      name: 'Zendesk',
      street: '1019 Market Street',
      zip: '94103',
      city: 'San Francisco',
      state: null,
      province: 'California',
      country_code: 'US',
      provider_reference: 'AD1b514b1177e0c14c270f32bfbcc558a6',
    },
    {
      id: 21973100089109,
      name: 'Nowhere',
      street: 'None',
      zip: '1',
      province: 'None',
      country_code: 'US',
    },
  ]),
  [`${talk}/greetings`]: page('greetings', [
    {
      id: 21973014482068,
      name: 'Hello',
      category_id: 1,
      default: false,
      pending: false,
      audio_url: 'https://static.example/hello.mp3',
      audio_name: 'hello.mp3',
      upload_id: 21973014482099,
    },
    {
      id: 21973014482069,
      name: 'Gone',
      category_id: 3,
      pending: false,
      audio_url: 'https://x.example',
    },
    { id: 'voicemail_en', name: 'Default (voicemail on)', category_id: 1, default: true },
  ]),
  [`${talk}/lines`]: page('lines', [
    recordedNumber,
    {
      id: 21646232175299,
      nickname: 'Button',
      priority: 0,
      default_group_id: 360000000001,
      line_type: 'digital',
      brand_id: 360000000011,
      line_id: '1b514b1177e0c14c270f32bfbcc558a6',
      outbound_number: null,
      created_at: '2023-12-14T18:44:31Z',
      transcription: false,
      recorded: true,
      call_recording_consent: 'always',
      group_ids: [360000000001],
      greeting_ids: [],
      categorised_greetings_with_sub_settings: {
        '1': { voicemail_on_outside_business_hours: 'voicemail_none' },
        '2': {
          voicemail_on: 'available_en_digital_lines',
          voicemail_off: 'available_en_digital_lines',
        },
        '3': 'wait_en',
      },
      schedule_id: null,
    },
  ]),
};

/** The numbers lie on two pages. */
function numbersPage(query: URLSearchParams): object {
  const isSecond = query.get('page') === '2';
  return {
    phone_numbers: isSecond ? [documentNumber, shortCode] : [recordedNumber],
    // What host it names is not to be relied on.
    next_page: isSecond
      ? null
      : `https://elsewhere.example${talk}/phone_numbers?page=2&per_page=100`,
    previous_page: null,
    count: 3,
  };
}

interface Answer {
  readonly status: number;
  readonly body: unknown;
  readonly headers?: Record<string, string>;
}

const forbidden = {
  error: { title: 'Forbidden', message: 'You do not have access to this page.' },
};

function answerTo(path: string, query: URLSearchParams): Answer {
  if (path === `${talk}/ivr`) return { status: 403, body: forbidden };
  if (path === `${talk}/greetings/21973014482068/upload`) return { status: 200, body: mp3 };
  if (path === `${talk}/phone_numbers`) {
    return query.has('page[size]')
      ? { status: 400, body: { error: 'page must be an integer' } }
      : { status: 200, body: numbersPage(query) };
  }
  for (const number of [recordedNumber, documentNumber, shortCode]) {
    if (path !== `${talk}/phone_numbers/${number.id}`) continue;
    return { status: 200, body: { phone_number: { ...number, settings: recordedSettings } } };
  }
  const body = bodies[path];
  if (body !== undefined) return { status: 200, body };
  return { status: 404, body: { error: 'InvalidEndpoint', description: 'Not found' } };
}

/** The first request of each path comes too early. */
const tooMany = { status: 429, body: 'Number of allowed API requests per minute exceeded' };

export interface RecordedServer {
  readonly url: string;
  readonly requests: IncomingMessage[];
}

/** A server that answers what was recorded; it ends with the test. */
export async function serveRecorded(): Promise<RecordedServer> {
  const requests: IncomingMessage[] = [];
  const asked = new Set<string>();
  const server = createServer((request, response) => {
    requests.push(request);
    const { pathname, searchParams } = new URL(request.url ?? '/', 'http://localhost');
    const isFirst = !asked.has(pathname);
    asked.add(pathname);
    const answer = isFirst ? tooMany : answerTo(pathname, searchParams);
    const { status, body } = answer;
    const isText = typeof body === 'string' || Buffer.isBuffer(body);
    response.writeHead(status, {
      'content-type': isText ? 'text/plain' : 'application/json; charset=utf-8',
      ...(status === 429 && { 'retry-after': '43' }),
    });
    response.end(isText ? body : JSON.stringify(body));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => void server.close());
  const { port } = server.address() as AddressInfo;
  return { url: `http://127.0.0.1:${port}`, requests };
}
