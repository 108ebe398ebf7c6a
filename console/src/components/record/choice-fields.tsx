import { MultiSelect, Select, type MultiSelectProps, type SelectProps } from '@mantine/core';
import type { Choice } from './choices.ts';

/** Those that are named stay in sight where they are not among the choices, as when these are being read. */
function withNamed(choices: readonly Choice[], named: readonly (number | null | undefined)[]) {
  const unknown = named.filter(
    (id): id is number => typeof id === 'number' && !choices.some(({ value }) => value === id),
  );
  return [...choices, ...unknown.map((value) => ({ value, label: `#${value}` }))];
}

/** One record among those that there are. */
export function RecordSelect({
  choices,
  value,
  ...rest
}: Omit<SelectProps<number>, 'data'> & { choices: readonly Choice[] }) {
  return (
    <Select<number>
      data={withNamed(choices, [value])}
      value={value ?? null}
      searchable
      nothingFoundMessage="Nothing of that name"
      {...(rest.clearable && { clearButtonProps: { 'aria-label': 'None' } })}
      {...rest}
    />
  );
}

/** Several records among those that there are. */
export function RecordsSelect({
  choices,
  value = [],
  ...rest
}: Omit<MultiSelectProps<number>, 'data'> & { choices: readonly Choice[] }) {
  return (
    <MultiSelect<number>
      data={withNamed(choices, value)}
      value={value}
      searchable
      hidePickedOptions
      nothingFoundMessage="Nothing more of that name"
      {...rest}
    />
  );
}
