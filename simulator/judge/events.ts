import type { Scene } from '../scene.ts';
import type { Buyer } from '../template.ts';
import type { Written, WrittenChange } from '../written.ts';

type State = 'kept' | 'deleted' | 'gone';

/** What happens to a number, a letter each, in the only order there is; and what became of it. */
const letters: Readonly<Record<string, string>> = {
  'phone_number.purchased': 'p',
  'phone_number.deleted': 'd',
  'phone_number.restored': 'r',
  'phone_number.released': 'l',
  'purchase.refused': 'x',
};
const lives: readonly (readonly [RegExp, State])[] = [
  [/^p(dr)*$/, 'kept'],
  [/^p(dr)*d$/, 'deleted'],
  [/^(p(dr)*dl|x)$/, 'gone'],
];

interface Numbers {
  readonly buyer: Buyer;
  readonly kept: ReadonlyMap<number, string>;
  readonly deleted: ReadonlyMap<number, string>;
}

/** Every change is written down once and nothing else is, in the order in which it was made, and is taken once. */
export function checkEvents(
  { report }: Pick<Scene, 'report'>,
  { changes, taken }: Written,
  shown: readonly Numbers[],
): void {
  for (const { buyer, kept, deleted } of shown) {
    const { subdomain, id } = buyer.account;
    const stories = storiesOf(changes.filter(({ account_id }) => account_id === id));
    const stateOf = (number: number): State =>
      kept.has(number) ? 'kept' : deleted.has(number) ? 'deleted' : 'gone';
    for (const number of new Set([...stories.keys(), ...kept.keys(), ...deleted.keys()])) {
      const story = stories.get(number) ?? '';
      const [, told] = lives.find(([pattern]) => pattern.test(story)) ?? [];
      const state = stateOf(number);
      if (told === state) continue;
      report('events', `${subdomain} is told "${story}" of ${number}, which is ${state}`);
    }
  }
  checkTaken(report, { changes, taken });
}

/** By the id of the number. */
function storiesOf(changes: readonly WrittenChange[]): Map<number, string> {
  const stories = new Map<number, string>();
  for (const { source_type, source_id, event_type } of changes) {
    const letter = letters[event_type ?? ''];
    if (source_type !== 'phone_number' || letter === undefined) continue;
    // What was refused before it had an id goes by the number, and is no part of what becomes of any.
    if (source_id.startsWith('+')) continue;
    stories.set(Number(source_id), (stories.get(Number(source_id)) ?? '') + letter);
  }
  return stories;
}

function checkTaken(report: Scene['report'], { changes, taken }: Written): void {
  const counts = new Map<number, number>();
  for (const id of taken) counts.set(id, (counts.get(id) ?? 0) + 1);
  for (const { id, position } of changes) {
    const times = counts.get(id) ?? 0;
    if (times !== 1) report('taken', `the change ${id} was taken ${times} times`);
    if (position === null) report('taken', `the change ${id} has no place among all`);
  }
  const places = new Set(changes.map(({ position }) => position));
  if (places.size < changes.length) report('taken', 'two changes have the same place among all');
}
