import { Button, Collapse, Select, Stack, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useSuspenseQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import {
  addressesFor,
  addressLine,
  addressNeed,
  savedAddressesQuery,
} from '../../components/address/address.ts';
import { AddressForm, countryNeeded } from './address-form.tsx';
import type { Offer } from './basket.ts';

/** The address that it is bought with: one that is saved, or one that is saved right here. */
export function AddressChoice({
  offer,
  value,
  error,
  onChange,
}: {
  offer: Offer;
  value: string | null;
  error: ReactNode;
  onChange: (reference: string) => void;
}) {
  const { data: saved } = useSuspenseQuery(savedAddressesQuery());
  const [isOpen, { toggle, close }] = useDisclosure();
  const need = addressNeed(offer);
  if (need === null) return <Text size="sm">No address is needed.</Text>;
  const fitting = addressesFor(offer, saved);
  return (
    <Stack gap="xs" align="start">
      {fitting.length > 0 && (
        <Select
          w="100%"
          label="Address"
          description={`The number needs ${need}`}
          data={fitting.map((address) => ({
            value: address.provider_reference,
            label: addressLine(address),
          }))}
          value={value}
          error={error}
          allowDeselect={false}
          onChange={(reference) => reference && onChange(reference)}
        />
      )}
      {fitting.length === 0 && (
        <Text size="sm" {...(error && { c: 'red' })}>
          {error ?? `The number needs ${need}, and none that is saved will do.`}
        </Text>
      )}
      <Button size="xs" variant="default" aria-expanded={isOpen} onClick={toggle}>
        Add an address
      </Button>
      <Collapse expanded={isOpen} w="100%">
        {isOpen && (
          <AddressForm
            country={countryNeeded(offer)}
            onSaved={({ provider_reference }) => {
              close();
              onChange(provider_reference);
            }}
          />
        )}
      </Collapse>
    </Stack>
  );
}
