import { Text } from '@mantine/core';
import classes from './offer-number.module.css';
import { matchIn } from '../../../../src/domain/vanity.ts';

/** A number with what was looked for in it marked, and spelled where it was a word. */
export function OfferNumber({
  displayNumber,
  contains,
}: {
  displayNumber: string;
  contains: string | undefined;
}) {
  const match = matchIn(displayNumber, contains);
  if (!match) return <bdi>{displayNumber}</bdi>;
  const { start, end, spelled } = match;
  return (
    <bdi>
      {displayNumber.slice(0, start)}
      <mark className={classes.match}>{displayNumber.slice(start, end)}</mark>
      {displayNumber.slice(end)}
      {spelled && (
        <Text span size="xs" c="dimmed" className={classes.spelled}>
          {spelled}
        </Text>
      )}
    </bdi>
  );
}
