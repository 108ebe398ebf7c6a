import { Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { Check, Minus } from 'lucide-react';
import type { ReactNode } from 'react';
import type { Schemas } from 'trunkline/client';
import { Copy } from '../../components/copy.tsx';
import { Country, Flag } from '../../components/country.tsx';
import type { Column } from '../../components/table/column.ts';
import { Time } from '../../components/time.tsx';
import classes from './numbers.module.css';
import type { Kind, References } from './references.ts';
import { capabilities, columnIds, type ColumnId } from './search.ts';
import { capabilityWords, columnWords, typeWords } from './words.ts';

export type PhoneNumber = Schemas['PhoneNumber'];

/** What is shown unless columns are chosen, and from which width of the table on. */
const standard: Readonly<Partial<Record<ColumnId, number>>> = {
  nickname: 0,
  type: 900,
  groups: 760,
  carrier: 1060,
  price: 420,
  bought: 620,
};

export const standardColumns = Object.keys(standard) as readonly ColumnId[];

const number: Column<PhoneNumber> = {
  id: 'number',
  header: 'Number',
  width: 'minmax(12.5rem, 1.2fr)',
  cell: ({ id, number: e164, display_number, country_code }) => (
    <span className={classes.number}>
      <Flag code={country_code} />
      <Link to="/numbers/$numberId" params={{ numberId: id }} search={true}>
        {display_number}
      </Link>
      <Copy value={e164} name={display_number} />
    </span>
  ),
};

/** A flag: by a sign, and a word for who does not see it. */
function YesNo({ value }: { value: boolean }) {
  const Icon = value ? Check : Minus;
  return <Icon size={16} role="img" aria-label={value ? 'Yes' : 'No'} />;
}

const unknown = (
  <Text component="span" size="sm" c="dimmed">
    not known
  </Text>
);

type Cells = Readonly<Record<ColumnId, Omit<Column<PhoneNumber>, 'id' | 'header' | 'from'>>>;

function cellsWith({ nameOf }: References): Cells {
  const one = (kind: Kind, id: number | null): ReactNode => (id === null ? '' : nameOf(kind, id));
  return {
    nickname: { width: 'minmax(5.5rem, 1.5fr)', cell: ({ nickname }) => <bdi>{nickname}</bdi> },
    country: { cell: ({ country_code }) => <Country code={country_code} /> },
    type: {
      width: 'minmax(6rem, 0.6fr)',
      cell: ({ carrier_terms: terms }) => (terms?.type ? typeWords[terms.type] : unknown),
    },
    location: { cell: ({ location }) => location },
    capabilities: {
      cell: ({ capabilities: can }) =>
        capabilities
          .filter((name) => can[name])
          .map((name) => capabilityWords[name])
          .join(', '),
    },
    groups: {
      cell: ({ group_ids }) => <bdi>{group_ids.map((id) => nameOf('groups', id)).join(', ')}</bdi>,
    },
    ivr: { cell: ({ ivr_id }) => one('ivrs', ivr_id) },
    schedule: { cell: ({ schedule_id }) => one('schedules', schedule_id) },
    brand: { cell: ({ brand_id }) => one('brands', brand_id) },
    recorded: { width: '6rem', cell: ({ recorded }) => <YesNo value={recorded} /> },
    outbound: { width: '8rem', cell: ({ outbound_enabled: may }) => <YesNo value={may} /> },
    carrier: { width: 'minmax(6rem, 0.6fr)', cell: ({ carrier_terms }) => carrier_terms?.carrier },
    price: {
      width: '6.75rem',
      align: 'end',
      cell: ({ carrier_terms: terms }) => terms?.price ?? unknown,
    },
    bought: { width: '8.5rem', cell: ({ created_at }) => <Time at={created_at} /> },
  };
}

/** The number, and what else is chosen; unless anything is, what there is room for. */
export function columnsFor(
  chosen: readonly ColumnId[] | undefined,
  references: References,
): readonly Column<PhoneNumber>[] {
  const cells = cellsWith(references);
  const shown = columnIds.filter((id) => (chosen ?? standardColumns).includes(id));
  return [
    number,
    ...shown.map((id) => ({
      id,
      header: columnWords[id],
      ...cells[id],
      ...(!chosen && { from: standard[id] ?? 0 }),
    })),
  ];
}
