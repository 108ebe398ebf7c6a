import { read, readList } from '../../api/read.ts';

export const agentsQuery = () =>
  readList(['users', 'list'], (client, paging) => client.users.list(paging));

export const agentQuery = (id: number) =>
  read(['users', 'show', id], (client) => client.users.show(id));
