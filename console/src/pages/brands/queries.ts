import { read, readList } from '../../api/read.ts';

export const brandsQuery = () =>
  readList(['brands', 'list'], (client, paging) => client.brands.list(paging));

export const brandQuery = (id: number) =>
  read(['brands', 'show', id], (client) => client.brands.show(id));
