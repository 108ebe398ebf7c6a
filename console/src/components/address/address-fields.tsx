import { TextInput } from '@mantine/core';
import type { Schemas } from 'trunkline/client';
import { countryCodes } from '../country.tsx';
import { CountrySelect } from '../country-select.tsx';
import classes from './address-fields.module.css';

export type AddressValues = Required<Schemas['AddressCreate']>;

export const noAddress: AddressValues = {
  name: '',
  street: '',
  zip: '',
  city: '',
  province: '',
  state: null,
  country_code: '',
};

const texts = [
  { property: 'name', label: 'Name', autoComplete: 'organization', isNeeded: true },
  {
    property: 'street',
    label: 'Street and house number',
    autoComplete: 'street-address',
    isNeeded: true,
  },
  { property: 'zip', label: 'Postal code', autoComplete: 'postal-code', isNeeded: true },
  { property: 'city', label: 'City or town', autoComplete: 'address-level2', isNeeded: true },
  {
    property: 'province',
    label: 'Province or region',
    autoComplete: 'address-level1',
    isNeeded: true,
  },
  {
    property: 'state',
    label: 'State, where there are states',
    autoComplete: 'off',
    isNeeded: false,
  },
] as const;

export const addressLabels: Readonly<Record<keyof AddressValues, string>> = {
  ...(Object.fromEntries(texts.map(({ property, label }) => [property, label])) as Record<
    keyof AddressValues,
    string
  >),
  country_code: 'Country',
};

/** The fields of an address, each with what the API objects to. */
export function AddressFields({
  values,
  errors,
  onChange,
}: {
  values: AddressValues;
  errors: Readonly<Record<string, React.ReactNode>>;
  onChange: (changes: Partial<AddressValues>) => void;
}) {
  return (
    <div className={classes.fields}>
      {texts.map(({ property, label, autoComplete, isNeeded }) => (
        <TextInput
          key={property}
          label={label}
          autoComplete={autoComplete}
          required={isNeeded}
          maxLength={property === 'zip' ? 32 : 255}
          value={values[property] ?? ''}
          error={errors[property]}
          onChange={({ currentTarget: { value } }) =>
            onChange({ [property]: isNeeded ? value : value || null })
          }
        />
      ))}
      <CountrySelect
        label="Country"
        required
        codes={countryCodes}
        value={values.country_code || null}
        error={errors['country_code']}
        onChange={(code) => onChange({ country_code: code ?? '' })}
      />
    </div>
  );
}
