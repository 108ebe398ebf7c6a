import { Group, Stack } from '@mantine/core';
import { useState } from 'react';
import { useAct, type Action } from '../../api/act.ts';
import { createSignal, useSignal } from '../../api/signal.ts';
import { fieldErrorsOf } from '../../api/errors.ts';
import type { Address } from '../../components/address/address.ts';
import {
  AddressFields,
  noAddress,
  type AddressValues,
} from '../../components/address/address-fields.tsx';
import { ExplainedButton } from '../../components/explained-button.tsx';
import { Failure } from '../../components/failure.tsx';
import { isFailureLeft, objectionsLeft } from '../../components/form/objections.ts';
import { notifyDone } from '../../components/notify.ts';
import { ShowAsCurl } from '../../components/show-as-curl.tsx';

/** What is typed of an address stays while another country, type or number is looked at. */
const draft = createSignal<AddressValues>(noAddress);

/** An address that a number is to be bought with, right where it is missing. `country`: where it has to be, if it has to. */
export function AddressForm({
  country,
  onSaved,
}: {
  country: string | null;
  onSaved?: (address: Address) => void;
}) {
  const typed = useSignal(draft);
  const values = { ...typed, country_code: typed.country_code || (country ?? '') };
  const { mutate, isPending, error } = useAct<Address>({
    onDone(address) {
      draft.set(noAddress);
      notifyDone(`The address of ${address.name} is saved`);
      onSaved?.(address);
    },
  });
  const [sent, setSent] = useState(values);
  const errors = objectionsLeft(fieldErrorsOf(error), [sent, values]);
  const action: Action<Address> = {
    call: ({ addresses }) => addresses.create(values),
    changes: ['addresses'],
  };
  return (
    <form
      noValidate
      aria-label="New address"
      onSubmit={(event) => {
        event.preventDefault();
        // It may stand in the form of a purchase.
        event.stopPropagation();
        setSent(values);
        mutate(action);
      }}
    >
      <Stack gap="sm">
        <AddressFields
          values={values}
          errors={errors}
          onChange={(changes) => draft.set({ ...values, ...changes })}
        />
        {error && isFailureLeft(error, errors) && (
          <Failure error={error} title="The address was not saved" />
        )}
        <Group justify="space-between">
          <ShowAsCurl call={action.call} />
          <ExplainedButton needs="addresses:write" type="submit" size="sm" loading={isPending}>
            Save the address
          </ExplainedButton>
        </Group>
      </Stack>
    </form>
  );
}

/** Where a new address has to be to satisfy a rule; null: anywhere, or anywhere but there. */
export const countryNeeded = ({
  country_code,
  address_requirements,
}: {
  country_code: string;
  address_requirements: string;
}): string | null => (address_requirements === 'local' ? country_code : null);
