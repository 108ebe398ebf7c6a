import { actionLabels, type AuditLog } from './audit-log.ts';
import type { PropertyChange } from './changes.ts';

/** Characters of one value; changes that are told one by one. */
const [longestValue, mostTold] = [60, 10];

/** What was changed, for people, as the ecosystem has it: `Nickname changed from Sales to Support`. */
export function describeChange(log: Pick<AuditLog, 'action' | 'source_type' | 'document'>): string {
  const { action, source_type, document } = log;
  const { source_label, changes, facts = {} } = document;
  const told = Object.entries(changes).map(([name, change]) => describeProperty(name, change));
  if (told.length > 0) return joined(told);
  const known = Object.entries(facts).map(([name, value]) => `${wordsOf(name)}: ${shown(value)}`);
  const what = `${actionLabels[action]}: ${wordsOf(source_type)} ${cut(source_label)}`;
  return known.length > 0 ? `${what} (${joined(known)})` : what;
}

function describeProperty(name: string, { previous, current }: PropertyChange): string {
  const title = titleOf(name);
  if (previous === null) return `${title} set to ${shown(current)}`;
  if (current === null) return `${title} removed, was ${shown(previous)}`;
  return `${title} changed from ${shown(previous)} to ${shown(current)}`;
}

function joined(told: readonly string[]): string {
  const rest = told.length - mostTold;
  return [...told.slice(0, mostTold), ...(rest > 0 ? [`${rest} more`] : [])].join('; ');
}

function titleOf(name: string): string {
  const words = wordsOf(name);
  return words.charAt(0).toUpperCase() + words.slice(1);
}

const wordsOf = (name: string) => cut(name.replaceAll(/[._]/g, ' '));

function shown(value: unknown): string {
  if (typeof value === 'string') return value === '' ? 'nothing' : cut(value);
  return cut(JSON.stringify(value));
}

/** Whole characters only: half of one may be left at the end. */
function cut(text: string): string {
  if (text.length <= longestValue) return text;
  return `${text.slice(0, longestValue - 1).replace(/[\ud800-\udbff]$/, '')}…`;
}
