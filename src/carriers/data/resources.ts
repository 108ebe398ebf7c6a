import { existsSync, readFileSync } from 'node:fs';
import { packageFile } from '../../package-file.ts';

/** Whether `resources/` has a data file of this name. */
export function hasRows(path: string): boolean {
  return existsSync(packageFile(`resources/${path}`));
}

/** The rows of a data file of `resources/`, by the names in its first line. */
export function readRows(path: string): Record<string, string>[] {
  return parseCsv(readFileSync(packageFile(`resources/${path}`), 'utf8'));
}

/** Reads comma-separated lines; a quoted field may hold commas and doubled quotes, but no line break. */
export function parseCsv(text: string): Record<string, string>[] {
  const [header = '', ...lines] = text.trim().split(/\r?\n/);
  const names = fieldsOf(header);
  return lines.map((line) => {
    const fields = fieldsOf(line);
    return Object.fromEntries(names.map((name, column) => [name, fields[column] ?? '']));
  });
}

function fieldsOf(line: string): string[] {
  if (!line.includes('"')) return line.split(',');
  const fields = `${line},`.matchAll(/(?:"((?:[^"]|"")*)"|([^,]*)),/g);
  return [...fields].map(([, quoted, plain = '']) => quoted?.replaceAll('""', '"') ?? plain);
}
