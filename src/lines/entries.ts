import { parseLocated } from './document.ts';
import { refuseBadRules, wantOf, type Want } from './entry-rules.ts';
import type { Path, Problems } from './problems.ts';
import { mergedProperties, withoutTwins, type Properties } from './properties.ts';
import { propertiesShape, type EntryValue } from './schema.ts';
import { validFile } from './validated-file.ts';

/** Which numbers an entry is about. */
export type Subject =
  | { readonly kind: 'number'; readonly number: string }
  | { readonly kind: 'id'; readonly id: number }
  | { readonly kind: 'wanted'; readonly want: Want };

export interface Entry<Of extends Subject = Subject> {
  readonly path: Path;
  readonly subject: Of;
  readonly isAbsent: boolean;
  /** by the names of the file, with the defaults of the file */
  readonly properties: Properties;
}

export interface LinesFile {
  /** those of which it can be told what they are about */
  readonly entries: readonly Entry[];
  /** what is wrong with the file; a path within an entry that its defaults have leads to them */
  readonly problems: Problems;
}

/** Reads YAML or JSON. Throws LinesFileError only for what is no such file: what is wrong in it is among its problems. */
export function readLinesFile(text: string): LinesFile {
  const { defaults: given, numbers, problems } = validFile(parseLocated(text));
  const defaults = withoutTwins(given, ['defaults'], problems);
  const entries = numbers.flatMap((entry, index): Entry[] => {
    const subject = entry && subjectOf(entry);
    if (!subject) return [];
    const path = ['numbers', index];
    const own = withoutTwins(propertiesIn(entry), path, problems);
    const isAbsent = entry.absent === true;
    return [
      { path, subject, isAbsent, properties: isAbsent ? {} : mergedProperties(defaults, own) },
    ];
  });
  refuseBadRules(numbers, problems);
  return { entries, problems };
}

const names = Object.keys(propertiesShape);

function propertiesIn(entry: EntryValue): Properties {
  return Object.fromEntries(Object.entries(entry).filter(([name]) => names.includes(name)));
}

function subjectOf(entry: EntryValue): Subject | undefined {
  if (entry.number !== undefined) return { kind: 'number', number: entry.number };
  if (entry.id !== undefined) return { kind: 'id', id: entry.id };
  const want = wantOf(entry);
  return want && { kind: 'wanted', want };
}
