import { isIP } from 'node:net';
import { askedActions, type AuditFilters, type AuditOrder } from '../../domain/audit/audit-log.ts';
import { badParameter } from '../../domain/errors.ts';
import { instantIn } from '../../domain/instant.ts';
import { quoted } from '../../domain/quoted.ts';
import { sameAddress } from '../client-address.ts';
import type { Query } from '../quirks.ts';

/** Characters of a type or an id. */
const longest = 100;
const second = 1_000;

/** Throws BadRequest that names the parameter. */
export function auditFilters(query: Query): AuditFilters {
  const source_type = textFilter(query, 'filter[source_type]');
  const source_id = textFilter(query, 'filter[source_id]');
  if (source_id !== undefined && source_type === undefined) {
    throw invalid('filter[source_id]', 'needs filter[source_type], as ids are of one type');
  }
  return { source_type, source_id, ...filtersOfOneSource(query) };
}

/** Those that are left where it is known what was changed. Throws BadRequest. */
export function filtersOfOneSource(query: Query): AuditFilters {
  return {
    actor_id: actorFilter(query),
    ip_address: addressFilter(query),
    action: actionFilter(query),
    ...createdFilter(query),
  };
}

/** By cursor `sort`, by offset `sort_by` and `sort_order`; both are read. Throws BadRequest. */
export function auditOrder(query: Query): AuditOrder {
  const { sort, sort_by, sort_order } = query;
  if (sort_by !== undefined) oneOf('sort_by', sort_by, ['created_at']);
  if (sort !== undefined) {
    return oneOf('sort', sort, ['-created_at', 'created_at']) === 'created_at'
      ? 'oldest'
      : 'newest';
  }
  const order = sort_order && oneOf('sort_order', sort_order.toLowerCase(), ['asc', 'desc']);
  return order === 'asc' ? 'oldest' : 'newest';
}

function oneOf(name: string, value: string, values: readonly string[]): string {
  if (values.includes(value)) return value;
  throw invalid(name, `takes ${values.join(', ')}, and not ${quoted(value)}`);
}

function textFilter(query: Query, name: string): string | undefined {
  const value = query[name];
  if (value === undefined || value.length <= longest) return value;
  throw badParameter(name, 'ValueTooLong', `has ${longest} characters at most`);
}

function actorFilter(query: Query): number | undefined {
  const [name, value] = ['filter[actor_id]', query['filter[actor_id]']];
  if (value === undefined) return undefined;
  if (/^-?\d{1,15}$/.test(value)) return Number(value);
  throw invalid(name, `must be the id of an agent, and not ${quoted(value)}`);
}

function addressFilter(query: Query): string | undefined {
  const [name, value] = ['filter[ip_address]', query['filter[ip_address]']];
  if (value === undefined) return undefined;
  if (isIP(value) !== 0) return sameAddress(value);
  throw invalid(name, `must be an IP address, and not ${quoted(value)}`);
}

function actionFilter(query: Query): string | undefined {
  const value = query['filter[action]'];
  return value && oneOf('filter[action]', value, askedActions);
}

/** Both ends are included, in the whole seconds that `created_at` has. */
function createdFilter(query: Query): Pick<AuditFilters, 'from' | 'until'> {
  const [name, value] = ['filter[created_at]', query['filter[created_at]']];
  if (value === undefined) return {};
  const given = value.split(',').filter((one) => one.trim() !== '');
  const [from = NaN, end = NaN] = given.map(instantIn);
  if (given.length !== 2) {
    throw invalid(name, 'must be sent twice: from when, and until when');
  }
  if (Number.isNaN(from + end)) {
    throw invalid(name, 'must be instants in ISO 8601, such as 2026-01-31T12:00:00Z');
  }
  if (from > end) throw invalid(name, 'must have the earlier moment first');
  return { from, until: (Math.floor(end / second) + 1) * second };
}

const invalid = (name: string, problem: string) => badParameter(name, 'InvalidValue', problem);
