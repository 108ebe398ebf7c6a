import { read, readList } from '../../api/read.ts';

export const schedulesQuery = () =>
  readList(['schedules', 'list'], (client, paging) => client.schedules.list(paging));

export const scheduleQuery = (id: number) =>
  read(['schedules', 'show', id], (client) => client.schedules.show(id));
