import type { Choices } from './choices.ts';
import { greetingName } from './choices.ts';
import type { ShownLine } from './queries.ts';

const named = (kind: string, name: string | undefined, id: number) =>
  `${kind} ${name ?? `id ${id}`}`;

/** What a line leads its callers to, and what leads to it, in words. */
export function tiesOf(line: ShownLine, choices: Choices): string[] {
  const { ivr_id, schedule_id, greeting_ids } = line;
  const groups = [...new Set([...line.group_ids, line.default_group_id, line.sms_group_id])];
  return [
    ...(ivr_id === null ? [] : [named('the IVR', choices.nameOf('ivrs', ivr_id), ivr_id)]),
    ...groups
      .filter((id) => id !== null)
      .map((id) => named('the group', choices.nameOf('groups', id), id)),
    ...(schedule_id === null
      ? []
      : [named('the schedule', choices.nameOf('schedules', schedule_id), schedule_id)]),
    ...greeting_ids.map((id) => `the greeting ${greetingName(choices, id)}`),
    ...ivrsNaming(line, choices).map((name) => `the IVR ${name}, which leads callers to it`),
  ];
}

/** The IVRs with a key that answers by text from the line, or calls it. */
function ivrsNaming({ id, number }: ShownLine, { ivrs }: Choices): string[] {
  return ivrs
    .filter(({ menus }) =>
      menus.some(({ routes }) =>
        routes.some(
          ({ options }) =>
            options.textback_phone_number_id === id || options.phone_number === number,
        ),
      ),
    )
    .map(({ name }) => name);
}
