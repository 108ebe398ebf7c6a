import { read } from '../../api/read.ts';

export const faultsQuery = () =>
  read(['sandbox', 'faults.list'], (client) => client.sandbox.faults.list());

export const clockQuery = () =>
  read(['sandbox', 'clock.show'], (client) => client.sandbox.clock.show());
