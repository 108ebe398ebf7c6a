import { Chip, Group, TextInput } from '@mantine/core';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { CountrySelect } from '../../components/country-select.tsx';
import classes from './filters.module.css';
import { countriesQuery } from './queries.ts';
import { capabilities, type BuySearch, type Capability } from './search.ts';
import { TypeChoice } from './type-choice.tsx';
import { useTyped } from './use-typed.ts';
import { VanityField } from './vanity-field.tsx';

const capabilityNames: Readonly<Record<Capability, string>> = {
  voice: 'Calls',
  sms: 'SMS',
  mms: 'MMS',
};

/** What is looked for; all of it is in the URL, and what the API objects to stands at its field. */
export function Filters({
  search,
  errors,
}: {
  search: BuySearch;
  errors: Readonly<Record<string, string>>;
}) {
  const { data: countries } = useSuspenseQuery(countriesQuery());
  const navigate = useNavigate({ from: '/buy' });
  const choose = (changes: BuySearch, replace = false) =>
    void navigate({ to: '.', search: (before) => ({ ...before, ...changes }), replace });
  const type = (changes: BuySearch) => choose(changes, true);
  const area = useTyped(search.area_code ?? '', (text) => type({ area_code: text || undefined }));
  const place = useTyped(search.locality ?? '', (text) => type({ locality: text || undefined }));
  const types = countries.find(({ country_code }) => country_code === search.country)?.types;
  return (
    <search aria-label="What to look for" className={classes.filters}>
      <CountrySelect
        label="Country"
        codes={countries.map(({ country_code }) => country_code)}
        value={search.country ?? null}
        error={errors['country']}
        onChange={(country) => choose({ country: country ?? undefined })}
      />
      <VanityField
        value={search.contains ?? ''}
        error={errors['contains']}
        onChange={(contains) => type({ contains: contains || undefined })}
      />
      <TextInput
        label="Area code"
        description="Three digits, in the US and Canada"
        inputMode="numeric"
        autoComplete="off"
        error={errors['area_code']}
        {...area.field}
      />
      <TextInput
        label="Place"
        description="A town, a state or a province, or how its name begins"
        autoComplete="off"
        error={errors['locality']}
        {...place.field}
      />
      {types && search.country && (
        <TypeChoice
          country={search.country}
          types={types}
          value={search.type ?? null}
          error={errors['type']}
          onChange={(chosen) => choose({ type: chosen ?? undefined })}
        />
      )}
      <Group gap="xs" role="group" aria-label="It must be able to do" className={classes.wide}>
        {capabilities.map((capability) => (
          <Chip
            key={capability}
            size="xs"
            checked={search.can?.includes(capability) ?? false}
            onChange={(isWanted) => {
              const others = (search.can ?? []).filter((one) => one !== capability);
              const can = isWanted ? [...others, capability] : others;
              choose({ can: can.length > 0 ? can : undefined });
            }}
          >
            {capabilityNames[capability]}
          </Chip>
        ))}
      </Group>
    </search>
  );
}
