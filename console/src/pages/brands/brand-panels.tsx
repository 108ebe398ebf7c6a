import { Switch, Text, Textarea, TextInput } from '@mantine/core';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useNavigate, useParams } from '@tanstack/react-router';
import type { Schemas } from 'trunkline/client';
import { NameField } from '../../components/form/name-field.tsx';
import type { FormOf } from '../../components/form/record-form.tsx';
import { NumbersUsing } from '../../components/record/numbers-using.tsx';
import { NewRecordPanel, RecordPanel } from '../../components/record/record-panel.tsx';
import { brandQuery } from './queries.ts';

type Brand = Schemas['Brand'];

interface Shown extends Record<string, unknown> {
  name: string;
  /** blank: none, and of a new brand one that is made for it */
  subdomain: string;
  brand_url: string;
  host_mapping: string;
  active: boolean;
  signature_template: string;
}

const labels = {
  name: 'Name',
  subdomain: 'Subdomain',
  brand_url: 'Page',
  host_mapping: 'Own host',
  active: 'Active',
  signature_template: 'Signature of agents',
};

const blank: Shown = {
  name: '',
  subdomain: '',
  brand_url: '',
  host_mapping: '',
  active: true,
  signature_template: '{{agent.signature}}',
};

/** As the API has them: what is blank is null there. */
function propertiesOf({ brand_url, host_mapping, ...rest }: Partial<Shown>) {
  return {
    ...rest,
    ...(brand_url !== undefined && { brand_url: brand_url || null }),
    ...(host_mapping !== undefined && { host_mapping: host_mapping || null }),
  };
}

function shownOf({ name, subdomain, brand_url, host_mapping, ...brand }: Brand): Shown {
  return {
    name,
    subdomain,
    brand_url: brand_url ?? '',
    host_mapping: host_mapping ?? '',
    active: brand.active,
    signature_template: brand.signature_template,
  };
}

const fields = (form: FormOf<Shown>) => (
  <>
    <NameField form={form} required />
    <TextInput
      label="Subdomain"
      description="Letters, digits and hyphens."
      autoComplete="off"
      {...form.getInputProps('subdomain')}
    />
    <TextInput
      label="Page"
      description="Where the brand is on the web."
      type="url"
      placeholder="https://example.com"
      {...form.getInputProps('brand_url')}
    />
    <TextInput
      label="Own host"
      description="The host that leads to it instead of its subdomain."
      placeholder="help.example.com"
      {...form.getInputProps('host_mapping')}
    />
    <Textarea
      label="Signature of agents"
      autosize
      minRows={2}
      {...form.getInputProps('signature_template')}
    />
    <Switch label="Active" {...form.getInputProps('active', { type: 'checkbox' })} />
  </>
);

const useList = () => {
  const navigate = useNavigate();
  return () => void navigate({ to: '/brands' });
};

export function NewBrandPanel() {
  const close = useList();
  return (
    <NewRecordPanel<Shown, Brand>
      one="brand"
      onClose={close}
      onMade={close}
      initial={blank}
      labels={labels}
      fields={fields}
      action={({ subdomain, ...values }) => ({
        call: ({ brands }) =>
          brands.create({
            name: values.name,
            ...propertiesOf(values),
            ...(subdomain !== '' && { subdomain }),
          }),
        changes: ['brands'],
      })}
    >
      <Text size="sm" mb="md" c="dimmed">
        Without a subdomain it gets one.
      </Text>
    </NewRecordPanel>
  );
}

export function BrandPanel() {
  const { brandId } = useParams({ from: '/shell/brands/$brandId' });
  const { data: brand } = useSuspenseQuery(brandQuery(brandId));
  const close = useList();
  return (
    <RecordPanel<Shown, unknown>
      key={brandId}
      one="brand"
      name={brand.name}
      onClose={close}
      initial={shownOf(brand)}
      labels={labels}
      fields={fields}
      action={(_values, changed) => ({
        call: ({ brands }) => brands.update(brandId, propertiesOf(changed)),
        changes: ['brands'],
      })}
      deletion={{
        text: 'Its numbers and digital lines go to the default brand. This cannot be undone.',
        reason: brand.default ? 'The default brand cannot be deleted.' : null,
        action: {
          call: ({ brands }) => brands.delete(brandId),
          gone: ['brands', 'show', brandId],
          changes: ['brands', 'phoneNumbers', 'lines', 'digitalLines'],
        },
      }}
    >
      <NumbersUsing
        filter="brand_id"
        id={brandId}
        none="No number belongs to it. Choose the brand at a number."
      />
    </RecordPanel>
  );
}
