import { greetingPropertiesOf } from '../../domain/phone-numbers/greetings.ts';
import { digitalLineGreetings, digitalLines } from '../../domain/resources/digital-lines.ts';
import type { Greeting } from '../../domain/resources/greetings.ts';
import type { NumberedRecord } from '../../domain/resources/record.ts';
import type { SourceRecord } from '../read/every-record.ts';
import { copySlots, type GreetingsKnown } from './copy-greetings.ts';
import { copyRecord } from './copy-record.ts';
import type { Copying } from './copying.ts';

type Known = Omit<GreetingsKnown, 'ids'> & { readonly greetings: ReadonlyMap<number, Greeting> };

/** null: it is left out. */
export function copyDigitalLine(
  copying: Copying,
  source: SourceRecord,
  { id, categories, greetings }: Known & { id: number },
): NumberedRecord | null {
  const slots = copySlots(slotsOf(source), { ids: copying.ids, categories }, (property, reason) =>
    copying.report.leaveOut({ kind: 'digital_lines', id: source['id'], property, reason }),
  );
  const { greeting_ids: _, ...rest } = source;
  return copyRecord(copying, rest, {
    kind: 'digital_lines',
    declaration: digitalLines,
    id,
    related: { greeting_ids: greetings },
    instead: greetingPropertiesOf({ ...digitalLineGreetings, ...slots }),
  });
}

/** zendesk-behaviour.md, 2.7: of its greetings a digital line shows only what follows from the slots. */
function slotsOf({ categorised_greetings_with_sub_settings }: SourceRecord) {
  const shown = Object(categorised_greetings_with_sub_settings) as SourceRecord;
  return Object.fromEntries(
    Object.entries(shown).map(([category, greeting]) => {
      const { voicemail_on, voicemail_on_outside_business_hours } = Object(
        greeting,
      ) as SourceRecord;
      return [category, voicemail_on ?? voicemail_on_outside_business_hours ?? greeting];
    }),
  );
}
