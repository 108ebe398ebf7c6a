import { nameOf, parts, type Home, type Part } from '../../installation/home.ts';
import { say } from '../terminal/output.ts';

/** Of an installation that is moved: a carrier that was never used has no part, and one that is lost is missed too late. */
export function sayMissing(home: Home, present: readonly Part[]): void {
  const missing = parts.filter((part) => !present.includes(part));
  if (missing.length === 0) return;
  say(`${nameOf(home)} has no part ${missing.join(', and no part ')}: it is left out`);
}
