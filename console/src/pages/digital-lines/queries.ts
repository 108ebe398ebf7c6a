import type { Client, Listing, Schemas } from 'trunkline/client';
import { read, readList } from '../../api/read.ts';

/** Digital lines have no list of their own: they are among all lines. */
export const listDigitalLines = (client: Client, paging: object = {}) =>
  client.lines.list({ ...paging, filter: { line_type: 'digital' } }) as Listing<
    Schemas['DigitalLine']
  >;

export const digitalLinesQuery = () =>
  readList(['digitalLines', 'list'], (client, paging) => listDigitalLines(client, paging));

export const digitalLineQuery = (id: number) =>
  read(['digitalLines', 'show', id], (client) => client.digitalLines.show(id));
