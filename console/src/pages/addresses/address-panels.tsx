import { Stack, Text } from '@mantine/core';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useNavigate, useParams } from '@tanstack/react-router';
import type { Address } from '../../components/address/address.ts';
import {
  AddressFields,
  addressLabels,
  noAddress,
  type AddressValues,
} from '../../components/address/address-fields.tsx';
import { Copied } from '../../components/copied.tsx';
import { countryName } from '../../components/country.tsx';
import { RecordForm, type FormOf } from '../../components/form/record-form.tsx';
import { notifyDone } from '../../components/notify.ts';
import { Panel } from '../../components/panel.tsx';
import { AddressDeletion } from './address-deletion.tsx';
import { addressQuery } from './queries.ts';

const fields = (form: FormOf<AddressValues>) => (
  <AddressFields
    values={form.values}
    errors={form.errors}
    onChange={(changes) => {
      // One by one: what is wrong with the others is still said.
      for (const [property, value] of Object.entries(changes)) form.setFieldValue(property, value);
    }}
  />
);

export function NewAddressPanel() {
  const navigate = useNavigate();
  return (
    <Panel title="New address" onClose={() => void navigate({ to: '/addresses' })}>
      <RecordForm<AddressValues, Address>
        isNew
        initial={noAddress}
        labels={addressLabels}
        fields={fields}
        submitLabel="Save the address"
        action={(values) => ({
          call: ({ addresses }) => addresses.create(values),
          changes: ['addresses'],
        })}
        onDone={({ name }) => {
          notifyDone(`The address of ${name} is saved`);
          void navigate({ to: '/addresses' });
        }}
      />
    </Panel>
  );
}

export function AddressPanel() {
  const { addressId } = useParams({ from: '/shell/addresses/$addressId' });
  const { data: address } = useSuspenseQuery(addressQuery(addressId));
  const navigate = useNavigate();
  const close = () => navigate({ to: '/addresses' });
  const { id: _id, provider_reference: reference, ...initial } = address;
  return (
    <Panel title={<bdi>{address.name}</bdi>} onClose={() => void close()}>
      <Stack gap={4} mb="md">
        <Text size="sm">
          Carriers know it by this reference, which is the address_sid of a purchase:
        </Text>
        <Copied value={reference} name="the reference" />
      </Stack>
      <RecordForm<AddressValues, Address>
        initial={initial}
        labels={addressLabels}
        fields={fields}
        submitLabel="Save"
        valueText={(property, value) =>
          property === 'country_code' && typeof value === 'string' ? countryName(value) : undefined
        }
        action={(_values, changed) => ({
          call: ({ addresses }) => addresses.update(addressId, changed),
          changes: ['addresses'],
        })}
        onDone={() => notifyDone('Saved: the carriers know it')}
      />
      <AddressDeletion address={address} onDone={close} />
    </Panel>
  );
}
