import { readRecords } from '../../app/resources/list-records.ts';
import type { Ports } from '../../app/ports.ts';
import type { Account } from '../../domain/account.ts';
import { greetings } from '../../domain/resources/greetings.ts';
import { groups } from '../../domain/resources/groups.ts';
import { ivrs } from '../../domain/resources/ivrs.ts';
import type { ResourceDeclaration } from '../../domain/resources/resource.ts';
import { schedules } from '../../domain/resources/schedules.ts';
import type { Include } from '../parameters.ts';
import { recordView, type UrlOf } from './views.ts';

/** Chosen: as many as a page of their own list has, the first ones of it. */
const limit = 100;

/** What each include brings; those without a resource bring an empty array. */
const included: Partial<Record<Include, ResourceDeclaration>> = {
  ivrs,
  all_greetings: greetings,
  all_groups: groups,
  all_schedules: schedules,
};

/** Those that stand in the phone number itself. */
const within: ReadonlySet<Include> = new Set(['settings', 'carrier_terms', 'external_id']);

/** Chosen: side-loads stand at top level under their own names, where the Ruby client looks. */
export async function sideloads(
  ports: Pick<Ports, 'store'>,
  account: Account,
  { include, urlOf }: { include: ReadonlySet<Include>; urlOf: UrlOf },
): Promise<Partial<Record<Include, object[]>>> {
  const loaded: Partial<Record<Include, object[]>> = {};
  for (const name of include) {
    if (within.has(name)) continue;
    const declaration = included[name];
    loaded[name] = [];
    if (!declaration) continue;
    const { rows } = await readRecords(ports, { account, declaration, parentIds: [] }, { limit });
    loaded[name] = rows.map((record) => recordView(declaration, record, urlOf));
  }
  return loaded;
}
