import type { Kysely } from 'kysely';
import type { Account, Resource, ResourceKind } from '../domain/account.ts';
import type { Reference } from '../domain/line-rules.ts';
import type { Ids } from '../app/ports.ts';
import type { Tables } from './tables.ts';

export async function createResource(
  db: Kysely<Tables>,
  ids: Ids,
  account: Account,
  { kind, name }: { kind: ResourceKind; name: string },
): Promise<Resource> {
  const resource = { id: ids.next(), name };
  await db
    .insertInto('resources')
    .values({ account_id: account.id, kind, ...resource })
    .execute();
  return resource;
}

export async function listResources(
  db: Kysely<Tables>,
  account: Account,
  kind: ResourceKind,
): Promise<Resource[]> {
  return db
    .selectFrom('resources')
    .select(['id', 'name'])
    .where('account_id', '=', account.id)
    .where('kind', '=', kind)
    .orderBy('id')
    .execute();
}

export async function missingReferences(
  db: Kysely<Tables>,
  account_id: number,
  references: readonly Reference[],
): Promise<Reference[]> {
  if (references.length === 0) return [];
  const found = await db
    .selectFrom('resources')
    .select(['kind', 'id'])
    .where('account_id', '=', account_id)
    .where('kind', 'in', unique(references.map(({ kind }) => kind)))
    .where('id', 'in', unique(references.map(({ id }) => id)))
    .execute();
  const existing = new Set(found.map(({ kind, id }) => `${kind} ${id}`));
  return references.filter(({ kind, id }) => !existing.has(`${kind} ${id}`));
}

function unique<T>(values: readonly T[]): T[] {
  return [...new Set(values)];
}
