import { MultiSelect, NumberInput, Select, Switch, TextInput } from '@mantine/core';
import { Lock } from 'lucide-react';
import { useAccount } from '../../../api/account.ts';
import { bind, type FieldProps } from './bind.ts';
import { GreetingField } from './greeting-field.tsx';
import { propertyAt, unitOf, type Property } from './properties.ts';

/** What a property is changed with; where it cannot be, why. */
export function Field(props: FieldProps) {
  const property = propertyAt(props.path);
  const reason = useReason(props.path);
  return property ? fieldFor(property, { ...props, reason }) : null;
}

/** Why the plan does not allow to change it, in the API's words; undefined: it does. */
function useReason(path: string): string | undefined {
  const { features } = useAccount();
  const feature = features.find(({ name }) => name === `phone_number.${path}`);
  return feature?.reason ? sentence(feature.reason) : undefined;
}

const sentence = (text: string) => `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;

type Explained = FieldProps & { readonly reason: string | undefined };

/** What all kinds of fields have in common. */
function commonOf({ path, form, reason }: Explained, { label, hint }: Property) {
  return {
    label,
    description: reason ?? hint,
    error: form.errors[path],
    'data-path': path,
    ...(reason !== undefined && {
      // Read only, not disabled: it can still be reached, and says why.
      readOnly: true,
      'aria-disabled': true,
      variant: 'filled',
      leftSection: <Lock size={14} aria-hidden />,
    }),
  };
}

function fieldFor(property: Property, field: Explained) {
  const common = commonOf(field, property);
  switch (property.kind) {
    case 'switch':
      return <SwitchField {...field} property={property} />;
    case 'text':
    case 'telephone':
      return <TextField {...field} common={common} isTelephone={property.kind === 'telephone'} />;
    case 'number':
      return <NumberField {...field} common={common} property={property} />;
    case 'word':
      return (
        <Select<string | number>
          {...common}
          {...bind<string | number | null>(field)}
          data={property.words.map(([value, label]) => ({ value, label }))}
          allowDeselect={false}
        />
      );
    case 'record':
      return <RecordField {...field} common={common} property={property} />;
    case 'records':
      return <RecordsField {...field} common={common} property={property} />;
    case 'greeting':
      return <GreetingField {...field} property={property} />;
  }
}

type Kind<Name extends Property['kind']> = { property: Extract<Property, { kind: Name }> };
type Common = { common: ReturnType<typeof commonOf> };

function SwitchField({ property, ...field }: Explained & Kind<'switch'>) {
  const { value, onChange, error } = bind<boolean>(field);
  const missing = property.needs && !field.capabilities[property.needs] && !value;
  return (
    <Switch
      label={property.label}
      description={missing ? `This number has no ${property.needs} capability.` : property.hint}
      error={error}
      data-path={field.path}
      checked={value}
      disabled={missing === true}
      onChange={({ currentTarget }) => onChange(currentTarget.checked)}
    />
  );
}

function TextField({
  common,
  isTelephone,
  ...field
}: Explained & Common & { isTelephone: boolean }) {
  const { value, onChange } = bind<string | null>(field);
  return (
    <TextInput
      {...common}
      autoComplete="off"
      data-1p-ignore
      dir={isTelephone ? 'ltr' : 'auto'}
      inputMode={isTelephone ? 'tel' : 'text'}
      value={value ?? ''}
      onChange={({ currentTarget }) =>
        onChange(currentTarget.value === '' ? null : currentTarget.value)
      }
    />
  );
}

function NumberField({ common, property, ...field }: Explained & Common & Kind<'number'>) {
  const { value, onChange } = bind<number | string | null>(field);
  return (
    <NumberInput
      {...common}
      suffix={unitOf(property.unit, value)}
      placeholder={property.none}
      allowDecimal={false}
      // Beyond the bounds the API says what they are.
      clampBehavior="none"
      min={property.min}
      max={property.max}
      value={value ?? ''}
      onChange={(next) => onChange(next === '' ? null : next)}
    />
  );
}

function RecordField({ common, property, choices, ...field }: Explained & Common & Kind<'record'>) {
  const { value, onChange } = bind<number | null>(field);
  const problem = choices.problemWith(property.of);
  return (
    <Select<number>
      {...common}
      {...(problem && { description: problem })}
      value={value}
      onChange={onChange}
      data={choices.of(property.of, value === null ? [] : [value])}
      placeholder={property.none ?? 'none'}
      searchable={!common.readOnly}
      clearable={!common.readOnly}
      clearButtonProps={{ 'aria-label': `No ${property.label}` }}
      nothingFoundMessage="Nothing is called that"
      limit={mostShown}
    />
  );
}

const mostShown = 100;

function RecordsField({
  common,
  property,
  choices,
  ...field
}: Explained & Common & Kind<'records'>) {
  const { omnichannel } = useAccount();
  const { value, onChange } = bind<number[]>(field);
  const isOne = omnichannel && field.path === 'group_ids';
  const problem = choices.problemWith(property.of);
  return (
    <MultiSelect<number>
      {...common}
      {...(isOne && { maxValues: 1, description: 'With omnichannel routing only one group.' })}
      {...(problem && { description: problem })}
      value={value}
      onChange={onChange}
      data={choices.of(property.of, value)}
      searchable={!common.readOnly}
      clearable={!common.readOnly}
      clearButtonProps={{ 'aria-label': `No ${property.label}` }}
      nothingFoundMessage="Nothing is called that"
      limit={mostShown}
    />
  );
}
