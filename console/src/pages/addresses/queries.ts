import { read, readList } from '../../api/read.ts';

export const addressesQuery = () =>
  readList(['addresses', 'list'], (client, paging) => client.addresses.list(paging));

export const addressQuery = (id: number) =>
  read(['addresses', 'show', id], (client) => client.addresses.show(id));
