import { Checkbox, MultiSelect, Radio, Group, Select, Stack } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { read } from '../../../api/read.ts';
import type { References } from '../references.ts';
import type { BulkField, GreetingChoice } from './fields.ts';
import classes from './bulk.module.css';

interface FieldProps {
  readonly field: BulkField;
  readonly value: unknown;
  readonly onChange: (value: unknown) => void;
  readonly references: References;
}

/** A property that is left as it is until its box is ticked. */
export function FieldChoice({
  reason,
  ...props
}: FieldProps & {
  /** why it cannot be changed */
  reason: string | null;
}) {
  const { field, value, onChange } = props;
  return (
    <Stack gap={4} className={classes.field ?? ''}>
      <Checkbox
        label={field.label}
        description={reason ?? field.hint}
        checked={value !== undefined}
        // Not disabled: it can still be reached, and says why.
        {...(reason !== null && { 'aria-disabled': true, readOnly: true })}
        onChange={({ currentTarget }) => {
          if (reason === null) onChange(currentTarget.checked ? firstValue(field) : undefined);
        }}
      />
      {value !== undefined && (
        <div className={classes.value}>
          <ValueInput {...props} />
        </div>
      )}
    </Stack>
  );
}

/** null: nothing, or what is yet to be chosen */
function firstValue({ input }: BulkField): unknown {
  if (input.kind === 'flag') return true;
  if (input.kind === 'records') return [];
  return input.kind === 'word' ? (Object.keys(input.words)[0] ?? null) : null;
}

function ValueInput(props: FieldProps) {
  const { field, value, onChange, references } = props;
  const { input, label } = field;
  const name = `${label}, new value`;
  if (input.kind === 'flag')
    return (
      <Radio.Group
        aria-label={name}
        value={String(value)}
        onChange={(next) => onChange(next === 'true')}
      >
        <Group>
          <Radio value="true" label="On" />
          <Radio value="false" label="Off" />
        </Group>
      </Radio.Group>
    );
  if (input.kind === 'word')
    return (
      <Select
        aria-label={name}
        allowDeselect={false}
        data={Object.entries(input.words).map(([word, text]) => ({ value: word, label: text }))}
        value={String(value)}
        onChange={onChange}
      />
    );
  const data = references.of(input.of).map((one) => ({ value: String(one.id), label: one.name }));
  if (input.kind === 'records')
    return (
      <MultiSelect
        aria-label={name}
        placeholder="None"
        data={data}
        searchable
        value={(value as number[]).map(String)}
        onChange={(ids) => onChange(ids.map(Number))}
      />
    );
  if (input.of === 'greetings') return <GreetingInput {...props} name={name} />;
  return (
    <Select
      aria-label={name}
      placeholder="None"
      data={data}
      searchable
      clearable
      value={typeof value === 'number' ? String(value) : null}
      onChange={(id) => onChange(id === null ? null : Number(id))}
    />
  );
}

const greetingsQuery = read(['greetings', 'all', 'by category'], async (client) => {
  const [greetings, categories] = await Promise.all([
    client.greetings.list().toArray(),
    client.greetingCategories.list().toArray(),
  ]);
  return { greetings, categories };
});

/** IVRs alone play those of this category. */
const ofIvrs = 5;

function GreetingInput({ value, onChange, name }: FieldProps & { name: string }) {
  const { data } = useQuery(greetingsQuery);
  const greetings = (data?.greetings ?? []).filter((one) => one.category_id !== ofIvrs);
  const groups = (data?.categories ?? []).map((category) => ({
    group: category.name,
    items: greetings
      .filter((one) => one.category_id === category.id)
      .map((one) => ({ value: String(one.id), label: one.name })),
  }));
  const chosen = value as GreetingChoice | null;
  return (
    <Select
      aria-label={name}
      placeholder="Choose one"
      data={groups.filter(({ items }) => items.length > 0)}
      searchable
      value={chosen ? String(chosen.id) : null}
      onChange={(id) => {
        const greeting = greetings.find((one) => String(one.id) === id);
        onChange(greeting ? { id: greeting.id, category: String(greeting.category_id) } : null);
      }}
    />
  );
}
