import { expect } from 'vitest';
import type { JobRow } from '../../src/domain/jobs/job.ts';
import type { Answer, Client } from './client.ts';
import { path } from './client.ts';
import { findMany } from './numbers.ts';
import type { TestTrunkline } from './trunkline.ts';

const deletedPath = '/api/v2/channels/voice/deleted_phone_numbers';
export const jobsPath = '/api/v2/job_statuses';

type Query = Readonly<Record<string, string | number | boolean>>;

/** As the API shows it. */
export interface JobAnswer {
  readonly id: string;
  readonly job_type: string;
  readonly url: string;
  readonly total: number;
  readonly progress: number | null;
  readonly status: string;
  readonly message: string | null;
  readonly results: readonly JobRow[] | null;
}

const queryOf = (query: Query): Record<string, string> =>
  Object.fromEntries(Object.entries(query).map(([name, value]) => [name, String(value)]));

/** What is done to many phone numbers at once, as one client sends it. */
export function manyBy(client: Client) {
  const send = (
    method: 'POST' | 'PUT' | 'DELETE' | 'GET',
    url: string,
    { query = {}, body, headers }: { query?: Query; body?: object; headers?: object } = {},
  ): Promise<Answer> =>
    client.request({
      method,
      url,
      query: queryOf(query),
      ...(body && { body }),
      ...(headers && { headers: headers as Record<string, string> }),
    });
  return {
    create: (body: object, query?: Query, headers?: object) =>
      send('POST', `${path}/create_many`, {
        body,
        ...(query && { query }),
        ...(headers && { headers }),
      }),
    update: (query: Query, body: object, headers: object = {}) =>
      send('PUT', `${path}/update_many`, { query, body, headers }),
    destroy: (ids: readonly number[], query: Query = {}, headers: object = {}) =>
      send('DELETE', `${path}/destroy_many`, { query: { ids: ids.join(), ...query }, headers }),
    restore: (ids: readonly number[], query: Query = {}, headers: object = {}) =>
      send('PUT', `${deletedPath}/restore_many`, {
        query: { ids: ids.join(), ...query },
        headers,
      }),
    show: (ids: string) => send('GET', `${path}/show_many`, { query: { ids } }),
    job: (id: string) => send('GET', `${jobsPath}/${id}`),
    jobs: (query: Query = {}) => send('GET', jobsPath, { query }),
    showJobs: (ids: string) => send('GET', `${jobsPath}/show_many`, { query: { ids } }),
    cancel: (id: string) => send('POST', `${jobsPath}/${id}/cancel`),
  };
}

let accounts = 0;
/** An account of its own, so that a test finds its numbers and jobs only. */
export async function signUpForMany(
  trunkline: TestTrunkline,
  options: Parameters<TestTrunkline['signUp']>[1] = {},
) {
  accounts += 1;
  const client = await trunkline.signUp(`many${accounts}`, { role: 'admin', ...options });
  return { client, many: manyBy(client) };
}

/** Of as many numbers that can be bought. */
export const tokensOf = async (client: Client, count: number) =>
  (await findMany(client, count)).map(({ token }) => token);

export const isOpen = ({ status }: JobAnswer) => status === 'queued' || status === 'working';

/** The job that an answer tells of, once it has ended; `pass`: lets what it waits for come to pass. */
export async function ended(
  client: Client,
  begun: Answer,
  pass: () => Promise<unknown> = async () => undefined,
): Promise<JobAnswer & { readonly results: readonly JobRow[] }> {
  if (begun.status !== 200) throw new Error(`not begun: ${begun.text}`);
  const many = manyBy(client);
  const { id } = begun.json.job_status as JobAnswer;
  let job: JobAnswer | undefined;
  await expect
    .poll(async () => {
      await pass();
      job = (await many.job(id)).json.job_status as JobAnswer;
      return isOpen(job);
    })
    .toBe(false);
  if (!job?.results) throw new Error('no results');
  return { ...job, results: job.results };
}

export const statusesOf = ({ results }: { results: readonly JobRow[] }) =>
  results.map(({ status }) => status);
