import { scopes } from 'virtual:contract-scopes';
import { lookUp } from '../../api/look-up.ts';

/** What a scope means, in the contract's words. */
export const scopeText = (scope: string): string => lookUp(scopes, scope) ?? scope;

/** `phone_numbers:read phone_numbers:write` in words. */
export const scopesText = (scope: string): string =>
  scope.split(' ').map(scopeText).join('; ') || 'nothing';

const subjectOf = (scope: string) => scope.split(':', 1)[0] ?? '';
const particular = Object.keys(scopes).filter((scope) => scope.includes(':'));

const labelOf = (subject: string) =>
  (subject.charAt(0).toUpperCase() + subject.slice(1))
    .replaceAll('_', ' ')
    .replace(/^Api\b/, 'API');

/** `phone_numbers` with `phone_numbers:read` and `phone_numbers:write`, and so on. */
export const subjects = [...new Set(particular.map(subjectOf))].map((subject) => ({
  subject,
  label: labelOf(subject),
  names: particular.filter((scope) => subjectOf(scope) === subject),
}));
