import { Input, MultiSelect, SegmentedControl, Stack } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useAccount } from '../../../api/account.ts';
import { countryName } from '../../../components/country.tsx';
import classes from '../numbers.module.css';
import { usageQuery } from '../queries.ts';
import type { References } from '../references.ts';
import { capabilities, numberTypes, type FilterName, type NumbersSearch } from '../search.ts';
import { capabilityWords, filterWords, kindOfFilter, typeWords } from '../words.ts';

export type SetFilter = (name: FilterName, value: unknown) => void;

interface FieldProps {
  readonly search: NumbersSearch;
  readonly onSet: SetFilter;
}

interface Choice {
  readonly value: string;
  readonly label: string;
}

type ListName = Exclude<FilterName, 'recorded' | 'outbound_enabled' | 'ivr'>;
const flags = ['recorded', 'outbound_enabled', 'ivr'] as const;

/** All filters there are; each takes effect as it is set. */
export function FilterFields({ references, ...props }: FieldProps & { references: References }) {
  return (
    <div className={classes.filters}>
      <Countries {...props} />
      <Several {...props} name="type" data={choices(numberTypes, typeWords)} />
      <Several {...props} name="capability" data={choices(capabilities, capabilityWords)} />
      <Carriers {...props} />
      {Object.entries(kindOfFilter).map(([name, kind]) => (
        <Several
          key={name}
          {...props}
          name={name as ListName}
          data={[
            ...(name === 'greeting_id' ? [] : [{ value: 'none', label: 'None' }]),
            ...references.of(kind).map((one) => ({ value: String(one.id), label: one.name })),
          ]}
        />
      ))}
      {flags.map((name) => (
        <YesNoFilter key={name} {...props} name={name} />
      ))}
    </div>
  );
}

const choices = <Word extends string>(
  words: readonly Word[],
  labels: Readonly<Record<Word, string>>,
): Choice[] => words.map((value) => ({ value, label: labels[value] }));

function Several({
  name,
  search,
  onSet,
  data,
}: FieldProps & { name: ListName; data: readonly Choice[] }) {
  const value = [...(search[name] ?? [])];
  // What the address names and the list does not have yet is shown all the same.
  const others = value.filter((one) => !data.some((choice) => choice.value === one));
  return (
    <MultiSelect
      label={filterWords[name]}
      data={[...data, ...others.map((one) => ({ value: one, label: one }))]}
      value={value}
      onChange={(next) => onSet(name, next.length > 0 ? next : undefined)}
      searchable
      // The first field has the focus at once: its list would hide the others.
      openOnFocus={false}
      clearable
      clearButtonProps={{ 'aria-label': `Clear ${filterWords[name]}` }}
      limit={100}
      comboboxProps={{ withinPortal: false }}
      nothingFoundMessage="Nothing of that name"
      autoComplete="off"
    />
  );
}

/** Those that the account has numbers of, the most first. */
function Countries(props: FieldProps) {
  const { data } = useQuery({ ...usageQuery(), staleTime: 60_000 });
  const countries = (data?.by_country ?? [])
    .toSorted((one, other) => other.phone_numbers - one.phone_numbers)
    .map(({ country_code: value, phone_numbers: count }) => ({
      value,
      label: `${countryName(value)} (${count.toLocaleString('en')})`,
    }));
  return <Several {...props} name="country_code" data={countries} />;
}

function Carriers(props: FieldProps) {
  const data = useAccount().carriers.map((value) => ({ value, label: value }));
  return <Several {...props} name="carrier" data={data} />;
}

const answers = [
  { value: 'any', label: 'Any' },
  { value: 'true', label: 'Yes' },
  { value: 'false', label: 'No' },
];

function YesNoFilter({ name, search, onSet }: FieldProps & { name: (typeof flags)[number] }) {
  return (
    <Stack gap={2} role="group" aria-label={filterWords[name]}>
      <Input.Label component="div">{filterWords[name]}</Input.Label>
      <SegmentedControl
        aria-label={filterWords[name]}
        data={answers}
        value={String(search[name] ?? 'any')}
        onChange={(value) => onSet(name, value === 'any' ? undefined : value === 'true')}
      />
    </Stack>
  );
}
