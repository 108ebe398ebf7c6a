import { read, readList } from '../../api/read.ts';

export const deletedNumbersQuery = () =>
  readList(['deletedPhoneNumbers', 'list'], (client, paging) =>
    client.deletedPhoneNumbers.list(paging),
  );

export const deletedNumberQuery = (id: number) =>
  read(['deletedPhoneNumbers', 'show', id], (client) => client.deletedPhoneNumbers.show(id));
