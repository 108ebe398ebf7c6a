import { Alert, Button, Collapse, Group, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useSuspenseQuery } from '@tanstack/react-query';
import { MapPin } from 'lucide-react';
import {
  addressesFor,
  addressLine,
  addressNeed,
  savedAddressesQuery,
  type AddressTerms,
} from '../../components/address/address.ts';
import { AddressForm, countryNeeded } from './address-form.tsx';
import { countriesQuery } from './queries.ts';
import { typeNames, type BuySearch } from './search.ts';

/** Before a number is chosen: the address that what is looked for has to be bought with. */
export function AddressNeed({ search }: { search: BuySearch }) {
  const { data: countries } = useSuspenseQuery(countriesQuery());
  const { data: saved } = useSuspenseQuery(savedAddressesQuery());
  const [isOpen, { toggle, close }] = useDisclosure();
  const types = countries.find(({ country_code }) => country_code === search.country)?.types ?? [];
  const asking = types
    .filter(({ type, not_offered }) => not_offered === null && type === (search.type ?? type))
    .map(({ type, address_requirements }) => ({
      type,
      terms: { country_code: search.country ?? '', address_requirements } satisfies AddressTerms,
    }))
    .find(({ terms }) => addressNeed(terms) !== null);
  if (!asking) return null;
  const { type, terms } = asking;
  const [fitting] = addressesFor(terms, saved);
  const need = `${typeNames[type]} numbers need ${addressNeed(terms)}.`;
  if (fitting)
    return (
      <Text size="sm">
        {need} <bdi>{addressLine(fitting)}</bdi> will do.
      </Text>
    );
  return (
    <Alert
      color="yellow"
      variant="light"
      icon={<MapPin aria-hidden />}
      title="An address is needed first"
    >
      <Group justify="space-between">
        <Text size="sm">{need} None that is saved will do.</Text>
        <Button size="xs" variant="default" aria-expanded={isOpen} onClick={toggle}>
          Add an address
        </Button>
      </Group>
      <Collapse expanded={isOpen} mt="sm">
        {isOpen && <AddressForm country={countryNeeded(terms)} onSaved={close} />}
      </Collapse>
    </Alert>
  );
}
