import type { Command } from 'commander';
import { noSuchCommand } from './mistakes.ts';

/**
 * The words, with `--help` in the place of `help`: `help numbers buy` and `numbers help buy` are `numbers buy --help`.
 * Throws UsageError where the help of a command is asked for that there is not.
 */
export function withHelpAsOption(program: Command, words: readonly string[]): readonly string[] {
  const { command, helpAt, unknown } = readPath(program, words);
  const isAsked = helpAt >= 0 || words.includes('--help') || words.includes('-h');
  if (!isAsked) return words;
  if (unknown !== undefined) throw noSuchCommand(unknown, command);
  return helpAt < 0 ? words : [...words.filter((_, place) => place !== helpAt), '--help'];
}

/** The command that words lead to, the word that leads no further, and the place of `help`. */
function readPath(program: Command, words: readonly string[]) {
  let [command, helpAt] = [program, -1];
  for (let place = 0; place < words.length; place += 1) {
    const word = words[place] ?? '';
    if (word === '--') break;
    if (word.startsWith('-')) {
      if (takesNext(command, word)) place += 1;
      continue;
    }
    const { commands, registeredArguments } = command;
    const isPath = commands.length > 0;
    if (word === 'help' && helpAt < 0 && (isPath || registeredArguments.length === 0)) {
      helpAt = place;
      continue;
    }
    if (!isPath) break;
    const below = commands.find((one) => one.name() === word);
    if (!below) return { command, helpAt, unknown: word };
    command = below;
  }
  return { command, helpAt, unknown: undefined };
}

const takesNext = ({ options }: Command, word: string): boolean =>
  options.some(({ short, long, required }) => required && (word === long || word === short));
