import {
  postgresCommands,
  type PostgresCommands,
} from '../../installation/backup/postgres-commands.ts';
import type { Home } from '../../installation/home.ts';
import { write } from '../terminal/output.ts';
import type { Printing } from '../terminal/printing.ts';
import { Refusal } from '../terminal/refusal.ts';

interface Left extends Printing {
  readonly home: Home;
  readonly file: string;
  /** which of the commands */
  readonly name: 'backup' | 'restore';
}

/** Refuses what the programs of PostgreSQL do, and prints how; whoever asked for JSON, say, gets no other text on standard output. */
export async function leaveToPostgres(
  { home, file, name, ...printing }: Left,
  refusal: (command: string) => string,
): Promise<never> {
  const commands = postgresCommands(home, file);
  const { json, csv, columns, quiet } = printing;
  const isPlain = [json, csv, columns, quiet].every((one) => one === undefined);
  if (isPlain) await write(commands[name]);
  const command = isPlain ? 'the command above' : commands[name];
  throw new Refusal(`${refusal(command)}${passwordNote(commands)}`);
}

const passwordNote = ({ lackPassword }: PostgresCommands): string =>
  lackPassword ? '; the password is left out: PGPASSWORD or ~/.pgpass tells it' : '';
