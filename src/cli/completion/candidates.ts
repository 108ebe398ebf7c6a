import type { Option } from 'commander';
import { countryCodes } from '../../domain/countries.ts';
import { readProfiles } from '../client/profiles.ts';
import { clientFor } from '../client/session.ts';
import { findSignIn } from '../client/sign-in.ts';
import type { RecordKind, WordKind } from '../completes.ts';
import { isOfFields, printedBy } from '../terminal/printing.ts';
import { remembered } from './cache.ts';
import { kindOfArgument, kindOfOption } from './kinds.ts';
import { optionNamed, type Position } from './position.ts';
import { findRecords, isRecordKind, keyOf, type Candidate } from './records.ts';

/** What the word may become. */
export interface Completion {
  readonly candidates: readonly Candidate[];
  /** what the shell completes beside them */
  readonly paths: 'none' | 'files' | 'folders';
  /** more may follow without a space */
  readonly isOpen: boolean;
}

const none: Completion = { candidates: [], paths: 'none', isOpen: false };
const those = (candidates: readonly Candidate[]): Completion => ({ ...none, candidates });

/** What the word that is being typed may become, where it stands; what does not begin like it is left out by the caller. */
export async function completionAt(position: Position, typed: string): Promise<Completion> {
  const { option, isAfterDashes, command } = position;
  const [, flag = '', text = ''] = /^(--[a-z-]+)=(.*)$/s.exec(typed) ?? [];
  const named = flag === '' ? undefined : optionNamed(command, flag);
  if (named) return withPrefix(`${flag}=`, await valuesOf(named, position, text));
  if (option?.required) return valuesOf(option, position, typed);
  if (typed.startsWith('-') && !isAfterDashes) return those(optionsOf(position));
  const further = await furtherWords(position, typed);
  if (!option) return further;
  const values = await valuesOf(option, position, typed);
  return { ...values, candidates: [...further.candidates, ...values.candidates] };
}

const withPrefix = (prefix: string, completion: Completion): Completion => ({
  ...completion,
  candidates: completion.candidates.map(({ value, description = '' }) => ({
    value: `${prefix}${value}`,
    description,
  })),
});

/** But for those that were given, and cannot be again. */
function optionsOf({ command, options }: Position): Candidate[] {
  const visible = command.createHelp().visibleOptions(command);
  return visible
    .filter((option) => option.parseArg !== undefined || !options.includes(option))
    .map(({ long, flags, description }) => ({ value: long ?? flags, description }));
}

async function furtherWords(position: Position, typed: string): Promise<Completion> {
  const { command, argument, isCommand } = position;
  const commands = isCommand
    ? command
        .createHelp()
        .visibleCommands(command)
        .map((below) => ({ value: below.name(), description: below.description() }))
    : [];
  if (!argument) return those(commands);
  const words = await wordsOf(kindOfArgument(argument, command), position, typed);
  return { ...words, candidates: [...commands, ...words.candidates] };
}

async function valuesOf(option: Option, position: Position, typed: string): Promise<Completion> {
  return isOfFields(option)
    ? fieldsOf(position, typed)
    : wordsOf(kindOfOption(option, position.command), position, typed);
}

async function wordsOf(
  kind: WordKind | readonly string[] | undefined,
  position: Position,
  typed: string,
): Promise<Completion> {
  if (kind === undefined) return none;
  if (typeof kind !== 'string') return those(following(kind, typed));
  if (kind === 'file') return { ...none, paths: 'files' };
  if (kind === 'folder') return { ...none, paths: 'folders' };
  if (kind === 'country') return those(countries());
  if (kind === 'profile') return those(await profiles());
  if (!isRecordKind(kind)) return none;
  return those(await recordsOf(kind, position, typed));
}

const fieldsOf = ({ command }: Position, typed: string): Completion => ({
  ...those(following(printedBy(command)?.fields ?? [], typed)),
  isOpen: true,
});

/** Words follow one another: `id,nu` becomes `id,number`. */
function following(words: readonly string[], typed: string): Candidate[] {
  const before = typed.split(',').slice(0, -1);
  const others = words.filter((word) => !before.includes(word));
  return others.map((word) => ({ value: [...before, word].join(',') }));
}

function countries(): Candidate[] {
  const names = new Intl.DisplayNames(['en'], { type: 'region' });
  return countryCodes.map((value) => ({ value, description: names.of(value) ?? value }));
}

async function profiles(): Promise<Candidate[]> {
  return Object.entries(await readProfiles()).map(([value, { url }]) => ({
    value,
    description: url,
  }));
}

/** Somebody waits for the key to do something: in all, so many milliseconds. */
const patience = 300;

/** Asked of the server that the command would ask; nothing is known of what works on an installation. */
async function recordsOf(
  kind: RecordKind,
  { command, values }: Position,
  typed: string,
): Promise<readonly Candidate[]> {
  if (!optionNamed(command, '--profile')) return [];
  const signIn = await findSignIn(values['--profile']);
  const client = clientFor(signIn, AbortSignal.timeout(patience), { maxRetries: 0 });
  return remembered(signIn, keyOf(kind, typed), () => findRecords(client, kind, typed));
}
