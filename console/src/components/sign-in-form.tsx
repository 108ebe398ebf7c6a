import { Button, PasswordInput, Stack, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useMutation } from '@tanstack/react-query';
import { signIn } from '../api/session.ts';
import { Failure } from './failure.tsx';

const required = (name: string) => (value: string) =>
  value.trim() === '' ? `${name} is missing` : null;

/** E-mail address and API token, as programs sign in. */
export function SignInForm({ onSignedIn }: { onSignedIn?: () => void }) {
  const form = useForm({
    initialValues: { email: '', token: '' },
    validate: { email: required('The e-mail address'), token: required('The API token') },
  });
  const { mutate, isPending, error } = useMutation({
    mutationFn: signIn,
    onSuccess: () => onSignedIn?.(),
  });
  return (
    <form
      noValidate
      onSubmit={form.onSubmit(({ email, token }) =>
        mutate({ email: email.trim(), token: token.trim() }),
      )}
    >
      <Stack>
        <TextInput
          label="E-mail address"
          type="email"
          autoComplete="username"
          {...form.getInputProps('email')}
        />
        <PasswordInput
          label="API token"
          autoComplete="current-password"
          visibilityToggleButtonProps={{ 'aria-label': 'Show the token' }}
          {...form.getInputProps('token')}
        />
        {error && <Failure error={error} title="You are not signed in" />}
        <Button type="submit" loading={isPending}>
          Sign in
        </Button>
      </Stack>
    </form>
  );
}
