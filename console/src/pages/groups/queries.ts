import { read, readList } from '../../api/read.ts';

export const groupsQuery = () =>
  readList(['groups', 'list'], (client, paging) => client.groups.list(paging));

export const groupQuery = (id: number) =>
  read(['groups', 'show', id], (client) => client.groups.show(id));
