import type { Result } from './schedule.ts';

/** What the schedules of a run came to. */
export interface Tally {
  schedules: number;
  /** of the simulated worlds' time */
  hours: number;
  requests: number;
  faults: number;
  bought: number;
  told: number;
}

export function emptyTally(): Tally {
  return { schedules: 0, hours: 0, requests: 0, faults: 0, bought: 0, told: 0 };
}

export function addTo(tally: Tally, { lasted, requests, strikes, bought, told }: Result): void {
  tally.schedules += 1;
  tally.hours += lasted / 3_600_000;
  tally.requests += requests;
  tally.faults += strikes;
  tally.bought += bought;
  tally.told += told;
}

export function tallyText(tally: Tally): string {
  const rows = [
    ['schedules', tally.schedules],
    ['simulated hours', Math.round(tally.hours)],
    ['requests', tally.requests],
    ['faults', tally.faults],
    ['numbers bought', tally.bought],
    ['events told', tally.told],
  ];
  return rows.map(([name, count]) => `${String(name).padEnd(18)}${count}\n`).join('');
}
