import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Outlet, useNavigate, useSearch } from '@tanstack/react-router';
import { useCallback, useMemo, useState, type ReactNode } from 'react';
import { EmptyState } from '../../components/empty-state.tsx';
import { LinkButton } from '../../components/link-button.tsx';
import { Page } from '../../components/page.tsx';
import { ShowAsCurl } from '../../components/show-as-curl.tsx';
import { QueryTable } from '../../components/table/query-table.tsx';
import { columnsFor, type PhoneNumber } from './columns.tsx';
import { FilterChips } from './filters/filter-chips.tsx';
import type { SetFilter } from './filters/filter-fields.tsx';
import { Found } from './found.tsx';
import { countQuery, numbersQuery } from './queries.ts';
import { useReferences, type Kind } from './references.ts';
import {
  filterNames,
  filtersIn,
  isNarrowed,
  narrowing,
  type ColumnId,
  type NumbersSearch,
} from './search.ts';
import { SelectionBar } from './selection-bar.tsx';
import { Toolbar } from './toolbar.tsx';
import { kindOfFilter } from './words.ts';

const kindOfColumn: Readonly<Partial<Record<ColumnId, Kind>>> = {
  groups: 'groups',
  ivr: 'ivrs',
  schedule: 'schedules',
  brand: 'brands',
};

/** What has to be known by name: of the columns, the filters that are set, and those that can be. */
function kindsIn(search: NumbersSearch, isChoosing: boolean): ReadonlySet<Kind> {
  const byFilter: Readonly<Partial<Record<string, Kind>>> = kindOfFilter;
  const names: readonly string[] = isChoosing ? filterNames : filtersIn(search);
  const ofColumns = (search.columns ?? ['groups']).map((id) => kindOfColumn[id]);
  const kinds = [...names.map((name) => byFilter[name]), ...ofColumns];
  return new Set(kinds.filter((kind) => kind !== undefined));
}

export function NumbersPage() {
  const search = useSearch({ from: '/shell/numbers' });
  const navigate = useNavigate({ from: '/numbers' });
  const [isChoosing, setIsChoosing] = useState(false);
  const [selected, setSelected] = useState<ReadonlySet<number>>(new Set());
  const references = useReferences(kindsIn(search, isChoosing));
  const columns = useMemo(
    () => columnsFor(search.columns, references),
    [search.columns, references],
  );
  const { data: total } = useQuery(countQuery());
  const onSearch = useCallback(
    (change: Partial<NumbersSearch>, isReplacing = false) =>
      void navigate({ search: (now) => ({ ...now, ...change }), replace: isReplacing }),
    [navigate],
  );
  const onSet: SetFilter = (name, value) => onSearch({ [name]: value });
  const onClear = () => onSearch(nothingSet);
  const buy = <LinkButton to="/buy">Buy numbers</LinkButton>;
  return (
    <Page
      title="Numbers"
      actions={
        <>
          <ListAsCurl search={search} />
          {buy}
        </>
      }
    >
      {(total !== 0 || isNarrowed(search)) && (
        <>
          <Toolbar {...{ search, references, onSearch, onSet, onFilters: setIsChoosing }} />
          <FilterChips {...{ search, references, onSet, onClear }} />
          <Found search={search} />
          <SelectionBar ids={selected} onChange={setSelected} search={search} />
        </>
      )}
      <QueryTable<PhoneNumber>
        label="Phone numbers"
        query={numbersQuery(search)}
        columns={columns}
        rowKey={idOf}
        rowName={nameOf}
        selection={{ ids: selected, onChange: setSelected }}
        total={isNarrowed(search) ? undefined : total}
        empty={
          isNarrowed(search) ? (
            <NothingFound onClear={() => onSearch({ ...nothingSet, query: undefined })} />
          ) : (
            <NoNumbers buy={buy} />
          )
        }
      />
      <Outlet />
    </Page>
  );
}

const nothingSet = Object.fromEntries(filterNames.map((name) => [name, undefined]));
const idOf = ({ id }: PhoneNumber) => id;
const nameOf = ({ display_number }: PhoneNumber) => display_number;

function ListAsCurl({ search }: { search: NumbersSearch }) {
  const asked = { ...narrowing(search), ...(search.sort && { sort: search.sort }) };
  return (
    <ShowAsCurl
      call={({ phoneNumbers }) =>
        phoneNumbers.list({ ...asked, include: ['carrier_terms'] }).page()
      }
    />
  );
}

function NoNumbers({ buy }: { buy: ReactNode }) {
  return (
    <EmptyState title="No numbers yet" action={buy}>
      Search the numbers that are for sale in a country, try out what one costs and needs, and buy
      it. It is yours within moments, and stands here.
    </EmptyState>
  );
}

function NothingFound({ onClear }: { onClear: () => void }) {
  return (
    <EmptyState
      title="No number is like that"
      action={
        <Button variant="default" onClick={onClear}>
          Show all numbers
        </Button>
      }
    >
      All numbers were looked through. Leave something out, or look among those that were deleted.
    </EmptyState>
  );
}
