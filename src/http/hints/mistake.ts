import type { FieldErrorCode } from '../../domain/errors.ts';
import { quoted } from '../../domain/quoted.ts';
import { withoutOwnSecrets } from '../own-secrets.ts';

/** Something in a request that nobody reads. */
export interface Mistake {
  /** such as `unknown parameter` */
  readonly what: string;
  /** as the client wrote it; of a property with those that it lies in, `phone_number.settings.voicemial` */
  readonly name: string;
  /** what it is called in `details` */
  readonly field: string;
  readonly error: FieldErrorCode;
  /** what to do */
  readonly advice: string;
}

/** A name that came from the client may be as long as all it sent. */
const longestName = 80;

export function hintOf({ what, name, advice }: Mistake): string {
  return `${what} ${quoted(withoutOwnSecrets(name), longestName)}; ${advice}`;
}

export const didYouMean = (name: string): string => `did you mean "${name}"?`;
