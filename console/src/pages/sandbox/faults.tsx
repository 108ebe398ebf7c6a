import { Group, Table, Text } from '@mantine/core';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Schemas } from 'trunkline/client';
import { Ask, type Question } from '../../components/ask.tsx';
import { ExplainedButton } from '../../components/explained-button.tsx';
import { notifyDone } from '../../components/notify.ts';
import { ShowAsCurl } from '../../components/show-as-curl.tsx';
import { State } from '../../components/state.tsx';
import { FaultForm } from './fault-form.tsx';
import { faultKinds, operationNames } from './fault-kinds.ts';
import { faultsQuery } from './queries.ts';
import classes from './sandbox-page.module.css';
import { Section } from '../../components/section.tsx';

type Fault = Schemas['SandboxFault'];

const toClear: Question<void> = {
  title: 'Clear all faults?',
  text: 'Those of this account go, whether they have struck or not: the carrier does what it should again.',
  verb: 'Clear all faults',
  action: { call: ({ sandbox }) => sandbox.faults.clear(), changes: ['sandbox', 'auditLogs'] },
  onDone: () => notifyDone('All faults are cleared'),
};

/** What is to go wrong at the carrier, for this account alone. */
export function Faults() {
  const { data: faults } = useSuspenseQuery(faultsQuery());
  const [question, setQuestion] = useState<Question<void> | null>(null);
  return (
    <Section title="Faults">
      <Text size="sm">
        The carrier of the sandbox fails when it is told to, so that your way through trouble can be
        tried. Faults strike the calls of this account alone.
      </Text>
      {faults.length === 0 ? (
        <Text size="sm" c="dimmed">
          There are none: every call does what it should.
        </Text>
      ) : (
        <FaultTable faults={faults} />
      )}
      <Group justify="space-between">
        <ShowAsCurl call={({ sandbox }) => sandbox.faults.list()} />
        <ExplainedButton
          size="xs"
          variant="default"
          needs="sandbox:write"
          reason={faults.length === 0 ? 'There are no faults.' : null}
          onClick={() => setQuestion(toClear)}
        >
          Clear all faults
        </ExplainedButton>
      </Group>
      <FaultForm />
      <Ask question={question} onClose={() => setQuestion(null)} />
    </Section>
  );
}

function FaultTable({ faults }: { faults: readonly Fault[] }) {
  return (
    <div className={classes.scroller} role="region" aria-label="Faults in store" tabIndex={0}>
      <Table aria-label="Faults">
        <Table.Thead>
          <Table.Tr>
            <Table.Th>Kind</Table.Th>
            <Table.Th>Call</Table.Th>
            <Table.Th>Strikes</Table.Th>
            <Table.Th>State</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {faults.map((fault) => (
            <Table.Tr key={fault.id}>
              <Table.Th scope="row" fw={500} title={faultKinds[fault.kind].does}>
                {fault.kind}
              </Table.Th>
              <Table.Td>
                {operationNames[fault.operation]}
                {fault.number && ` ${fault.number}`}
              </Table.Td>
              <Table.Td>{strikesOf(fault)}</Table.Td>
              <Table.Td>
                {fault.used ? (
                  <State mood="off">Used up</State>
                ) : (
                  <State mood="waiting">In store</State>
                )}
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </div>
  );
}

/** As many as no test makes: a share of calls without an end. */
const everSoOften = 900_000_000;

function strikesOf({ remaining, probability, milliseconds }: Fault): string {
  const times =
    remaining > everSoOften
      ? 'any number of calls'
      : `${remaining} more ${remaining === 1 ? 'call' : 'calls'}`;
  const share = probability < 1 ? `${Math.round(probability * 100)} % of calls, ` : '';
  const late = milliseconds === null ? '' : `, ${milliseconds.toLocaleString('en')} ms late`;
  return `${share}${times}${late}`;
}
