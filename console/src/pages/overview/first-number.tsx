import { List, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useAccount } from '../../api/account.ts';
import { LinkButton } from '../../components/link-button.tsx';
import { NotInPlan } from '../../components/not-in-plan.tsx';
import { usePlanReason } from '../../components/record/reasons.ts';
import { Section } from '../../components/section.tsx';

/** Stands where the figures of an account without numbers would be: what this is, and how to begin. */
export function FirstNumber() {
  const { sandbox } = useAccount();
  const reason = usePlanReason('phone_numbers', 'Phone numbers');
  if (reason) return <NotInPlan reason={reason} />;
  return (
    <Section title="There are no numbers yet">
      <Text>
        Trunkline buys phone numbers at carriers, keeps what they do and who answers them, and gives
        them back. What the account has, what it costs and what went wrong will be here.
      </Text>
      <List type="ordered" spacing={4}>
        <List.Item>
          <Link to="/buy">Buy a number</Link>: choose a country, see the price, and try it without
          buying.
        </List.Item>
        <List.Item>
          Say what it does: a <Link to="/greetings">greeting</Link>, a{' '}
          <Link to="/groups">group</Link> of agents that answers, an <Link to="/ivrs">IVR</Link>, a{' '}
          <Link to="/schedules">schedule</Link>.
        </List.Item>
        <List.Item>
          Have a program do the same: “Show as curl” on each page says how, and the{' '}
          <a href="./docs" target="_blank">
            API reference
          </a>{' '}
          what else there is.
        </List.Item>
      </List>
      {sandbox && (
        <Text size="sm">
          The carrier “sandbox” is simulated: its numbers are made up, and nothing costs money. Try
          everything.
        </Text>
      )}
      <LinkButton to="/buy" w="fit-content">
        Buy the first number
      </LinkButton>
    </Section>
  );
}
