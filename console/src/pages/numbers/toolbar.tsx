import { Anchor, Button, Checkbox, Popover, Stack } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { ArrowDownUp, Columns3, Download, ListFilter } from 'lucide-react';
import { requestOf } from '../../api/client.ts';
import { SearchInput } from '../../components/search-input.tsx';
import { standardColumns } from './columns.tsx';
import { FilterFields, type SetFilter } from './filters/filter-fields.tsx';
import classes from './numbers.module.css';
import type { References } from './references.ts';
import { columnIds, filtersIn, narrowing, type ColumnId, type NumbersSearch } from './search.ts';
import { columnWords } from './words.ts';

export interface ToolbarProps {
  readonly search: NumbersSearch;
  readonly references: References;
  readonly onSearch: (change: Partial<NumbersSearch>, isReplacing?: boolean) => void;
  readonly onSet: SetFilter;
  /** told when the names of what can be chosen are wanted */
  readonly onFilters: (isOpen: boolean) => void;
}

/** What narrows the list, what orders it, and what is shown of it. */
export function Toolbar(props: ToolbarProps) {
  const { search, onSearch } = props;
  const isOldest = search.sort === 'created_at';
  return (
    <div className={classes.toolbar}>
      <div className={classes.search}>
        <SearchInput
          label="Search numbers and names"
          value={search.query ?? ''}
          // What is typed on is one step back, not one for each letter.
          onChange={(text) =>
            onSearch({ query: text || undefined }, search.query !== undefined && text !== '')
          }
        />
      </div>
      <Filters {...props} />
      <Columns chosen={search.columns} onChoose={(columns) => onSearch({ columns })} />
      <Button
        variant="default"
        leftSection={<ArrowDownUp size={16} aria-hidden />}
        onClick={() => onSearch({ sort: isOldest ? undefined : 'created_at' })}
      >
        {isOldest ? 'Oldest first' : 'Newest first'}
      </Button>
      <Export search={search} />
    </div>
  );
}

function Filters({ search, references, onSet, onFilters }: ToolbarProps) {
  const [isOpen, { toggle, close }] = useDisclosure();
  const count = filtersIn(search).length;
  return (
    <Popover opened={isOpen} onChange={close} position="bottom-start" trapFocus returnFocus>
      <Popover.Target>
        <Button
          variant="default"
          leftSection={<ListFilter size={16} aria-hidden />}
          onClick={() => {
            onFilters(true);
            toggle();
          }}
        >
          Filters{count > 0 ? ` (${count})` : ''}
        </Button>
      </Popover.Target>
      <Popover.Dropdown>
        <FilterFields search={search} references={references} onSet={onSet} />
      </Popover.Dropdown>
    </Popover>
  );
}

function Columns({
  chosen,
  onChoose,
}: {
  chosen: readonly ColumnId[] | undefined;
  onChoose: (columns: ColumnId[] | undefined) => void;
}) {
  const shown = new Set(chosen ?? standardColumns);
  const toggle = (id: ColumnId) =>
    onChoose(columnIds.filter((one) => (one === id ? !shown.has(id) : shown.has(one))));
  return (
    <Popover position="bottom-end" trapFocus returnFocus>
      <Popover.Target>
        <Button variant="default" leftSection={<Columns3 size={16} aria-hidden />}>
          Columns
        </Button>
      </Popover.Target>
      <Popover.Dropdown>
        <Stack gap="xs">
          {columnIds.map((id) => (
            <Checkbox
              key={id}
              size="sm"
              label={columnWords[id]}
              checked={shown.has(id)}
              onChange={() => toggle(id)}
            />
          ))}
          <Button
            size="compact-sm"
            variant="subtle"
            disabled={chosen === undefined}
            onClick={() => onChoose(undefined)}
          >
            As many as fit
          </Button>
        </Stack>
      </Popover.Dropdown>
    </Popover>
  );
}

const formats = [
  { format: 'csv', label: 'As CSV' },
  { format: 'ndjson', label: 'As NDJSON' },
] as const;

/** Files of all that is found, however many there are: the browser fetches them. */
function Export({ search }: { search: NumbersSearch }) {
  const asked = narrowing(search);
  const { data: urls } = useQuery({
    queryKey: ['export', asked],
    queryFn: () =>
      Promise.all(
        formats.map(async ({ format }) => {
          const request = await requestOf(({ phoneNumbers }) =>
            phoneNumbers.export({ ...asked, format }),
          );
          return request.url;
        }),
      ),
    staleTime: Infinity,
  });
  return (
    <Popover position="bottom-end" trapFocus returnFocus>
      <Popover.Target>
        <Button variant="default" leftSection={<Download size={16} aria-hidden />}>
          Export
        </Button>
      </Popover.Target>
      <Popover.Dropdown>
        <Stack gap="xs">
          {formats.map(({ format, label }, index) => (
            <Anchor key={format} size="sm" href={urls?.[index]} download>
              {label}
            </Anchor>
          ))}
        </Stack>
      </Popover.Dropdown>
    </Popover>
  );
}
