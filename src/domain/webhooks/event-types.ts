import { eventTypes } from '../audit/event-types.ts';
import { eventTypePrefix } from '../audit/event.ts';
import { closestTo } from '../closest.ts';
import type { FieldErrors } from '../errors.ts';
import { quoted } from '../quoted.ts';

/** All that a webhook can wait for, as it is on the wire. */
export const subscribable: readonly string[] = eventTypes.map((type) => eventTypePrefix + type);

/** The ecosystem's word for webhooks that triggers call. */
const ruleDriven = 'conditional_ticket_events';

/** Adds what is wrong with what a webhook is to wait for. */
export function checkSubscriptions(subscriptions: readonly string[], errors: FieldErrors): void {
  const unknown = subscriptions.filter((name) => !subscribable.includes(name));
  for (const name of unknown) errors.add('subscriptions', 'InvalidValue', problemOf(name));
  if (unknown.some((name) => name !== ruleDriven && likely(name) === undefined)) {
    errors.add('subscriptions', 'InvalidValue', `takes ${subscribable.join(', ')}`);
  }
}

function problemOf(name: string): string {
  if (name === ruleDriven) {
    return `cannot be ${ruleDriven}: there are no tickets here, and no triggers that would call it; it takes types of events, such as ${subscribable[0]}`;
  }
  const meant = likely(name);
  const problem = `holds ${quoted(name, 100)}, which is not a type of event here`;
  return meant === undefined ? problem : `${problem}: did you mean ${eventTypePrefix}${meant}?`;
}

const likely = (name: string) =>
  closestTo(
    name.startsWith(eventTypePrefix) ? name.slice(eventTypePrefix.length) : name,
    eventTypes,
  );
