import { settingsOf, type Line } from '../../domain/phone-numbers/phone-number.ts';
import type { Include } from '../parameters.ts';

/** A phone number under its key, with its settings if they are asked for. */
export function phoneNumberView({ phone_number, settings }: Line, include: ReadonlySet<Include>) {
  return {
    phone_number: include.has('settings')
      ? { ...phone_number, settings: settingsOf({ phone_number, settings }) }
      : phone_number,
  };
}
