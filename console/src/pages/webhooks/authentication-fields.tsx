import { Fieldset, NativeSelect, PasswordInput, Stack, TextInput } from '@mantine/core';
import type { FormOf } from '../../components/form/record-form.tsx';
import { authenticationNames, type ShownWebhook } from './webhook-values.ts';

const types = [
  { value: '', label: 'Nothing' },
  ...Object.entries(authenticationNames).map(([value, label]) => ({ value, label })),
];

/** Of each type, what it takes: what is secret is written, and never shown. */
const parts = {
  api_key: [
    { part: 'name', label: 'Name of the header', isSecret: false },
    { part: 'value', label: 'Its value', isSecret: true },
  ],
  basic_auth: [
    { part: 'username', label: 'User name', isSecret: false },
    { part: 'password', label: 'Password', isSecret: true },
  ],
  bearer_token: [{ part: 'token', label: 'Token', isSecret: true }],
} as const;

/** How it signs in at its endpoint. */
export function AuthenticationFields({ form }: { form: FormOf<ShownWebhook> }) {
  const { type } = form.values.authentication;
  const isKept = form.getInitialValues().authentication.type === type;
  return (
    <Fieldset legend="Signs in at the endpoint">
      <Stack gap="sm">
        <NativeSelect label="By" data={types} {...form.getInputProps('authentication.type')} />
        {type !== '' &&
          parts[type].map(({ part, label, isSecret }) =>
            isSecret ? (
              <PasswordInput
                key={part}
                label={label}
                description={
                  isKept
                    ? 'Never shown again. Left blank, it stays as it is.'
                    : 'Never shown again.'
                }
                autoComplete="new-password"
                visibilityToggleButtonProps={{ 'aria-label': `Show: ${label}` }}
                {...form.getInputProps(`authentication.data.${part}`)}
              />
            ) : (
              <TextInput
                key={part}
                label={label}
                autoComplete="off"
                {...form.getInputProps(`authentication.data.${part}`)}
              />
            ),
          )}
      </Stack>
    </Fieldset>
  );
}
