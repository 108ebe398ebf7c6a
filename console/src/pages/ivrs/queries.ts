import { read, readAll, readList } from '../../api/read.ts';

export const ivrsQuery = () =>
  readList(['ivrs', 'list'], (client, paging) => client.ivrs.list(paging));

/** With all its menus and their routes. */
export const ivrQuery = (id: number) =>
  read(['ivrs', 'show', id], (client) => client.ivrs.show(id));

/** Those that can send a text. */
export const textNumbersQuery = () =>
  readAll(['phoneNumbers', 'all', { capability: 'sms' }], (client) =>
    client.phoneNumbers.list({ filter: { capability: ['sms'] } }),
  );
