import { Chip, Group, TextInput } from '@mantine/core';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { CountrySelect } from '../../components/country-select.tsx';
import classes from './filters.module.css';
import { countriesQuery } from './queries.ts';
import { capabilities, type BuySearch, type Capability } from './search.ts';
import { TypeChoice } from './type-choice.tsx';
import { useTyped } from './use-typed.ts';
import { descriptionBelow, VanityField } from './vanity-field.tsx';

const capabilityNames: Readonly<Record<Capability, string>> = {
  voice: 'Calls',
  sms: 'SMS',
  mms: 'MMS',
};

interface FiltersProps {
  readonly search: BuySearch;
  /** by parameter, what the API objects to */
  readonly errors: Readonly<Record<string, string>>;
}

/** What is looked for; all of it is in the URL. What is typed replaces its entry in the history, what is chosen adds one. */
export function Filters({ search, errors }: FiltersProps) {
  const { data: countries } = useSuspenseQuery(countriesQuery());
  const navigate = useNavigate({ from: '/buy' });
  const change = (changes: BuySearch, replace: boolean) =>
    void navigate({ to: '.', search: (before) => ({ ...before, ...changes }), replace });
  const choose = (changes: BuySearch) => change(changes, false);
  const type = (changes: BuySearch) => change(changes, true);
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
      <PlaceFields search={search} errors={errors} onChange={type} />
      {types && search.country && (
        <TypeChoice
          country={search.country}
          types={types}
          value={search.type ?? null}
          error={errors['type']}
          onChange={(chosen) => choose({ type: chosen ?? undefined })}
        />
      )}
      <CanDo can={search.can ?? []} onChange={(can) => choose({ can })} />
    </search>
  );
}

function PlaceFields({
  search,
  errors,
  onChange,
}: FiltersProps & { onChange: (changes: BuySearch) => void }) {
  const { area_code = '', locality = '' } = search;
  const area = useTyped(area_code, (text) => onChange({ area_code: text || undefined }));
  const place = useTyped(locality, (text) => onChange({ locality: text || undefined }));
  return (
    <>
      <TextInput
        label="Area code"
        inputWrapperOrder={descriptionBelow}
        description="Three digits, in the US and Canada"
        inputMode="numeric"
        autoComplete="off"
        error={errors['area_code']}
        {...area.field}
      />
      <TextInput
        label="Place"
        inputWrapperOrder={descriptionBelow}
        description="A town, a state, or how its name begins"
        autoComplete="off"
        error={errors['locality']}
        {...place.field}
      />
    </>
  );
}

function CanDo({
  can,
  onChange,
}: {
  can: readonly Capability[];
  onChange: (can: Capability[] | undefined) => void;
}) {
  const toggle = (capability: Capability, isWanted: boolean) => {
    const others = can.filter((one) => one !== capability);
    const wanted = isWanted ? [...others, capability] : others;
    onChange(wanted.length > 0 ? wanted : undefined);
  };
  return (
    <Group gap="xs" role="group" aria-label="It must be able to do" className={classes.wide}>
      {capabilities.map((capability) => (
        <Chip
          key={capability}
          size="xs"
          checked={can.includes(capability)}
          onChange={(isWanted) => toggle(capability, isWanted)}
        >
          {capabilityNames[capability]}
        </Chip>
      ))}
    </Group>
  );
}
