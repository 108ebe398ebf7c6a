import { Option } from 'commander';
import { UsageError } from '../config/usage-error.ts';

/** An option that takes one of some words, in whatever case. */
export function choiceOption(
  flags: string,
  description: string,
  choices: readonly string[],
): Option {
  const [name = ''] = flags.split(' ', 1);
  const option = new Option(flags, description).argParser((text: string) =>
    choiceOf(name, text, choices),
  );
  option.argChoices = [...choices];
  return option;
}

/** The one that is meant; throws UsageError that names what there is. */
export function choiceOf<Choice extends string>(
  what: string,
  text: string,
  choices: readonly Choice[],
): Choice {
  const choice = choices.find((one) => one === text.trim().toLowerCase());
  if (choice !== undefined) return choice;
  throw new UsageError(`${what}: must be one of ${choices.join(', ')}`);
}
