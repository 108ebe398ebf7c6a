import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { Schemas } from 'trunkline/client';
import { useMay } from '../../api/permissions.ts';
import { Section } from '../../components/section.tsx';
import { State } from '../../components/state.tsx';
import { Time } from '../../components/time.tsx';
import classes from './overview.module.css';
import { carriersQuery } from './queries.ts';
import { QueryPart } from './query-part.tsx';

/** Who sells the numbers, and whether they answer. */
export function Carriers() {
  const mayReadLog = useMay('audit_logs:read');
  return (
    <Section
      title="Carriers"
      more={
        mayReadLog && (
          <Link to="/audit" search={{ type: 'phone_number', action: 'notice' }}>
            What was found
          </Link>
        )
      }
    >
      <QueryPart query={useQuery(carriersQuery())}>
        {(carriers) => (
          <ul className={classes.list}>
            {carriers.map((carrier) => (
              <Carrier key={carrier.name} carrier={carrier} />
            ))}
          </ul>
        )}
      </QueryPart>
    </Section>
  );
}

function Carrier({
  carrier: { name, state, since, reconciled_at },
}: {
  carrier: Schemas['Carrier'];
}) {
  return (
    <li>
      <div className={classes.entry}>
        <Link to="/numbers" search={{ carrier: [name] }} dir="auto">
          {name}
        </Link>
        <State mood={state === 'up' ? 'good' : 'bad'}>
          {state === 'up' ? 'Answers' : 'Does not answer'}
        </State>
      </div>
      <div className={classes.aside}>
        {since && (
          <>
            Since <Time at={since} />.{' '}
          </>
        )}
        {reconciled_at ? (
          <>
            Last compared with what accounts have <Time at={reconciled_at} />.
          </>
        ) : (
          'Not yet compared with what accounts have.'
        )}
      </div>
    </li>
  );
}
