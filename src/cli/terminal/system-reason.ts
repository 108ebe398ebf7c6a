import { getSystemErrorMap } from 'node:util';

/** What the system says against it, without Node's names: no such file or directory. */
export function systemReasonOf(error: unknown): string {
  const { errno = 0, message } = error as NodeJS.ErrnoException;
  return getSystemErrorMap().get(errno)?.[1] ?? message;
}
