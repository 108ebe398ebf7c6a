import { useQuery } from '@tanstack/react-query';
import { readAll } from '../../api/read.ts';

/** A record that another one can name. */
export interface Choice {
  readonly value: number;
  readonly label: string;
}

interface Named {
  readonly id: number | string;
  readonly name: string;
}

const choiceOf = ({ id, name }: Named): Choice => ({ value: Number(id), label: name });

/** Records to choose from, as their lists have them. */
export const choiceQueries = {
  brands: () => readAll(['brands', 'all'], ({ brands }) => brands.list()),
  greetings: () => readAll(['greetings', 'all'], ({ greetings }) => greetings.list()),
  groups: () => readAll(['groups', 'all'], ({ groups }) => groups.list()),
  ivrs: () => readAll(['ivrs', 'all'], ({ ivrs }) => ivrs.list()),
  schedules: () => readAll(['schedules', 'all'], ({ schedules }) => schedules.list()),
};

export function useBrands() {
  return useQuery(choiceQueries.brands()).data?.map(choiceOf) ?? [];
}

export function useGroups() {
  return useQuery(choiceQueries.groups()).data?.map(choiceOf) ?? [];
}

export function useSchedules() {
  return useQuery(choiceQueries.schedules()).data?.map(choiceOf) ?? [];
}

/** The account's own greetings: the system's are played by themselves. */
export function useOwnGreetings() {
  const all = useQuery(choiceQueries.greetings()).data ?? [];
  return all.filter((greeting) => !greeting.default);
}

/** What records are called, by their ids; null: none. */
export function namesOf(choices: readonly Choice[], ids: unknown): string {
  const all = (Array.isArray(ids) ? ids : [ids]) as readonly (number | null)[];
  const nameOf = (id: number) => choices.find(({ value }) => value === id)?.label ?? `#${id}`;
  return all.map((id) => (id === null ? 'none' : nameOf(id))).join(', ') || 'none';
}
