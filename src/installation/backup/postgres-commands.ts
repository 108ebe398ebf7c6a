import type { PostgresTarget } from '../../database/postgres-client.ts';
import { databaseOf, parts, type Home } from '../home.ts';

/** The commands that back up an installation on PostgreSQL, and restore it, for a shell. */
export interface PostgresCommands {
  readonly backup: string;
  readonly restore: string;
  /** the URL has a password, and they have none */
  readonly lackPassword: boolean;
}

/** Parameters that are for us, and that the programs of PostgreSQL do not know. */
const ours = ['schema', 'ssl', 'uselibpqcompat'];

/** Where a URL may have a password. */
const inPlace = /^([^/]*\/\/[^:@/]*):[^@]*@/;
const passwords = [inPlace, /[?&]password=/];

/**
 * All schemas are dumped in one snapshot, while nodes run; `-` is standard output, or input, as it is for the programs
 * where no file is named. What the URL has as a password is left out.
 */
export function postgresCommands(home: Home, file: string): PostgresCommands {
  const schemas = parts.map((part) => (databaseOf(home, part) as PostgresTarget).schema);
  const patterns = schemas.map((schema) => `--schema=${quoted(`"${schema}"`)}`);
  const { database } = home;
  const url = quoted(libpqUrl(database ?? ''));
  const [target, source] =
    file === '-' ? ['', ''] : [`--file=${quoted(file)} `, ` ${quoted(file)}`];
  return {
    backup: `umask 077 && pg_dump --format=custom ${patterns.join(' ')} ${target}--dbname=${url}`,
    restore: `pg_restore --exit-on-error --single-transaction --dbname=${url}${source}`,
    lackPassword: passwords.some((one) => one.test(database ?? '')),
  };
}

function libpqUrl(text: string): string {
  const [place = '', query = ''] = text.split('?', 2);
  const known = query.split('&').filter((pair) => !ours.includes(pair.split('=', 1)[0] ?? ''));
  const withoutPassword = place.replace(inPlace, '$1@');
  const parameters = known.filter((pair) => pair !== '' && !pair.startsWith('password='));
  return parameters.length === 0 ? withoutPassword : `${withoutPassword}?${parameters.join('&')}`;
}

/** One word for a shell. */
const quoted = (text: string): string => `'${text.replaceAll("'", `'\\''`)}'`;
