import type { Command } from 'commander';

/** Records of the account whose ids can be completed. */
export type RecordKind =
  | 'address'
  | 'brand'
  | 'deleted-number'
  | 'digital-line'
  | 'greeting'
  | 'group'
  | 'ivr'
  | 'job'
  | 'number'
  | 'schedule'
  | 'user'
  | 'webhook';

/** What a word of a command stands for; `file` and `folder` are left to the shell. */
export type WordKind = RecordKind | 'country' | 'profile' | 'file' | 'folder';

interface Completed {
  /** by name of an argument or an option: `number`, `--group`; words, where there are only some */
  readonly words: Readonly<Record<string, WordKind | readonly string[]>>;
}

const declared = new WeakMap<Command, Completed>();

/**
 * Tells completion what its names do not: `<number>`, `--group`, `--country`, `<file>` and their like are understood
 * without, and so is the `<id>` of what is below a command such as `greetings`.
 */
export function completes(command: Command, completed: Completed): Command {
  const before = completedOf(command).words;
  declared.set(command, { words: { ...before, ...completed.words } });
  return command;
}

export const completedOf = (command: Command): Completed => declared.get(command) ?? { words: {} };
