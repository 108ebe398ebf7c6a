import { ActionIcon, Button, Fieldset, Input, Stack, Text, TextInput } from '@mantine/core';
import { Trash2 } from 'lucide-react';
import type { FormOf } from '../../components/form/record-form.tsx';
import classes from './webhook-form.module.css';
import type { ShownWebhook } from './webhook-values.ts';

/** What is sent beside: headers that everybody who sees the webhook sees. */
export function CustomHeaderFields({ form }: { form: FormOf<ShownWebhook> }) {
  const { custom_headers } = form.values;
  const problems = Object.entries(form.errors).filter(([key]) => key.startsWith('custom_headers'));
  return (
    <Fieldset legend="Custom headers">
      <Stack gap="sm">
        <Text size="sm" c="dimmed">
          Sent with each request, and shown to every admin: no credentials here.
        </Text>
        {problems.map(([key, problem]) => (
          <Input.Error key={key}>{problem}</Input.Error>
        ))}
        {custom_headers.map((_, index) => (
          // oxlint-disable-next-line react/no-array-index-key -- a header has no id, and its name is being typed
          <div key={index} className={classes.header}>
            <TextInput
              aria-label={`Name of header ${index + 1}`}
              placeholder="X-Environment"
              autoComplete="off"
              {...form.getInputProps(`custom_headers.${index}.name`)}
            />
            <TextInput
              aria-label={`Value of header ${index + 1}`}
              autoComplete="off"
              {...form.getInputProps(`custom_headers.${index}.value`)}
            />
            <ActionIcon
              variant="subtle"
              color="gray"
              size="input-sm"
              aria-label={`Remove header ${index + 1}`}
              onClick={() => form.removeListItem('custom_headers', index)}
            >
              <Trash2 size={16} aria-hidden />
            </ActionIcon>
          </div>
        ))}
        <Button
          variant="default"
          size="xs"
          w="fit-content"
          onClick={() => form.insertListItem('custom_headers', { name: '', value: '' })}
        >
          Add a header
        </Button>
      </Stack>
    </Fieldset>
  );
}
