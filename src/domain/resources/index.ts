import { addresses } from './addresses.ts';
import { brands } from './brands.ts';
import { digitalLines } from './digital-lines.ts';
import { greetingCategories } from './greeting-categories.ts';
import { greetings } from './greetings.ts';
import { groups } from './groups.ts';
import { ivrMenus, ivrRoutes } from './ivr-parts.ts';
import { ivrs } from './ivrs.ts';
import type { RecordKind } from './record.ts';
import type { ResourceDeclaration } from './resource.ts';
import { schedules } from './schedules.ts';
import { voiceSettings } from './voice-settings.ts';

/** Every resource beside phone numbers; one that is not named here does not exist. */
export const resources: readonly ResourceDeclaration[] = [
  groups,
  brands,
  schedules,
  addresses,
  voiceSettings,
  greetingCategories,
  greetings,
  ivrs,
  ivrMenus,
  ivrRoutes,
  digitalLines,
];

/** Throws when no resource is declared as this kind. */
export function declarationOf(kind: RecordKind): ResourceDeclaration {
  const found = resources.find((declaration) => declaration.kind === kind);
  if (!found) throw new Error(`no resource is declared as ${kind}`);
  return found;
}
