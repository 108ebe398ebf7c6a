import type { Logger } from '../../app/ports/logger.ts';

/**
 * What is no text breaks whoever gets it later, so it is taken out of all that Twilio says: halves of
 * surrogate pairs, control characters, and what cannot be seen.
 */
export function withText(answer: unknown): unknown {
  if (typeof answer === 'string') return answer.replaceAll(/[\p{Cc}\p{Cf}\p{Cs}]/gu, '');
  if (Array.isArray(answer)) return answer.map(withText);
  if (typeof answer !== 'object' || answer === null) return answer;
  return Object.fromEntries(Object.entries(answer).map(([name, one]) => [name, withText(one)]));
}

/** The properties of Twilio's answers that hold rows. */
const lists = ['available_phone_numbers', 'incoming_phone_numbers', 'phone_number_prices'];

/** The SDK breaks off at a row that is no object: it gets one that says nothing. */
export function withRows(answer: unknown): unknown {
  if (typeof answer !== 'object' || answer === null) return answer;
  const rows = Object.entries(answer).filter(([name]) => lists.includes(name));
  return Object.assign(answer, Object.fromEntries(rows.map(([name, all]) => [name, rowsIn(all)])));
}

function rowsIn(list: unknown): object[] {
  if (!Array.isArray(list)) return [];
  return list.map((row: unknown) => (typeof row === 'object' && row !== null ? row : {}));
}

/** Nobody can buy, or have, what has no number. */
export function isNumber(value: unknown): value is string {
  return typeof value === 'string' && /^\+[1-9]\d{1,14}$/.test(value);
}

/** Tells the operator that rows of a list are left out, once for each list. */
export function tellerOfLeftOut(logger: Pick<Logger, 'warn'>): (list: string) => void {
  const told = new Set<string>();
  return (list) => {
    if (told.has(list)) return;
    told.add(list);
    const facts = { carrier: 'twilio', list };
    logger.warn(
      facts,
      'a row that Twilio sent has no usable number and is left out; this is said once',
    );
  };
}
