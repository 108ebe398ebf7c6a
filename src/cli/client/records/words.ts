import type { Command } from 'commander';
import { UsageError } from '../../../config/usage-error.ts';
import type { RecordDeclaration } from './declaration.ts';

/** The words before its own by which a resource's commands are called: `ivrs menus`. */
export const pathOf = ({ name, parents = [] }: RecordDeclaration): string =>
  parents.length > 0 ? `ivrs ${name}` : name;

/** A command line of it as examples begin, with the ids of parents. */
export function exampleOf(declaration: RecordDeclaration, verb: string): string {
  const ids = declaration.parents?.map((_, place) => String(3 + place)) ?? [];
  return ['trunkline', pathOf(declaration), verb, ...ids].join(' ');
}

/** An argument for each: `<ivr-id> <menu-id>`. */
export function parentArguments(command: Command, parents: readonly string[]): Command {
  for (const parent of parents) {
    command.argument(parent === 'id' ? '<id>' : `<${parent}-id>`);
  }
  return command;
}

/** What an action is called with: a word for each argument, then options. */
export function parentsIn<Options>(
  args: readonly unknown[],
  parents: readonly string[],
): [ids: string[], options: Options] {
  const words = args.slice(0, parents.length) as string[];
  return [words.map(idIn), args[parents.length] as Options];
}

/** An id as the API has them: no word that would lead to another path. Throws UsageError. */
export function idIn(word: string): string {
  const id = word.trim();
  if (/^[\w-]{1,64}$/.test(id)) return id;
  throw new UsageError(`${word}: must be an id, such as 375703471055766`);
}
