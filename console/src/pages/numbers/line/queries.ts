import type { Client } from 'trunkline/client';
import { read, readAll, readList } from '../../../api/read.ts';

/** A line with its settings, and of whom it was bought and for how much. */
export const lineCall =
  (id: number) =>
  ({ phoneNumbers }: Client) =>
    phoneNumbers.show(id, { include: ['settings', 'carrier_terms'] });

export type ShownLine = Awaited<ReturnType<ReturnType<typeof lineCall>>>;

export const lineQuery = (id: number) => read(['phoneNumbers', 'show', id], lineCall(id));

export const deletedLineQuery = (id: number) =>
  read(['deletedPhoneNumbers', 'show', id], (client) => client.deletedPhoneNumbers.show(id));

/** All that was done with a line, the newest first. */
export const historyQuery = (id: number) =>
  readList(['phoneNumberAuditLogs', 'list', id], (client, paging) =>
    client.phoneNumberAuditLogs.list(id, paging),
  );

/** What lines can be given, by name. */
export const choiceQueries = {
  groups: () => readAll(['groups', 'choices'], (client) => client.groups.list()),
  ivrs: () => readAll(['ivrs', 'choices'], (client) => client.ivrs.list()),
  schedules: () => readAll(['schedules', 'choices'], (client) => client.schedules.list()),
  brands: () => readAll(['brands', 'choices'], (client) => client.brands.list()),
  greetings: () => readAll(['greetings', 'choices'], (client) => client.greetings.list()),
} as const;
