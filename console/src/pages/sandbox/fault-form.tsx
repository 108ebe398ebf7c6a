import { NativeSelect, NumberInput, Stack, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import { RecordForm, type FormOf, type Values } from '../../components/form/record-form.tsx';
import { notifyDone } from '../../components/notify.ts';
import { faultKinds, operationNames, type FaultKind, type FaultOrder } from './fault-kinds.ts';

interface Shown extends Values {
  kind: FaultKind;
  operation: NonNullable<FaultOrder['operation']>;
  number: string;
  times: number | '';
  probability: number | '';
  milliseconds: number | '';
}

const initial: Shown = {
  kind: 'timeout-after',
  operation: 'buy',
  number: '',
  times: 1,
  probability: '',
  milliseconds: 3_000,
};

/** What is left blank is left to the service; only what is slow takes a time. */
function written({ kind, operation, number, times, probability, milliseconds }: Shown): FaultOrder {
  return {
    kind,
    operation,
    ...(number.trim() !== '' && { number: number.trim() }),
    ...(times !== '' && { times }),
    ...(probability !== '' && { probability }),
    ...(kind === 'slow' && milliseconds !== '' && { milliseconds }),
  };
}

const fields = (form: FormOf<Shown>) => {
  const { does, sees } = faultKinds[form.values.kind];
  return (
    <>
      <NativeSelect
        label="What goes wrong"
        data={Object.entries(faultKinds).map(([value, { does: text }]) => ({
          value,
          label: `${value}: ${text}`,
        }))}
        {...form.getInputProps('kind')}
      />
      <Stack gap={0} role="status">
        <Text size="sm">{does}</Text>
        <Text size="sm">What a program sees: {sees}.</Text>
      </Stack>
      <NativeSelect
        label="With which call"
        data={Object.entries(operationNames).map(([value, label]) => ({ value, label }))}
        {...form.getInputProps('operation')}
      />
      <TextInput
        label="Only of this number"
        description="In E.164, such as +12055550123; blank: of any"
        autoComplete="off"
        {...form.getInputProps('number')}
      />
      <NumberInput
        label="How many calls"
        description="Blank: one, or any number of them where only a share is struck"
        allowDecimal={false}
        hideControls
        {...form.getInputProps('times')}
      />
      <NumberInput
        label="Which share of calls"
        description="From 0 to 1, by chance; blank: every one"
        hideControls
        {...form.getInputProps('probability')}
      />
      {form.values.kind === 'slow' && (
        <NumberInput
          label="Milliseconds"
          allowDecimal={false}
          hideControls
          {...form.getInputProps('milliseconds')}
        />
      )}
    </>
  );
};

export function FaultForm() {
  const [added, setAdded] = useState(0);
  return (
    <RecordForm<Shown, unknown>
      key={added}
      isNew
      initial={initial}
      labels={{}}
      fields={fields}
      submitLabel="Add the fault"
      action={(values) => ({
        call: ({ sandbox }) => sandbox.faults.create(written(values)),
        changes: ['sandbox', 'auditLogs'],
      })}
      onDone={() => {
        notifyDone('The fault is there: the next call that it is about goes wrong');
        setAdded(added + 1);
      }}
    />
  );
}
