import {
  ConnectionError,
  ForbiddenError,
  InvalidError,
  TrunklineError,
  UnauthorizedError,
  UnavailableError,
  type FieldError,
} from '../client/index.ts';
import { UsageError } from '../config/usage-error.ts';
import { exitCodes } from './exit-codes.ts';
import { systemReasonOf } from './operator/system-reason.ts';
import { say } from './terminal/output.ts';
import { Interrupted, NotSignedIn, Refusal } from './terminal/refusal.ts';
import { safeLine } from './terminal/safe-text.ts';

/** Says on standard error what has failed; the exit code to end with. */
export function reportFailure(error: unknown): number {
  const [code, line] = verdict(error);
  say(line);
  return code;
}

function verdict(error: unknown): readonly [number, string] {
  if (error instanceof UsageError) return [exitCodes.usage, error.message];
  if (error instanceof Refusal) return [exitCodes.refused, error.message];
  if (error instanceof NotSignedIn) return [exitCodes.notAllowed, error.message];
  if (error instanceof Interrupted) return [exitCodes.interrupted, error.message];
  if (error instanceof TrunklineError) return [codeOf(error), answerOf(error)];
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

/** In the words of the service, a line for each field; what to do comes last, where the eye is. */
function answerOf(error: TrunklineError): string {
  const lines =
    error instanceof InvalidError && error.fields.length > 0
      ? error.fields.map(fieldLine)
      : [`${error.message}${reasonOf(error)}`];
  if (error.requestId !== undefined) lines.push(`${lines.pop()} (request ${error.requestId})`);
  if (error instanceof UnauthorizedError) {
    lines.push('`trunkline login URL` signs in; `trunkline whoami` says as whom');
  }
  return lines.join('\n');
}

/** Most texts name their property in words. */
function fieldLine({ property, text }: FieldError): string {
  const isNamed = text.toLowerCase().startsWith(property.replaceAll('_', ' '));
  return isNamed || property === 'base' ? text : `${property}: ${text}`;
}

/** Of what never came to the service: host, and what the system says. */
function reasonOf({ cause, message }: TrunklineError): string {
  const inner = cause instanceof Error ? cause.cause : undefined;
  const reason =
    inner instanceof Error ? inner.message || (inner as NodeJS.ErrnoException).code : '';
  return reason === '' || reason === undefined || message.includes(reason) ? '' : ` (${reason})`;
}

/** An environment that is not as it should be is one line; bugs show their stack. */
function lineOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  if (!('code' in error)) return safeLine(error.stack ?? error.message);
  const { message, cause } = error;
  if (!(cause instanceof Error)) return isOfSystem(error) ? systemLineOf(error) : message;
  // It has all that there is to say.
  if (error.code === 'ERR_DATABASE_CONNECTION') return message;
  // What it means to a client is beside the point here.
  if ('code' in cause && cause.code === 'ERR_SQLITE_FILE') return cause.message;
  if (isOfSystem(cause)) return `${message}: ${systemReasonOf(cause)}`;
  // Node adds from where a module was asked for, line by line.
  return `${message}: ${cause.message.split('\n', 1)[0]}`;
}

/** Node says it with names of its own, for what went wrong and what was done. */
const isOfSystem = (error: Error): error is NodeJS.ErrnoException =>
  'syscall' in error && 'errno' in error && typeof error.errno === 'number';

function systemLineOf(error: NodeJS.ErrnoException): string {
  const { path, syscall, message } = error;
  if (path !== undefined) return `${path}: ${systemReasonOf(error)}`;
  return syscall === 'write'
    ? `what is printed cannot be written: ${systemReasonOf(error)}`
    : message;
}
