import type { Argument, Command, Option } from 'commander';
import { commandsOf } from '../src/cli/commands-of.ts';
import { exitCodes } from '../src/cli/exit-codes.ts';
import { examplesOf } from '../src/cli/help.ts';
import { createProgram } from '../src/cli/program.ts';
import { commonGroup, printedBy } from '../src/cli/terminal/printing.ts';

/** What each exit code tells. */
const meanings: Readonly<Record<keyof typeof exitCodes, string>> = {
  refused: 'Refused, or failed: the last line on standard error says why.',
  differs: 'Of `numbers plan` alone: what is and what the file says differ.',
  notAllowed: 'Not signed in, or not allowed to.',
  unknownOutcome: 'No answer: what became of the request is not known.',
  usage: 'Words that make no command.',
  interrupted: 'Ctrl-C, or the end of the process was asked for.',
};

/** What client commands read beside their options. */
const variables: readonly (readonly [string, string])[] = [
  ['TRUNKLINE_URL', 'the server; then the token is said here too'],
  ['TRUNKLINE_EMAIL', 'whose API token it is; unset, the token is an access token'],
  ['TRUNKLINE_TOKEN', 'what to sign in with'],
  ['TRUNKLINE_PROFILE', 'the profile, where no option names one; `default` otherwise'],
  ['XDG_CONFIG_HOME', 'profiles are in `trunkline/profiles.json` there; `~/.config` otherwise'],
  ['XDG_CACHE_HOME', 'what completion keeps for a minute is there; `~/.cache` otherwise'],
  ['NO_COLOR', 'not empty: no colours'],
  [
    'TRUNKLINE_PAGER',
    'a program through which tables go at a terminal: `less -FIRX`; without it none is asked',
  ],
  [
    'FORCE_COLOR',
    '`1`: messages have colours even where there is no terminal, tables in pipes stay without; `0`: none',
  ],
];

/** Everything in docs/cli.md that the commands say themselves. */
export async function renderCliReference(): Promise<string> {
  const program = await createProgram();
  const sections = groupsOf(program).map(
    ([heading, commands]) =>
      `## ${heading}\n\n${commands.flatMap(commandsOf).map(commandSection).join('\n')}`,
  );
  return [
    commonSection(program),
    ...sections,
    `## Exit codes\n\n${tableOf(['Code', 'Meaning'], exitRows())}`,
    `## Environment variables\n\n${tableOf(['Variable', 'Meaning'], variableRows(program))}`,
  ].join('\n');
}

/** Headings as the help has them, each with the commands below it, in its order. */
function groupsOf(program: Command): [string, Command[]][] {
  const groups = new Map<string, Command[]>();
  const names = new Set(program.commands.map((command) => command.name()));
  const visible = program.createHelp().visibleCommands(program);
  for (const command of visible.filter((one) => names.has(one.name()))) {
    const heading = (command.helpGroup() || 'Others:').replace(/:$/, '');
    groups.set(heading, [...(groups.get(heading) ?? []), command]);
  }
  return [...groups];
}

/** `numbers search`: what it does, how it is called, what it takes, and examples. */
function commandSection(command: Command): string {
  const help = command.createHelp();
  const path = pathOf(command);
  const examples = examplesOf(command);
  const fields = printedBy(command)?.fields ?? [];
  const own = optionsOf(command).filter((option) => !isCommon(option));
  return [
    `${command.commands.length > 0 || path.length < 2 ? '###' : '####'} ${path.join(' ')}`,
    `${capitalized(help.commandDescription(command))}.`,
    block([help.commandUsage(command)]),
    listOf([
      ...command.registeredArguments.map((argument) => argumentLine(command, argument)),
      ...own.map((option) => optionLine(command, option)),
    ]),
    commonLine(command),
    fields.length === 0 ? '' : `Fields: ${fields.map((name) => `\`${name}\``).join(', ')}.`,
    examples.length === 0 ? '' : block(examples),
  ]
    .filter((part) => part !== '')
    .map((part) => `${part}\n`)
    .join('\n');
}

/** What every command that prints records takes. */
const usual = ['--json', '--csv', '--columns', '--quiet', '--no-color'];

/** Some commands print what is no table, and take few of them. */
function commonLine(command: Command): string {
  const common = optionsOf(command).filter(isCommon);
  if (common.length === 0) return '';
  const link = '[common options](#common-options)';
  const names = common.map(({ long }) => long ?? '');
  return usual.every((name) => names.includes(name))
    ? `And the ${link}.`
    : `And, of the ${link}, ${names.map((name) => `\`${name}\``).join(', ')}.`;
}

const pathOf = (command: Command): string[] =>
  command.parent ? [...pathOf(command.parent), command.name()] : [];

/** But for `--help`, which all have. */
const optionsOf = (command: Command): Option[] =>
  command
    .createHelp()
    .visibleOptions(command)
    .filter((option) => command.options.includes(option));

const isCommon = ({ helpGroupHeading }: Option) => helpGroupHeading === commonGroup;

function argumentLine(command: Command, argument: Argument): string {
  const help = command.createHelp();
  return `\`<${help.argumentTerm(argument)}>\`: ${inMarkdown(help.argumentDescription(argument))}`;
}

function optionLine(command: Command, option: Option): string {
  return `\`${option.flags}\`: ${inMarkdown(command.createHelp().optionDescription(option))}`;
}

function commonSection(program: Command): string {
  const lines = new Map<string, string>();
  for (const command of commandsOf(program)) {
    for (const option of optionsOf(command).filter(isCommon)) {
      lines.set(option.flags, optionLine(command, option));
    }
  }
  return `## Common options\n\n${listOf([...lines.values()])}\n`;
}

const exitRows = () => [
  ['0', 'Done; a list that is empty too.'],
  ...Object.entries(exitCodes).map(([name, code]) => [
    String(code),
    meanings[name as keyof typeof exitCodes],
  ]),
];

/** Those of client commands first; then each that sets an option, with what that is. */
function variableRows(program: Command): string[][] {
  const settings = new Map<string, string>();
  for (const { options } of commandsOf(program)) {
    for (const { envVar, long, description } of options) {
      if (envVar !== undefined && !settings.has(envVar)) {
        settings.set(envVar, `\`${long}\`: ${inMarkdown(description)}`);
      }
    }
  }
  const rows = [...variables, ...[...settings].toSorted(([a], [b]) => (a < b ? -1 : 1))];
  return rows.map(([name, text]) => [`\`${name}\``, text]);
}

const listOf = (lines: readonly string[]): string => lines.map((line) => `- ${line}`).join('\n');

const block = (lines: readonly string[]) => ['```text', ...lines, '```'].join('\n');

const cell = (text: string) => text.replaceAll('|', '\\|');

function tableOf(headers: readonly string[], rows: readonly (readonly string[])[]): string {
  const lines = [headers, headers.map(() => '---'), ...rows];
  return `${lines.map((cells) => `| ${cells.map(cell).join(' | ')} |`).join('\n')}\n`;
}

/** What looks like a tag or like emphasis is text. */
const inMarkdown = (text: string) =>
  text
    .split('`')
    .map((part, place) => (place % 2 === 0 ? part.replaceAll(/[<*]/g, '\\$&') : part))
    .join('`');

const capitalized = (text: string) => `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
