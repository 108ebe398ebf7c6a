import { Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { Schemas } from 'trunkline/client';
import { Section } from '../../components/section.tsx';
import { Time } from '../../components/time.tsx';
import { openPurchasesQuery } from '../purchases/queries.ts';
import classes from './overview.module.css';
import { QueryPart } from './query-part.tsx';

const mostShown = 5;

/** What is being bought, and what it waits for. */
export function OpenPurchases() {
  return (
    <Section
      title="Open purchases"
      more={
        <Link to="/purchases" search={{ state: 'open' }}>
          All open purchases
        </Link>
      }
    >
      <QueryPart query={useQuery(openPurchasesQuery())}>
        {(purchases) =>
          purchases.length === 0 ? (
            <Text size="sm">None: of every purchase it is known what became of it.</Text>
          ) : (
            <ul className={classes.list}>
              {purchases.slice(0, mostShown).map((purchase) => (
                <Open key={purchase.id} purchase={purchase} />
              ))}
              {purchases.length > mostShown && <li>And {purchases.length - mostShown} more.</li>}
            </ul>
          )
        }
      </QueryPart>
    </Section>
  );
}

function Open({ purchase }: { purchase: Schemas['PurchaseStatus'] }) {
  const { id, number, created_at, waits_for, next_attempt_at } = purchase;
  return (
    <li>
      <div className={classes.entry}>
        <Link to="/purchases/$purchaseId" params={{ purchaseId: id }}>
          {number}
        </Link>
        <span className={classes.aside}>
          Begun <Time at={created_at} />
        </span>
      </div>
      <div>
        Waits for {waits_for}.
        {next_attempt_at && (
          <>
            {' '}
            Tried again <Time at={next_attempt_at} />.
          </>
        )}
      </div>
    </li>
  );
}
