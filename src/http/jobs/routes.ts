import type { FastifyInstance, FastifyRequest } from 'fastify';
import { readPage } from '../../app/listed-page.ts';
import type { ShownJob } from '../../app/ports/jobs.ts';
import type { Ports } from '../../app/ports.ts';
import { recordNotFound } from '../../domain/errors.ts';
import { isJobId } from '../../domain/jobs/job.ts';
import { actingPorts } from '../acting.ts';
import { sendJson } from '../answers.ts';
import { listedPage } from '../listed.ts';
import { requiredParameter } from '../parameters.ts';
import { givenParameters } from '../quirks.ts';
import { baseUrl, type Addressing } from '../tenant.ts';
import { listIn } from './ids.ts';
import * as schemas from './schemas.ts';
import { jobsPath, jobView } from './view.ts';

const member = `${jobsPath}/:job_status_id`;

const reading = { config: { scope: 'phone_numbers:read' } } as const;
const writing = { config: { scope: 'phone_numbers:write' } } as const;

/** How jobs stand, in the ecosystem's words. Chosen: that they can be cancelled. */
export function jobRoutes(app: FastifyInstance, ports: Ports, addressing: Addressing): void {
  const jobsOf = ({ signIn }: FastifyRequest) => ports.store.of(signIn.account).jobs;
  const one = (request: FastifyRequest, job: ShownJob | null) => {
    if (!job) throw recordNotFound();
    return JSON.stringify({ job_status: jobView(job, baseUrl(request, addressing)) });
  };

  app.get(jobsPath, { ...reading, schema: schemas.list }, async (request, reply) => {
    const query = givenParameters(request.query);
    const { page, paging } = await listedPage(request, { query, addressing }, (window) =>
      readPage(jobsOf(request), window),
    );
    const base = baseUrl(request, addressing);
    const job_statuses = page.rows.map((job) => jobView(job, base));
    return sendJson(reply, JSON.stringify({ job_statuses, ...paging.render() }));
  });
  app.get(
    `${jobsPath}/show_many`,
    { ...reading, schema: schemas.showManyJobs },
    async (request, reply) => {
      const ids = listIn('ids', requiredParameter(givenParameters(request.query), 'ids'));
      const found = await jobsOf(request).findAll(ids.filter(isJobId));
      const byId = new Map(found.map((job) => [job.public_id, job]));
      const base = baseUrl(request, addressing);
      const job_statuses = ids.flatMap((id) => byId.get(id) ?? []).map((job) => jobView(job, base));
      return sendJson(reply, JSON.stringify({ job_statuses }));
    },
  );
  app.get(member, { ...reading, schema: schemas.show }, async (request, reply) =>
    sendJson(reply, one(request, await jobsOf(request).find(idIn(request)))),
  );
  app.post(`${member}/cancel`, { ...writing, schema: schemas.cancel }, async (request, reply) => {
    const { jobs } = actingPorts(ports, request).store.of(request.signIn.account);
    return sendJson(reply, one(request, await jobs.cancel(idIn(request))));
  });
}

/** Throws RecordNotFound where no job can have it. */
function idIn({ params }: FastifyRequest): string {
  const { job_status_id: id } = params as { readonly job_status_id: string };
  if (!isJobId(id)) throw recordNotFound();
  return id;
}
