import { useQueries } from '@tanstack/react-query';
import { messageOf } from '../../../api/errors.ts';
import { choiceQueries, type Choice } from '../../../components/record/choices.ts';
import { propertyAt, unitOf, type ChoiceOf, type Property } from './properties.ts';

export type Choices = ReturnType<typeof useChoices>;

/** What a line can be given. What cannot be read is told where it would be chosen, and goes by its id. */
export function useChoices() {
  const [groups, ivrs, schedules, brands, greetings] = useQueries({
    queries: [
      choiceQueries.groups(),
      choiceQueries.ivrs(),
      choiceQueries.schedules(),
      choiceQueries.brands(),
      choiceQueries.greetings(),
    ],
  });
  const read = { groups, ivrs, schedules, brands };
  return {
    /** with those that are chosen already, whatever they are */
    of: (list: ChoiceOf, chosen: readonly number[]): Choice[] => {
      const items = read[list].data ?? [];
      const known = items.map(({ id, name }) => ({ value: id, label: name }));
      const unknown = chosen.filter((id) => !items.some((item) => item.id === id));
      return [...known, ...unknown.map((id) => ({ value: id, label: `id ${id}` }))];
    },
    nameOf: (list: ChoiceOf, id: number) => read[list].data?.find((one) => one.id === id)?.name,
    problemWith: (list: ChoiceOf) => read[list].error && messageOf(read[list].error),
    ivrs: ivrs.data ?? [],
    greetings: greetings.data ?? [],
  };
}

/** A value of a line in words. */
export function wordingOf(choices: Choices) {
  return (path: string, value: unknown): string | undefined => {
    const property = propertyAt(path);
    return property && wordsFor(property, value, choices);
  };
}

function wordsFor(property: Property, value: unknown, choices: Choices): string | undefined {
  switch (property.kind) {
    case 'word':
      return property.words.find(([word]) => word === value)?.[1];
    case 'number':
      return value === null ? property.none : `${value as number}${unitOf(property.unit, value)}`;
    case 'record':
      return value === null ? property.none : nameIn(choices, property.of, value);
    case 'records':
      return (value as number[]).map((id) => nameIn(choices, property.of, id)).join(', ') || 'none';
    case 'greeting':
      return greetingName(choices, value);
    default:
      return undefined;
  }
}

function nameIn(choices: Choices, list: ChoiceOf, id: unknown): string {
  return choices.nameOf(list, id as number) ?? `id ${String(id)}`;
}

export function greetingName({ greetings }: Choices, id: unknown): string {
  return greetings.find((one) => one.id === id)?.name ?? `id ${String(id)}`;
}
