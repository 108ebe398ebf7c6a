import { Command } from 'commander';
import type { AccountEvent } from '../../client/index.ts';
import { withExamples } from '../help.ts';
import { printEach, textOf } from '../terminal/output.ts';
import { withExtension } from './extension.ts';
import { eventFields } from './fields/happenings.ts';
import { tellingOptions } from './option-mistakes.ts';
import { withClient, withClientOptions, type ClientOptions, type Session } from './session.ts';

interface EventsOptions extends ClientOptions {
  readonly follow?: boolean;
  readonly lastEventId?: string;
  readonly type?: readonly string[];
}

export function eventsCommand(): Command {
  const command = new Command('events')
    .description('what has happened, the oldest first; each event is a line of JSON in a pipe')
    .option('--follow', 'what happens from now on, as it happens; Ctrl-C ends it')
    .option('--last-event-id <id>', 'what came after this event; without --follow 0, unless given')
    .option(
      '--type <type>',
      'of this type: phone_number.purchased; may be given again',
      (type: string, before?: readonly string[]) => [...(before ?? []), type],
    )
    .action(print);
  return withExamples(
    withClientOptions(command, { fields: eventFields }),
    'trunkline events --type phone_number.purchased --type phone_number.deleted',
    'trunkline events --follow | jq --unbuffered -r .subject',
    'trunkline events --follow --last-event-id 1207',
  );
}

/** So wide are columns on a terminal, where they begin before it is known what comes. */
const widths = { type: 24, subject: 34 };
/** Of every type of event; what somebody types or reads goes without. */
export const typePrefix = 'zen:event-type:';
const subjectPrefix = 'zen:';

async function print(options: EventsOptions): Promise<void> {
  await withClient(options, (session) =>
    withExtension(session, 'events to follow', () =>
      tellingOptions({ types: '--type', last_event_id: '--last-event-id' }, () =>
        printEach(eventsOf(session, options), options, {
          columns: ['time', 'type', 'subject', 'actor'],
          cells: {
            type: (_, { type }: AccountEvent) => shortened(type, typePrefix).padEnd(widths.type),
            subject: (_, { subject }: AccountEvent) =>
              shortened(subject, subjectPrefix).padEnd(widths.subject),
            actor: (_, { actor }: AccountEvent) => textOf(actor.name),
          },
        }),
      ),
    ),
  );
}

function eventsOf({ client, signal }: Session, options: EventsOptions) {
  const { follow = false, lastEventId = follow ? undefined : '0', type } = options;
  return client.events.follow({
    signal,
    follow,
    ...(lastEventId !== undefined && { lastEventId }),
    ...(type && { types: [...type] }),
  });
}

const shortened = (text: string, prefix: string): string =>
  textOf(text.startsWith(prefix) ? text.slice(prefix.length) : text);
