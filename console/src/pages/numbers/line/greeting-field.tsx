import { Select, Text } from '@mantine/core';
import type { Schemas } from 'trunkline/client';
import { GreetingAudio } from '../../../components/greeting-audio.tsx';
import { bind, type FieldProps } from './bind.ts';
import { greetingName } from './choices.ts';
import classes from './line.module.css';
import type { Property } from './properties.ts';

/** Which greeting of its category is played, and what it says. */
export function GreetingField({
  property,
  choices,
  ...field
}: FieldProps & { property: Extract<Property, { kind: 'greeting' }> }) {
  const { value, onChange, error } = bind<string | number | null>(field);
  const ofCategory = choices.greetings.filter(
    ({ category_id }) => category_id === property.category,
  );
  const known = ofCategory.map(({ id, name, pending }) => ({
    value: id,
    label: pending ? `${name} (no audio yet)` : name,
  }));
  const isKnown = known.some((one) => one.value === value);
  const chosen = ofCategory.find(({ id }) => id === value);
  return (
    <div className={classes.greeting}>
      <Select<string | number>
        label={property.label}
        description={property.hint}
        error={error}
        data-path={field.path}
        value={value}
        onChange={onChange}
        data={
          isKnown ? known : [...known, { value: value ?? '', label: greetingName(choices, value) }]
        }
        allowDeselect={false}
        searchable
        limit={100}
      />
      {chosen && <Sound greeting={chosen} />}
    </div>
  );
}

/** What callers hear. */
export function Sound({ greeting }: { greeting: Schemas['Greeting'] }) {
  if (greeting.audio_url !== null) return <GreetingAudio greeting={greeting} />;
  return (
    <Text size="sm" c="dimmed">
      {greeting.pending
        ? 'Its audio is not uploaded yet: callers hear nothing.'
        : 'Callers hear nothing.'}
    </Text>
  );
}
