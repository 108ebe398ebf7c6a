import { Badge, Group } from '@mantine/core';
import { Country } from '../../../components/country.tsx';
import { Facts } from '../../../components/facts.tsx';
import { Time } from '../../../components/time.tsx';
import type { ShownLine } from './queries.ts';

const capabilityNames = [
  ['voice', 'Voice'],
  ['sms', 'SMS'],
  ['mms', 'MMS'],
  ['emergency_address', 'Emergency address'],
] as const;

/** What the line is, and nobody can change. */
export function LineFacts({ line }: { line: ShownLine }) {
  const { carrier_terms: terms } = line;
  return (
    <Facts
      facts={[
        ['Country', <Country key="country" code={line.country_code} />],
        ['Location', line.location],
        ['Type', terms?.type?.replaceAll('_', ' ') ?? (line.toll_free ? 'toll-free' : 'not known')],
        ['Capabilities', <Capabilities key="capabilities" line={line} />],
        ['Carrier', terms?.carrier],
        ['Price', terms && (terms.price === null ? 'not known' : `${terms.price} a month`)],
        ['Since', <Time key="since" at={line.created_at} />],
        [
          'Belongs to',
          line.external ? 'somebody else: it is only shown to those who are called' : null,
        ],
        ['AI agent', line.ai_agent_enabled ? (line.bot_id ?? 'on') : null],
      ]}
    />
  );
}

function Capabilities({ line: { capabilities } }: { line: ShownLine }) {
  const own = capabilityNames.filter(([name]) => capabilities[name]);
  if (own.length === 0) return 'none';
  return (
    <Group gap={6}>
      {own.map(([name, label]) => (
        <Badge key={name} variant="light" color="gray" tt="none">
          {label}
        </Badge>
      ))}
    </Group>
  );
}
