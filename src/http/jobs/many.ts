import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { beginJob, type JobOrder } from '../../app/jobs/begin.ts';
import { dryRunMany } from '../../app/jobs/dry-run-many.ts';
import type { Jobs } from '../../app/jobs/jobs.ts';
import { showMany } from '../../app/phone-numbers/show-many.ts';
import type { Ports } from '../../app/ports.ts';
import { lookUpKey } from '../../app/purchases/idempotency.ts';
import type { JobAction } from '../../domain/jobs/job.ts';
import { actingPorts, actorOf } from '../acting.ts';
import { sendJson } from '../answers.ts';
import { flagIn } from '../parameters.ts';
import { givenParameters, type Query } from '../quirks.ts';
import { baseUrl, type Addressing } from '../tenant.ts';
import { idsIn } from './ids.ts';
import { changesIn, purchasesIn, subjectsOf } from './orders.ts';
import * as schemas from './schemas.ts';
import { jobView } from './view.ts';

const numbers = '/api/v2/channels/voice/phone_numbers';
const deletedNumbers = '/api/v2/channels/voice/deleted_phone_numbers';
/** 100 phone numbers with all that can be written of each. */
const bodyLimit = 512 * 1024;

type Order = Pick<JobOrder, 'search' | 'items'>;

interface Many {
  readonly jobs: Jobs;
  readonly addressing: Addressing;
}

/** Chosen: what the ecosystem does to many of its records, done to phone numbers. */
export function manyRoutes(app: FastifyInstance, ports: Ports, many: Many): void {
  const changing = { config: { scope: 'phone_numbers:write' }, bodyLimit } as const;
  const buying = { config: { scope: 'purchases:write' }, bodyLimit } as const;
  const reading = { config: { scope: 'phone_numbers:read' } } as const;
  const handler = (action: JobAction, orderIn: (request: FastifyRequest, query: Query) => Order) =>
    manyHandler(ports, many, { action, orderIn });
  app.post(
    `${numbers}/create_many`,
    { ...buying, schema: schemas.create },
    handler('create', ({ signIn, body }) => purchasesIn(ports, signIn.account, body)),
  );
  app.put(
    `${numbers}/update_many`,
    { ...changing, schema: schemas.update },
    handler('update', ({ body }, query) => changesIn(query, body)),
  );
  app.delete(
    `${numbers}/destroy_many`,
    { ...changing, schema: schemas.destroy },
    handler('delete', (_request, query) => subjectsOf(idsIn(query))),
  );
  app.put(
    `${deletedNumbers}/restore_many`,
    { ...changing, schema: schemas.restore },
    handler('restore', (_request, query) => subjectsOf(idsIn(query))),
  );
  app.get(
    `${numbers}/show_many`,
    { ...reading, schema: schemas.showMany },
    async (request, reply) => {
      const ids = idsIn(givenParameters(request.query));
      const found = await showMany(ports, request.signIn.account, ids);
      const list = found.map(({ phone_number }) => phone_number).join(',');
      const rest = `"next_page":null,"previous_page":null,"count":${found.length}`;
      return sendJson(reply, `{"phone_numbers":[${list}],${rest}}`);
    },
  );
}

interface Operation {
  readonly action: JobAction;
  readonly orderIn: (request: FastifyRequest, query: Query) => Order;
}

function manyHandler(ports: Ports, { jobs, addressing }: Many, { action, orderIn }: Operation) {
  return async (request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> => {
    const query = givenParameters(request.query);
    const isAllOrNothing = flagIn(request, query, 'all_or_nothing');
    const order = orderIn(request, query);
    const { account } = request.signIn;
    const acting = actingPorts(ports, request);
    if (flagIn(request, query, 'dry_run')) {
      const dry_run = await dryRunMany(acting, account, { action, ...order });
      return sendJson(reply, JSON.stringify({ dry_run }));
    }
    const given = request.headers['idempotency-key'];
    const key = typeof given === 'string' && given !== '' ? given : null;
    if (key !== null) {
      const asked = { key, request: { action, isAllOrNothing, ...order } };
      reply.header('x-idempotency-lookup', await lookUpKey(ports, account, asked));
    }
    const actor = actorOf(request);
    const job = await beginJob(acting, jobs, account, {
      ...order,
      action,
      isAllOrNothing,
      actor,
      key,
    });
    const job_status = jobView(job, baseUrl(request, addressing));
    return sendJson(reply, JSON.stringify({ job_status }));
  };
}
