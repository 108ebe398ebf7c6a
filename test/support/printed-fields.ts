import type { Command } from 'commander';
import { expect } from 'vitest';
import { commandsOf } from '../../src/cli/commands-of.ts';
import { pathOf } from '../../src/cli/mistakes.ts';
import { printedBy } from '../../src/cli/terminal/printing.ts';

/** The commands below these that print records, by their words. */
export function printingCommands(commands: readonly Command[]): Map<string, Command> {
  const all = commands.flatMap(commandsOf).filter((one) => hasJson(one));
  return new Map(all.map((one) => [pathOf(one).replace('trunkline ', ''), one]));
}

const hasJson = ({ options }: Command) => options.some(({ long }) => long === '--json');

/** Words that a command takes, whatever they are good for: an argument for each, and the options that it needs. */
export function neededWordsOf({ registeredArguments, options }: Command): string[] {
  const needed = registeredArguments.filter(({ required }) => required);
  return [
    ...needed.map(({ argChoices = ['17'] }) => argChoices[0] ?? ''),
    ...options.filter(({ mandatory }) => mandatory).flatMap(({ long }) => [long ?? '', 'x']),
  ];
}

/** Notes which commands have printed something, and fails for a field that one of them does not declare. */
export function watchFields(commands: ReadonlyMap<string, Command>) {
  const seen = new Set<string>();
  return {
    /** what is JSON as one of them has printed it */
    // oxlint-disable-next-line typescript/no-explicit-any -- tests look into answers of every shape
    checked(words: readonly string[], printed: any): any {
      const path = [3, 2, 1].map((count) => words.slice(0, count).join(' '));
      const name = path.find((one) => commands.has(one)) ?? '';
      const fields = printedBy(commands.get(name)!)?.fields;
      const records: object[] = Array.isArray(printed) ? printed : [printed];
      for (const key of records.flatMap(Object.keys)) expect(fields, name).toContain(key);
      if (records.length > 0) seen.add(name);
      return printed;
    },
    unseen: () => [...commands.keys()].filter((name) => !seen.has(name)),
  };
}
