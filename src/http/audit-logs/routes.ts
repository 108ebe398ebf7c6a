import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import {
  listAuditLogs,
  listNumberLogs,
  showAuditLog,
  type ListedLogs,
} from '../../app/audit-logs/list.ts';
import type { PageWindow } from '../../app/ports/paging.ts';
import type { Ports } from '../../app/ports.ts';
import type { AuditLog } from '../../domain/audit/audit-log.ts';
import { auditLogView } from '../../domain/audit/view.ts';
import { adminOf } from '../admins.ts';
import { sendRevalidated } from '../conditional-requests.ts';
import { cursorPaging, cursorWindow, offsetPaging, offsetWindow } from '../pagination.ts';
import { idParameter, phoneNumberId } from '../parameters.ts';
import { givenParameters, type Query } from '../quirks.ts';
import { absoluteUrl, baseUrl, type Addressing } from '../tenant.ts';
import { auditFilters, auditOrder, filtersOfOneSource } from './query.ts';
import * as schemas from './schemas.ts';

const path = '/api/v2/audit_logs';
const ofNumber = '/api/v2/channels/voice/phone_numbers/:phone_number_id/audit_logs';
const reading = { config: { scope: 'audit_logs:read' } } as const;

/** What was changed is read by admins, and changed by nobody. */
export function auditLogRoutes(app: FastifyInstance, ports: Ports, addressing: Addressing): void {
  const { send, viewIn } = answersIn(addressing);
  app.get(path, { ...reading, schema: schemas.list }, async (request, reply) => {
    const { account } = reader(request);
    const query = givenParameters(request.query);
    const asked = { filters: auditFilters(query), order: auditOrder(query) };
    return send(request, reply, query, (window) => listAuditLogs(ports, account, asked, window));
  });
  app.get(`${path}/:audit_log_id`, { ...reading, schema: schemas.show }, async (request, reply) => {
    const { account } = reader(request);
    const { audit_log_id } = request.params as { audit_log_id: string };
    const log = await showAuditLog(ports, account, idParameter(audit_log_id));
    return sendRevalidated(request, reply, { audit_log: viewIn(request)(log) });
  });
  app.get(ofNumber, { ...reading, schema: schemas.listOfNumber }, async (request, reply) => {
    const { account } = reader(request);
    const query = givenParameters(request.query);
    const filters = filtersOfOneSource(query);
    const asked = { id: phoneNumberId(request), filters, order: auditOrder(query) };
    return send(request, reply, query, (window) => listNumberLogs(ports, account, asked, window));
  });
}

const reader = (request: FastifyRequest) => adminOf(request, 'read the audit log');

/** Every page says how to go on by cursor: pages by offset end where a filter has looked through its share. */
function answersIn(addressing: Addressing) {
  const viewIn = (request: FastifyRequest) => {
    const base = baseUrl(request, addressing);
    return (log: AuditLog) => {
      const { id, ...view } = auditLogView(log);
      return { id, url: `${base}${path}/${id}.json`, ...view };
    };
  };
  return {
    viewIn,
    async send(
      request: FastifyRequest,
      reply: FastifyReply,
      query: Query,
      list: (window: PageWindow) => Promise<ListedLogs>,
    ) {
      const window: PageWindow = cursorWindow(query) ?? offsetWindow(query);
      const { page, count } = await list(window);
      const url = () => absoluteUrl(request, addressing);
      return sendRevalidated(request, reply, {
        audit_logs: page.rows.map(viewIn(request)),
        ...(count !== null && { ...offsetPaging({ offset: 0, ...window }, count, url), count }),
        ...cursorPaging(page, window.before !== undefined, url),
      });
    },
  };
}
