import { Text } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { Schemas } from 'trunkline/client';
import { useAccount } from '../../api/account.ts';
import { Ask, type Question } from '../../components/ask.tsx';
import { ExplainedButton } from '../../components/explained-button.tsx';
import { notifyDone } from '../../components/notify.ts';
import { Section } from '../../components/section.tsx';

/** The account as it was at its start; everything on every page is another then. */
export function Reset() {
  const { subdomain } = useAccount();
  const queries = useQueryClient();
  const [question, setQuestion] = useState<Question<Schemas['SandboxReset']> | null>(null);
  const ask = () =>
    setQuestion({
      title: `Reset ${subdomain}?`,
      text: 'Its numbers, addresses, greetings, IVRs, groups, schedules, webhooks, jobs and faults go, and what it began with is there again. A purchase that is under way buys nothing any more. Agents, tokens, plan and limits stay. This cannot be undone.',
      verb: 'Reset the account',
      typed: subdomain,
      action: { call: ({ sandbox }) => sandbox.reset(), changes: [] },
      async onDone({ clock }) {
        notifyDone(
          clock
            ? 'The account is what it was at its start, and so is the clock'
            : 'The account is what it was at its start',
        );
        await queries.invalidateQueries();
      },
    });
  return (
    <Section title="Reset">
      <Text size="sm">
        Makes the account what it was at its start, for the next test. Agents, API tokens, plan and
        limits stay; so do all other accounts.
      </Text>
      <ExplainedButton
        needs="account:write"
        color="red"
        variant="light"
        w="fit-content"
        onClick={ask}
      >
        Reset the account
      </ExplainedButton>
      <Ask question={question} onClose={() => setQuestion(null)} />
    </Section>
  );
}
