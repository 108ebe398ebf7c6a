import { read } from '../../api/read.ts';

export const faultsQuery = () =>
  read(['sandbox', 'faults.list'], (client) => client.sandbox.faults.list());

/** Refused where no test moves the clock: that is what the page says then. */
export const clockQuery = () =>
  read(['sandbox', 'clock.show'], (client) => client.sandbox.clock.show());
