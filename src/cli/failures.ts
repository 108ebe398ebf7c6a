import {
  ConnectionError,
  ForbiddenError,
  type TrunklineError,
  UnauthorizedError,
  UnavailableError,
} from '../client/index.ts';
import { UsageError } from '../config/usage-error.ts';
import { ServiceFailure } from './client/service-failure.ts';
import { exitCodes } from './exit-codes.ts';
import { say } from './terminal/output.ts';
import { systemProblemOf, systemReasonOf } from './terminal/system-reason.ts';
import { Interrupted, NotSignedIn, Refusal } from './terminal/refusal.ts';
import { safeLine } from './terminal/safe-text.ts';

/** Says on standard error what has failed; the exit code to end with. */
export function reportFailure(error: unknown): number {
  const [code, text] = verdict(error);
  const lines = error instanceof ServiceFailure ? text.split('\n') : [text];
  for (const line of lines) say(line);
  return code;
}

function verdict(error: unknown): readonly [number, string] {
  if (error instanceof UsageError) return [exitCodes.usage, error.message];
  if (error instanceof Refusal) return [exitCodes.refused, error.message];
  if (error instanceof NotSignedIn) return [exitCodes.notAllowed, error.message];
  if (error instanceof Interrupted) return [exitCodes.interrupted, error.message];
  if (error instanceof ServiceFailure) return [codeOf(error.cause), error.message];
  return [isUnreached(error) ? exitCodes.unknownOutcome : exitCodes.refused, lineOf(error)];
}

/** The same may go well in a moment: no database answers, say. */
const isUnreached = (error: unknown): boolean =>
  error instanceof Error && 'mayPass' in error && error.mayPass === true;

function codeOf(error: TrunklineError): number {
  if (error instanceof UnauthorizedError || error instanceof ForbiddenError) {
    return exitCodes.notAllowed;
  }
  const isUnknown = error instanceof ConnectionError || error instanceof UnavailableError;
  return isUnknown ? exitCodes.unknownOutcome : exitCodes.refused;
}

/** An environment that is not as it should be is one line; bugs show their stack. */
function lineOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  if (!('code' in error)) return safeLine(error.stack ?? error.message);
  const { message, cause } = error;
  if (!(cause instanceof Error)) return lineAlone(error as NodeJS.ErrnoException);
  // It has all that there is to say.
  if (error.code === 'ERR_DATABASE_CONNECTION') return message;
  // What it means to a client is beside the point here.
  if ('code' in cause && cause.code === 'ERR_SQLITE_FILE') return cause.message;
  // Node adds from where a module was asked for, line by line.
  return `${message}: ${systemProblemOf(cause, message).split('\n', 1)[0]}`;
}

function lineAlone(error: NodeJS.ErrnoException): string {
  const isOutput = error.syscall === 'write' && error.path === undefined;
  return isOutput
    ? `what is printed cannot be written: ${systemReasonOf(error)}`
    : systemProblemOf(error);
}
