import type { Client } from 'trunkline/client';
import { read, readList } from '../../../api/read.ts';

/** A line with its settings, and of whom it was bought and for how much. */
export const lineCall =
  (id: number) =>
  ({ phoneNumbers }: Client) =>
    phoneNumbers.show(id, { include: ['settings', 'carrier_terms', 'external_id'] });

export type ShownLine = Awaited<ReturnType<ReturnType<typeof lineCall>>>;

export const lineQuery = (id: number) => read(['phoneNumbers', 'show', id], lineCall(id));

export const deletedLineQuery = (id: number) =>
  read(['deletedPhoneNumbers', 'show', id], (client) => client.deletedPhoneNumbers.show(id));

/** All that was done with a line, the newest first. */
export const historyQuery = (id: number) =>
  readList(['phoneNumberAuditLogs', 'list', id], (client, paging) =>
    client.phoneNumberAuditLogs.list(id, paging),
  );
