import { Text } from '@mantine/core';
import type { References } from '../references.ts';
import type { Checked } from './check.ts';
import { chosenFields, wordsOf, type BulkField, type Chosen } from './fields.ts';
import classes from './bulk.module.css';

type PhoneNumber = Checked['numbers'][number];

const isSame = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other);

/** Those that are not so already, and that the API would not refuse. */
export function toChange({ numbers, refused }: Checked, chosen: Chosen): readonly number[] {
  const isRefused = new Set(refused.map(({ id }) => id));
  const isOther = (number: PhoneNumber) =>
    chosenFields(chosen).some(
      ({ name, read, target }) => !isSame(read(number, chosen[name]), target(chosen[name])),
    );
  return numbers.filter((one) => !isRefused.has(one.id) && isOther(one)).map(({ id }) => id);
}

/** What will be changed from what to what, and of how many numbers. */
export function ChangePreview({
  numbers,
  chosen,
  references,
}: {
  numbers: readonly PhoneNumber[];
  chosen: Chosen;
  references: References;
}) {
  return (
    <div role="group" aria-label="What will change" className={classes.preview}>
      <Text size="sm" fw={600}>
        What will change
      </Text>
      {chosenFields(chosen).map((field) => (
        <Text key={field.name} size="sm" component="div">
          {field.label}: <Before {...{ field, numbers, chosen, references }} /> →{' '}
          <ins>{wordsOf(field, field.target(chosen[field.name]), references)}</ins>
        </Text>
      ))}
    </div>
  );
}

const mostTold = 5;

/** The values that there are, those of the most numbers first. */
function Before({
  field,
  numbers,
  chosen,
  references,
}: {
  field: BulkField;
  numbers: readonly PhoneNumber[];
  chosen: Chosen;
  references: References;
}) {
  const counts = new Map<string, number>();
  for (const number of numbers) {
    const words = wordsOf(field, field.read(number, chosen[field.name]), references);
    counts.set(words, (counts.get(words) ?? 0) + 1);
  }
  const values = [...counts].toSorted(([, one], [, other]) => other - one);
  const others = values.length - mostTold;
  return (
    <>
      <del>
        {values
          .slice(0, mostTold)
          .map(([words, count]) => `${words} (${count.toLocaleString('en')})`)
          .join(', ')}
      </del>
      {others > 0 && ` and ${others} other values`}
    </>
  );
}
