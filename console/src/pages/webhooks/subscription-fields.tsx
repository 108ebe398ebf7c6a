import { Button, Checkbox, Fieldset, Group, Input, Stack, Text } from '@mantine/core';
import { eventKinds } from '../../components/event-types.ts';
import type { FormOf } from '../../components/form/record-form.tsx';
import classes from './webhook-form.module.css';
import type { ShownWebhook } from './webhook-values.ts';

const all = eventKinds.flatMap(({ types }) => types.map(({ type }) => type));

/** What it is to be told of: types of events, by what they happen to. */
export function SubscriptionFields({ form }: { form: FormOf<ShownWebhook> }) {
  const { subscriptions } = form.values;
  const set = (types: string[]) => form.setFieldValue('subscriptions', types);
  return (
    <Fieldset legend="Is told of">
      <Stack gap="xs">
        <Group justify="space-between">
          <Text size="sm" c="dimmed">
            {subscriptions.length} of {all.length} types of events
          </Text>
          <Group gap="xs">
            <Button size="compact-xs" variant="default" onClick={() => set(all)}>
              All
            </Button>
            <Button size="compact-xs" variant="default" onClick={() => set([])}>
              None
            </Button>
          </Group>
        </Group>
        {form.errors['subscriptions'] && <Input.Error>{form.errors['subscriptions']}</Input.Error>}
        <Checkbox.Group value={subscriptions} onChange={set}>
          {eventKinds.map(({ kind, label, types }) => (
            <div key={kind} role="group" aria-label={label} className={classes.kind}>
              <Text size="sm" fw={600}>
                {label}
              </Text>
              <div className={classes.types}>
                {types.map(({ type, label: word }) => (
                  <Checkbox
                    key={type}
                    size="xs"
                    value={type}
                    label={word}
                    aria-label={`${label}: ${word}`}
                  />
                ))}
              </div>
            </div>
          ))}
        </Checkbox.Group>
      </Stack>
    </Fieldset>
  );
}
