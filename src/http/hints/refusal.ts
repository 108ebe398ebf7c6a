import { DomainError, fieldError, recordInvalid, type ErrorDetails } from '../../domain/errors.ts';
import { maxHints } from './hint-header.ts';
import { hintOf, type Mistake } from './mistake.ts';

/** What is refused instead of being told: parameters and headers with a 400, properties with a 422. */
export function refusalOf(mistakes: readonly Mistake[], isOAuth: boolean): DomainError {
  const ofParameters = mistakes.filter(({ error }) => error !== 'UnknownProperty');
  const refused = (ofParameters.length > 0 ? ofParameters : mistakes).slice(0, maxHints);
  const details = detailsOf(refused);
  const message = refused.map(hintOf).join(' | ');
  if (isOAuth) return new DomainError('InvalidRequest', message, { details });
  return ofParameters.length > 0
    ? new DomainError('BadRequest', message, { details })
    : recordInvalid(details);
}

const longestField = 100;

function detailsOf(mistakes: readonly Mistake[]): ErrorDetails {
  return Object.fromEntries(
    mistakes.flatMap(({ what, field, error, advice }) =>
      Object.entries(fieldError(field.slice(0, longestField), error, `${what}; ${advice}`)),
    ),
  );
}
