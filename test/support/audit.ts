import type { Kysely } from 'kysely';
import { expect } from 'vitest';
import { eventJson, type ChangeDocument } from '../../src/domain/audit/event.ts';
import type { Tables } from '../../src/store/tables.ts';
import { problemsWithEvent } from './contract/contract.ts';
import { inTables } from './tables.ts';

/** A change as it was written down. */
export interface AuditRow extends ChangeDocument {
  readonly id: number;
  readonly account_id: number;
  readonly actor_id: number;
  readonly ip_address: string | null;
  readonly action: string;
  readonly source_type: string;
  readonly source_id: string;
  readonly event_type: string | null;
  /** what others are told of the resource; null: nothing */
  // oxlint-disable-next-line typescript/no-explicit-any -- tests look into resources of every shape
  readonly detail: any;
  /** all columns, as they lie in the table */
  readonly text: string;
}

/** All changes of an installation after one of them, in their order. */
export const auditRows = (data: string, after = 0): Promise<AuditRow[]> =>
  inTables(data, (db) => rowsIn(db, after));

/** What others are told of them is held to `openapi.json`. */
export async function rowsIn(db: Kysely<Tables>, after = 0): Promise<AuditRow[]> {
  const rows = await db
    .selectFrom('audit_logs')
    .selectAll()
    .where('id', '>', after)
    .orderBy('id')
    .execute();
  for (const row of rows) {
    const { event_type, detail, position } = row;
    if (event_type === null || detail === null) continue;
    const told = eventJson({ ...row, event_type, detail, position: position ?? 0 });
    expect(problemsWithEvent(told)).toEqual([]);
  }
  return rows.map((row) => ({
    ...row,
    ...(JSON.parse(row.document) as ChangeDocument),
    detail: row.detail === null ? null : (JSON.parse(row.detail) as unknown),
    text: JSON.stringify(row),
  }));
}

/** What is done meanwhile leaves these changes. */
export async function changesBy(data: string, work: () => Promise<unknown>): Promise<AuditRow[]> {
  const before = (await auditRows(data)).at(-1)?.id ?? 0;
  await work();
  return auditRows(data, before);
}

/** In short: who did what to which kind of resource. */
export const inShort = (rows: readonly AuditRow[]): string[] =>
  rows.map(({ actor_name, action, source_type }) => `${actor_name} ${action} ${source_type}`);
