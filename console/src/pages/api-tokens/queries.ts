import { read, readAll, readList } from '../../api/read.ts';

export const apiTokensQuery = () =>
  readList(['apiTokens', 'list'], (client, paging) => client.apiTokens.list(paging));

export const apiTokenQuery = (id: number) =>
  read(['apiTokens', 'show', id], (client) => client.apiTokens.show(id));

/** Whose tokens they can be. */
export const agentsQuery = () => readAll(['users', 'list', 'all'], (client) => client.users.list());
