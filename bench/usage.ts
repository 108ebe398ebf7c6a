import { readFileSync } from 'node:fs';

/** Linux counts processor time in these, whatever the machine. */
const millisecondsPerTick = 10;
const [userTime, systemTime] = [11, 12];

/** Processor time of a process so far, all threads, in milliseconds; null where /proc is missing. */
export function processorTime(pid: number): number | null {
  const text = procFile(pid, 'stat');
  if (text === null) return null;
  // The second field is a name in brackets that may hold blanks.
  const fields = text.slice(text.lastIndexOf(')') + 2).split(' ');
  return (Number(fields[userTime]) + Number(fields[systemTime])) * millisecondsPerTick;
}

/** Resident memory of a process in megabytes; null where /proc is missing. */
export function residentMemory(pid: number): number | null {
  const kilobytes = /^VmRSS:\s+(\d+) kB$/m.exec(procFile(pid, 'status') ?? '')?.[1];
  return kilobytes === undefined ? null : Math.round(Number(kilobytes) / 1024);
}

function procFile(pid: number, name: string): string | null {
  try {
    return readFileSync(`/proc/${pid}/${name}`, 'utf8');
  } catch {
    return null;
  }
}
