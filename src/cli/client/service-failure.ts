import {
  ConnectionError,
  InvalidError,
  NotFoundError,
  RateLimitedError,
  TrunklineError,
  UnauthorizedError,
  UnavailableError,
  type FieldError,
} from '../../client/index.ts';
import { inWordsOfCommands } from './command-words.ts';
import type { SignIn } from './sign-in.ts';

/** What a server has against a command, or that it does not answer: its message names the server. */
export class ServiceFailure extends Error {
  override readonly name = 'ServiceFailure';
  declare readonly cause: TrunklineError;

  constructor(cause: TrunklineError, signIn: SignIn) {
    super(linesOf(cause, signIn).join('\n'), { cause });
  }
}

/** Does what asks a server, whose errors are a ServiceFailure then. */
export async function askingAt<Result>(
  signIn: SignIn,
  work: () => Promise<Result>,
): Promise<Result> {
  try {
    return await work();
  } catch (error) {
    throw error instanceof TrunklineError ? new ServiceFailure(error, signIn) : error;
  }
}

/** A line for each property; which server it was, and what to do, come last. */
function linesOf(error: TrunklineError, signIn: SignIn): string[] {
  const sentence = sentenceOf(error, signIn);
  if (sentence !== null) return [sentence];
  const lines =
    error instanceof InvalidError && error.fields.length > 0
      ? error.fields.map(fieldLine)
      : [error.message];
  const request = error.requestId === undefined ? '' : `, request ${error.requestId}`;
  return [...lines.slice(0, -1), `${lines.at(-1)} (${signIn.url}${request})`];
}

/** Null: it is about what was asked for, and says it all. */
function sentenceOf(error: TrunklineError, signIn: SignIn): string | null {
  const { url } = signIn;
  const { message, retryAfter, requestId } = error;
  if (error instanceof ConnectionError) return message;
  const said = requestId === undefined ? message : `${message} (request ${requestId})`;
  if (error instanceof UnauthorizedError) {
    return `${url} does not let ${signIn.email ?? 'you'} in with this token: ${said}; ${adviceFor(signIn)}`;
  }
  if (error instanceof RateLimitedError) {
    const when = retryAfter === undefined ? 'in a while' : `in ${retryAfter} s`;
    return `${url} takes no more requests now: ${said}; try again ${when}`;
  }
  if (error instanceof UnavailableError) return `${url} is not there now: ${said}`;
  return sentenceOfOther(error, said, url);
}

/** Of a server that is another one, or that has failed. */
function sentenceOfOther(error: TrunklineError, said: string, url: string): string | null {
  const { status = 0, code } = error;
  const isOther = error instanceof NotFoundError && code !== 'RecordNotFound';
  if (isOther || status < 400) return `${url} is not the API: ${bare(said)}; ${serverAdvice(url)}`;
  return status >= 500 ? `${url} has failed: ${said}; its log says why` : null;
}

const bare = (said: string): string => said.replace(/^This is not the API: /, '');

/** The usual mistake is the path of the API, another one the address of something before it. */
function serverAdvice(url: string): string {
  const { origin } = new URL(url);
  return url === origin
    ? 'is it the URL of the server itself? `trunkline login URL` takes another one'
    : `the URL of a server has no path: is it ${origin}?`;
}

function adviceFor({ profile, url, email }: SignIn): string {
  if (profile === null) {
    return 'TRUNKLINE_TOKEN says it, and TRUNKLINE_EMAIL whose it is';
  }
  const words = email === null ? url : `${url} --email ${email}`;
  return `\`trunkline login ${words} --profile ${profile}\` keeps another one`;
}

/** Most texts name their property in words. */
function fieldLine({ property, text }: FieldError): string {
  const told = inWordsOfCommands(text);
  const name = property.replaceAll(/[._]/g, ' ').toLowerCase();
  const isNamed = told !== text || text.toLowerCase().startsWith(name);
  return isNamed || property === 'base' ? told : `${property}: ${text}`;
}
