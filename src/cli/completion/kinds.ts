import type { Argument, Command, Option } from 'commander';
import { completedOf, type WordKind } from '../completes.ts';

/** What names of arguments and options stand for, one of them or many. */
const nouns: Readonly<Record<string, WordKind>> = {
  address: 'address',
  audio: 'file',
  brand: 'brand',
  country: 'country',
  csv: 'file',
  'digital-line': 'digital-line',
  file: 'file',
  folder: 'folder',
  greeting: 'greeting',
  group: 'group',
  ivr: 'ivr',
  job: 'job',
  number: 'number',
  path: 'file',
  profile: 'profile',
  schedule: 'schedule',
  user: 'user',
  webhook: 'webhook',
};

type Words = WordKind | readonly string[] | undefined;

/** What an argument of a command takes; undefined: any text. */
export function kindOfArgument(argument: Argument, command: Command): Words {
  const name = argument.name();
  const given = completedOf(command).words[name] ?? argument.argChoices;
  if (given !== undefined) return given;
  return kindNamed(/^ids?$/.test(name) ? (command.parent?.name() ?? '') : name);
}

/** What an option of a command takes; undefined: any text. */
export function kindOfOption(option: Option, command: Command): Words {
  const { long, flags, argChoices } = option;
  const given = completedOf(command).words[long ?? flags] ?? argChoices;
  if (given !== undefined) return given;
  const [, placeholder = ''] = /<([a-z-]+)(?:\.\.\.)?>/.exec(flags) ?? [];
  return kindNamed(option.name()) ?? kindNamed(placeholder);
}

/** What a noun stands for, or many of it. */
function kindNamed(name: string): WordKind | undefined {
  const singular = [name, name.replace(/s$/, ''), name.replace(/es$/, '')];
  return singular.map((noun) => nouns[noun]).find((kind) => kind !== undefined);
}
