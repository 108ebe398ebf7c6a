import { Button, NativeSelect } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { FilterBar } from '../../components/filter-bar.tsx';
import { InstantInput } from '../../components/instant-input.tsx';
import { SearchInput } from '../../components/search-input.tsx';
import { agentsQuery, type AuditFilters } from './queries.ts';
import { actions, sourceTypeName, sourceTypes } from './words.ts';

const any = { value: '', label: 'Any' };
const optionsOf = (names: Readonly<Record<string, string>>) =>
  Object.entries(names).map(([value, label]) => ({ value, label }));

/** What is chosen is always among the choices, whoever has written the address. */
const withChosen = (
  options: readonly { value: string; label: string }[],
  chosen: string | undefined,
  label = chosen ?? '',
) =>
  chosen === undefined || options.some(({ value }) => value === chosen)
    ? [any, ...options]
    : [any, ...options, { value: chosen, label }];

function useActors(actor: number | undefined) {
  const { data: agents = [] } = useQuery(agentsQuery());
  const known = [
    ...agents.map(({ id, name }) => ({ value: String(id), label: name })),
    { value: '0', label: 'The operator' },
    { value: '-1', label: 'The service itself' },
  ];
  const chosen = actor === undefined ? undefined : String(actor);
  return withChosen(known, chosen, `Agent ${chosen}`);
}

export function AuditFilterFields() {
  const filters = useSearch({ from: '/shell/audit' });
  const navigate = useNavigate({ from: '/audit' });
  const set = (changed: AuditFilters) =>
    void navigate({ to: '/audit', search: { ...filters, ...changed } });
  const isFiltered = Object.values(filters).some((value) => value !== undefined);
  return (
    <FilterBar>
      <NativeSelect
        label="Who"
        data={useActors(filters.actor)}
        value={filters.actor ?? ''}
        onChange={({ currentTarget: { value } }) =>
          set({ actor: value === '' ? undefined : Number(value) })
        }
      />
      <NativeSelect
        label="What was done"
        data={withChosen(optionsOf(actions), filters.action)}
        value={filters.action ?? ''}
        onChange={({ currentTarget: { value } }) => set({ action: value || undefined })}
      />
      <NativeSelect
        label="To what"
        data={withChosen(optionsOf(sourceTypes), filters.type, sourceTypeName(filters.type ?? ''))}
        value={filters.type ?? ''}
        onChange={({ currentTarget: { value } }) =>
          set({ type: value || undefined, id: undefined })
        }
      />
      {filters.type !== undefined && (
        <SearchInput
          label="Its id"
          value={filters.id ?? ''}
          onChange={(id) => set({ id: id.trim() || undefined })}
        />
      )}
      <SearchInput
        label="From the IP address"
        value={filters.ip ?? ''}
        onChange={(ip) => set({ ip: ip.trim() || undefined })}
      />
      <InstantInput label="From" value={filters.from} onChange={(from) => set({ from })} />
      <InstantInput label="Until" value={filters.to} onChange={(to) => set({ to })} />
      {isFiltered && (
        <Button variant="subtle" onClick={() => void navigate({ to: '/audit', search: {} })}>
          Clear the filters
        </Button>
      )}
    </FilterBar>
  );
}
