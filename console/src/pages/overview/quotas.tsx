import { Progress, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { Schemas } from 'trunkline/client';
import { useAccount } from '../../api/account.ts';
import { centsOf } from '../../components/price.ts';
import { Section } from '../../components/section.tsx';
import classes from './overview.module.css';

type AnyQuota = Schemas['CountQuota'] | Schemas['SpendQuota'];
type Amount = AnyQuota['used'];

const asIs = (amount: Amount) => amount.toLocaleString('en');

const units = ['bytes', 'KiB', 'MiB', 'GiB', 'TiB'];
function bytesText(amount: Amount): string {
  const bytes = Number(amount);
  // What is nearly a whole one of a unit is told in it: not 1024 MiB.
  const unit = bytes < 1 ? 0 : Math.floor(Math.log2(bytes * 1.05) / 10);
  return `${+(bytes / 1024 ** unit).toFixed(1)} ${units[unit]}`;
}

/** In the API's order; where there is a list of what is counted, its name leads there. */
const quotas: Readonly<
  Record<keyof Schemas['AccountQuotas'], { name: ReactNode; label: string; text: typeof asIs }>
> = {
  numbers: { name: <Link to="/numbers">Numbers</Link>, label: 'Numbers', text: asIs },
  monthly_spend: {
    name: <Link to="/numbers">Monthly spend</Link>,
    label: 'Monthly spend',
    text: asIs,
  },
  purchases_per_day: {
    name: <Link to="/purchases">Purchases today</Link>,
    label: 'Purchases today',
    text: asIs,
  },
  records: { name: 'Records of one kind', label: 'Records of one kind', text: asIs },
  record_bytes: { name: 'Size of all records', label: 'Size of all records', text: bytesText },
  audio_bytes: { name: <Link to="/greetings">Audio</Link>, label: 'Audio', text: bytesText },
};

const nearly = 90;

/** What the operator lets the account have, and what is left of it. */
export function Quotas() {
  const { quotas: given } = useAccount();
  const names = Object.keys(quotas) as (keyof typeof quotas)[];
  return (
    <Section title="Quotas">
      <ul className={classes.list}>
        {names.map((name) => (
          <Quota key={name} quota={given[name]} {...quotas[name]} />
        ))}
      </ul>
    </Section>
  );
}

function Quota({
  quota: { used, limit, left },
  name,
  label,
  text,
}: { quota: AnyQuota } & (typeof quotas)['numbers']) {
  if (limit === null || left === null)
    return (
      <li className={classes.entry}>
        <span>{name}</span>
        <span className={classes.aside}>{text(used)}, without a limit</span>
      </li>
    );
  const share = shareOf(used, limit);
  return (
    <li>
      <div className={classes.entry}>
        <span>{name}</span>
        <span>
          {text(used)} of {text(limit)}: {text(left)} left
        </span>
      </div>
      <Progress
        value={share}
        color={share >= nearly ? 'red' : 'trunk'}
        aria-label={`${label}: how much is used`}
        mt={4}
      />
      {share >= nearly && (
        <Text size="xs" c="red">
          {share >= 100 ? 'Used up' : 'Nearly used up'}
        </Text>
      )}
    </li>
  );
}

/** In hundredths. */
function shareOf(used: Amount, limit: Amount): number {
  const size = (amount: Amount) => (typeof amount === 'string' ? centsOf(amount) : amount);
  return size(limit) === 0 ? 100 : Math.min((size(used) / size(limit)) * 100, 100);
}
