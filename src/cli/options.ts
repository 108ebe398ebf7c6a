import { Option, type Command } from 'commander';

/** An option that can be set by a TRUNKLINE_ variable too. */
export function optionOf(flags: string, description: string, fallback?: string | boolean): Option {
  const name = /--([a-z-]+)/.exec(flags)?.[1] ?? '';
  const option = new Option(flags, description).env(
    `TRUNKLINE_${name.replaceAll('-', '_').toUpperCase()}`,
  );
  return fallback === undefined ? option : option.default(fallback);
}

export const dataOption = () => optionOf('--data <folder>', 'where everything is kept', './data');

/** The options of every command that reads or writes the data folder. */
export function withDataOptions(command: Command): Command {
  return command
    .addOption(dataOption())
    .option('--json', 'one JSON object or array on standard output, and nothing else');
}
