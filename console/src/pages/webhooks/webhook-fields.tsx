import { Fieldset, NativeSelect, Stack, TextInput, Textarea } from '@mantine/core';
import { NameField } from '../../components/form/name-field.tsx';
import type { FormOf } from '../../components/form/record-form.tsx';
import { AuthenticationFields } from './authentication-fields.tsx';
import { CustomHeaderFields } from './custom-header-fields.tsx';
import { SubscriptionFields } from './subscription-fields.tsx';
import type { ShownWebhook } from './webhook-values.ts';

const methods = ['POST', 'GET', 'PUT', 'PATCH', 'DELETE'];
const formats = [
  { value: 'json', label: 'JSON' },
  { value: 'xml', label: 'XML' },
  { value: 'form_encoded', label: 'Form' },
];

export const webhookFields = (form: FormOf<ShownWebhook>) => (
  <>
    <NameField form={form} required />
    <TextInput
      label="Endpoint"
      description="Where it is told: an http or https URL. Addresses of private networks are refused, unless the operator allows them."
      type="url"
      required
      autoComplete="off"
      placeholder="https://hooks.example.com/lines"
      {...form.getInputProps('endpoint')}
    />
    <Textarea
      label="Description"
      autosize={false}
      rows={2}
      dir="auto"
      {...form.getInputProps('description')}
    />
    <SubscriptionFields form={form} />
    <AuthenticationFields form={form} />
    <CustomHeaderFields form={form} />
    <Fieldset legend="Request">
      <Stack gap="sm">
        <NativeSelect
          label="Method"
          description="POST, for what is told of events"
          data={methods}
          {...form.getInputProps('http_method')}
        />
        <NativeSelect
          label="Format"
          description="JSON, for what is told of events"
          data={formats}
          {...form.getInputProps('request_format')}
        />
      </Stack>
    </Fieldset>
  </>
);
