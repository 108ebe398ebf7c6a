import { Group, Radio, Text } from '@mantine/core';
import type { Schemas } from 'trunkline/client';
import { addressNeed } from '../../components/address/address.ts';
import classes from './filters.module.css';
import { typeNames, type NumberType } from './search.ts';

type CountryType = Schemas['CountryType'];

const any = 'any';

/** What kinds of numbers the country has: from how much on, and what address they are bought with. */
export function TypeChoice({
  country,
  types,
  value,
  error,
  onChange,
}: {
  country: string;
  types: readonly CountryType[];
  value: NumberType | null;
  error: string | undefined;
  onChange: (type: NumberType | null) => void;
}) {
  return (
    <Radio.Group
      label="Type"
      className={classes.wide}
      value={value ?? any}
      error={error}
      onChange={(chosen) => onChange(chosen === any ? null : chosen)}
    >
      <div className={classes.types}>
        <Choice value={any} name="Any type" note="Whatever is for sale" />
        {types.map((type) => (
          <Choice
            key={type.type}
            value={type.type}
            name={typeNames[type.type]}
            isOffered={type.not_offered === null}
            note={noteOf(country, type)}
          />
        ))}
      </div>
    </Radio.Group>
  );
}

function noteOf(
  country: string,
  { price, not_offered, address_requirements }: CountryType,
): string {
  if (not_offered !== null) return not_offered;
  const need = addressNeed({ country_code: country, address_requirements });
  const from = price === null ? 'The search says the price' : `From ${price} a month`;
  return `${from}, ${need ?? 'no address needed'}`;
}

/** What is not offered can be chosen all the same: the search says then what there is to say. */
function Choice({
  value,
  name,
  note,
  isOffered = true,
}: {
  value: string;
  name: string;
  note: string;
  isOffered?: boolean;
}) {
  return (
    <Radio.Card
      value={value}
      className={classes.type}
      aria-label={`${name}: ${note}`}
      data-disabled={isOffered ? undefined : true}
    >
      <Group gap="xs" wrap="nowrap" align="start">
        <Radio.Indicator size="xs" mt={3} />
        <div>
          <Text size="sm" fw={600}>
            {name}
            {!isOffered && ' (not offered)'}
          </Text>
          <Text size="xs" c="dimmed">
            {note}
          </Text>
        </div>
      </Group>
    </Radio.Card>
  );
}
