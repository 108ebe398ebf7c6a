import type { FastifyInstance } from 'fastify';
import { showUsage, type DayRange } from '../../app/usage/show-usage.ts';
import type { Ports } from '../../app/ports.ts';
import { badParameter } from '../../domain/errors.ts';
import { dayOf, dayOfDate, firstDay } from '../../domain/instant.ts';
import { sendJson } from '../answers.ts';
import { givenParameters, type Query } from '../quirks.ts';
import { maxDays, show, usualDays } from './schemas.ts';

const reading = { config: { scope: 'usage:read' } } as const;

/** Chosen: figures that are kept, and cost the same however many numbers an account has. */
export function usageRoutes(app: FastifyInstance, ports: Pick<Ports, 'store' | 'clock'>): void {
  app.get('/api/v2/trunkline/usage', { ...reading, schema: show }, async (request, reply) => {
    const range = rangeIn(givenParameters(request.query), dayOf(ports.clock.now()));
    const usage = await showUsage(ports, request.signIn.account, range);
    return sendJson(reply, JSON.stringify({ usage }));
  });
}

function rangeIn(query: Query, today: number): DayRange {
  const given = dateParameter(query, 'start_date');
  const last = dateParameter(query, 'end_date') ?? Math.max(today, given ?? today);
  const first = given ?? Math.max(last - usualDays + 1, firstDay);
  if (first > last) throw badParameter('end_date', 'InvalidValue', 'must not be before start_date');
  if (last - first < maxDays) return { first, last };
  const problem = `must be at most ${maxDays} days before the end: ask for one year after the other`;
  throw badParameter('start_date', 'InvalidValue', problem);
}

function dateParameter(query: Query, name: string): number | undefined {
  const date = query[name];
  if (date === undefined) return undefined;
  const day = dayOfDate(date);
  if (day !== null) return day;
  throw badParameter(name, 'InvalidValue', 'must be a date such as 2026-09-01');
}
