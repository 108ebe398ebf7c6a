import { useQueries } from '@tanstack/react-query';
import { readAll } from '../../api/read.ts';

interface Named {
  readonly id: number | string;
  readonly name: string;
}

const all = {
  groups: readAll<Named>(['groups', 'all'], (client) => client.groups.list()),
  ivrs: readAll<Named>(['ivrs', 'all'], (client) => client.ivrs.list()),
  schedules: readAll<Named>(['schedules', 'all'], (client) => client.schedules.list()),
  brands: readAll<Named>(['brands', 'all'], (client) => client.brands.list()),
  greetings: readAll<Named>(['greetings', 'all'], (client) => client.greetings.list()),
};

export type Kind = keyof typeof all;
const kinds = Object.keys(all) as readonly Kind[];

export interface References {
  /** to choose from */
  readonly of: (kind: Kind) => readonly Named[];
  readonly nameOf: (kind: Kind, id: number | string) => string;
}

/** What numbers refer to, by name; what is not wanted is not read. */
export function useReferences(wanted: ReadonlySet<Kind>): References {
  return useQueries({
    queries: kinds.map((kind) => ({ ...all[kind], enabled: wanted.has(kind), staleTime: 30_000 })),
    combine,
  });
}

function combine(results: readonly { data?: readonly Named[] | undefined }[]): References {
  const lists = results.map(({ data }) => data ?? []);
  const of = (kind: Kind) => lists[kinds.indexOf(kind)] ?? [];
  const names = kinds.map((kind) => new Map(of(kind).map(({ id, name }) => [String(id), name])));
  return {
    of,
    nameOf: (kind, id) => names[kinds.indexOf(kind)]?.get(String(id)) ?? String(id),
  };
}
