import { Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { thoseQuery } from '../queries.ts';
import classes from './bulk.module.css';

/** As many are named without leaving any out. */
const fewest = 8;
/** So many of more. */
const first = 5;

/** Which numbers are meant, also those that are in no list in sight: all of a few, the first of many. */
export function NamedNumbers({ ids }: { ids: readonly number[] }) {
  const told = ids.length <= fewest ? ids : ids.slice(0, first);
  const { data = [] } = useQuery(thoseQuery(told));
  const byId = new Map(data.map((one) => [one.id, one]));
  const others = ids.length - told.length;
  return (
    <ul className={classes.named} aria-label="The numbers that are meant">
      {told.map((id) => {
        const number = byId.get(id);
        return (
          <li key={id}>
            {number?.display_number ?? `Number ${id}`}{' '}
            {number?.nickname && (
              <Text component="bdi" size="sm" c="dimmed">
                {number.nickname}
              </Text>
            )}
          </li>
        );
      })}
      {others > 0 && <li>and {others.toLocaleString('en')} more</li>}
    </ul>
  );
}
