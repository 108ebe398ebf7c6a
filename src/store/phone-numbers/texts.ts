import { minimalViewOf, type Line } from '../../domain/phone-numbers/phone-number.ts';

/** What is stored of a line: rendered here, once, and not when it is read. `settingsText`: of the settings, where it is known. */
export function textsOf({ phone_number, settings, external_id }: Line, settingsText?: string) {
  return {
    document: JSON.stringify(phone_number),
    minimal: JSON.stringify(minimalViewOf(phone_number)),
    settings: settingsText ?? JSON.stringify(settings),
    external_id,
  };
}
