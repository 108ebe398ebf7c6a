import { ConnectionError, ForbiddenError, InvalidError, TrunklineError } from 'trunkline/client';

/** Whether the API has answered it, or not been reached: a page tells of it. */
export const isRefusal = (error: unknown): boolean => error instanceof TrunklineError;

/** Whether it is refused to who is signed in, however often it is asked for. */
export const isForbidden = (error: unknown): boolean => error instanceof ForbiddenError;

/** Whether no answer came at all. */
export const isUnanswered = (error: unknown): boolean => error instanceof ConnectionError;

/** The answer to an action was lost: unlike of what is only read, nobody knows what came of it. */
class UncertainError extends ConnectionError {}

/** Throws a failure of an action as one. */
export function asUncertain(error: unknown): never {
  if (!(error instanceof ConnectionError)) throw error;
  throw new UncertainError(error.message, { code: error.code, cause: error });
}

/** What to tell of a failure, in the API's words where it has any. */
export function messageOf(error: unknown): string {
  if (error instanceof UncertainError)
    return 'The service does not answer. It may have been done all the same.';
  if (error instanceof ConnectionError) return 'The service does not answer.';
  return error instanceof Error ? error.message : String(error);
}

/** The id by which the service's log knows the request. */
export function requestIdOf(error: unknown): string | undefined {
  return error instanceof TrunklineError ? error.requestId : undefined;
}

/** By property, as the API names it, what is wrong; of one that has several mistakes, all. */
export function fieldErrorsOf(error: unknown): Record<string, string> {
  if (!(error instanceof InvalidError)) return {};
  const texts: Record<string, string> = {};
  for (const { property, text } of error.fields)
    texts[property] = texts[property] ? `${texts[property]} ${text}` : text;
  return texts;
}
