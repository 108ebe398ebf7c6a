import * as z from 'zod';
import { fieldError, recordInvalid, type DomainError } from '../errors.ts';
import { quoted } from '../quoted.ts';

/** The ecosystem's word. Without commas, as they separate those that a filter asks for. */
export const externalIdSchema = z
  .string()
  .trim()
  .max(255)
  .regex(
    /^[^,\p{Cc}]+$/u,
    'must have at least one character, and neither commas nor control characters',
  );

/** RecordInvalid: a phone number of the account has it, or will once its purchase has come to its end. */
export function externalIdTaken(external_id: string): DomainError {
  const problem =
    `${quoted(external_id, 255)} belongs to another phone number of this account, or to one that it is buying: ` +
    'choose another, or take it away there';
  return recordInvalid(fieldError('external_id', 'DuplicateValue', problem));
}
