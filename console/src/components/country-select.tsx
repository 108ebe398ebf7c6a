import { Select, type SelectProps } from '@mantine/core';
import { Country, countryName, Flag } from './country.tsx';

type CountrySelectProps = Omit<SelectProps, 'data' | 'value' | 'onChange' | 'renderOption'> & {
  /** codes of ISO 3166 */
  readonly codes: readonly string[];
  readonly value: string | null;
  readonly onChange: (code: string | null) => void;
};

/** A country by its name, with its flag; found by typing. */
export function CountrySelect({ codes, value, ...rest }: CountrySelectProps) {
  const data = codes
    .map((code) => ({ value: code, label: countryName(code) }))
    .toSorted((one, other) => one.label.localeCompare(other.label));
  return (
    <Select
      {...rest}
      data={data}
      value={value}
      searchable
      autoComplete="off"
      leftSection={value ? <Flag code={value} /> : null}
      renderOption={({ option }) => <Country code={option.value} />}
      nothingFoundMessage="No country of that name"
    />
  );
}
