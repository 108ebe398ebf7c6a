import { getSystemErrorMap } from 'node:util';

/** Where the system's own words are those of programmers. */
const plainly: Readonly<Record<string, string>> = {
  EISDIR: 'it is a folder, not a file',
  ENOTDIR: 'it is a file, not a folder',
  ENOSPC: 'no space is left there',
};

/** What the system says against it, without Node's names: no such file or directory. Another error's message as it is. */
export function systemReasonOf(error: unknown): string {
  const { code = '', errno = 0, message } = error as NodeJS.ErrnoException;
  return plainly[code] ?? getSystemErrorMap().get(errno)?.[1] ?? message;
}

/** With the file that it is about, unless it is named already. */
export function systemProblemOf(error: Error, named = ''): string {
  const { path } = error as NodeJS.ErrnoException;
  const reason = systemReasonOf(error);
  return path === undefined || named.includes(path) ? reason : `${path}: ${reason}`;
}
