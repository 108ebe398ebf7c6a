import { Checkbox, Fieldset, Input, Radio, Stack, Text } from '@mantine/core';
import type { FormOf } from '../../components/form/record-form.tsx';
import type { ShownToken } from './new-api-token.ts';
import classes from './scope-fields.module.css';
import { scopeText, subjects } from './scopes.ts';

const kinds = [
  { value: 'full', label: scopeText('full') },
  { value: 'read', label: scopeText('read') },
  { value: 'chosen', label: 'What is chosen here' },
];

/** What it may do: all, or what is ticked of what the API has, each with what it means. */
export function ScopeFields({ form }: { form: FormOf<ShownToken> }) {
  const { kind } = form.values;
  return (
    <Fieldset legend="May">
      <Stack gap="sm">
        {form.errors['scope'] && <Input.Error>{form.errors['scope']}</Input.Error>}
        <Radio.Group aria-label="What it may do" {...form.getInputProps('kind')}>
          <Stack gap="xs">
            {kinds.map(({ value, label }) => (
              <Radio key={value} value={value} label={label} />
            ))}
          </Stack>
        </Radio.Group>
        {kind === 'chosen' && <Subjects form={form} />}
      </Stack>
    </Fieldset>
  );
}

function Subjects({ form }: { form: FormOf<ShownToken> }) {
  return (
    <Checkbox.Group {...form.getInputProps('scopes')}>
      {subjects.map(({ subject, label, names }) => (
        <div key={subject} role="group" aria-label={label} className={classes.subject}>
          <Text size="sm" fw={600}>
            {label}
          </Text>
          <div className={classes.names}>
            {names.map((name) => (
              <Checkbox
                key={name}
                size="xs"
                value={name}
                label={scopeText(name)}
                description={name}
              />
            ))}
          </div>
        </div>
      ))}
    </Checkbox.Group>
  );
}
