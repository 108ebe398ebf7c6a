import { TextInput } from '@mantine/core';
import type { ReactNode } from 'react';

/** What a record is called: the first field of its form. */
export function NameField({
  form,
  ...look
}: {
  form: { getInputProps: (path: 'name') => object };
  required?: boolean;
  description?: ReactNode;
}) {
  return (
    <TextInput
      label="Name"
      data-autofocus
      autoComplete="off"
      dir="auto"
      {...look}
      {...form.getInputProps('name')}
    />
  );
}
