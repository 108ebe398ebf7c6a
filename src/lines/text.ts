import { priceOf } from '../domain/price.ts';
import { quoted } from '../domain/quoted.ts';
import type { HeldNumber } from './account.ts';
import type { PropertyChange } from './differences.ts';
import type { Change, Note, Plan } from './changes.ts';

/** One line of a plan for people, without colours; safe to print. */
export interface PlanLine {
  /** `!`: what would be refused */
  readonly kind: '+' | '~' | '-' | '!' | 'INFO' | 'summary';
  readonly text: string;
}

/** A plan as lines: changes numbered from 1, what is only reported, and the summary. */
export function planText(plan: Plan): PlanLine[] {
  return [
    ...plan.changes.flatMap((change, index) => changeLines(change, `#${index + 1}: `)),
    ...plan.notes.map((note): PlanLine => ({ kind: 'INFO', text: noteText(note) })),
    ...[plan.unforeseen, plan.refusal].flatMap((text): PlanLine[] =>
      text === null ? [] : [{ kind: text === plan.refusal ? '!' : 'INFO', text }],
    ),
    { kind: 'summary', text: summaryText(plan) },
  ];
}

/** `3 to add, 2 to change, 0 to remove; 1 of these would be refused; $2.30 more a month` */
export function summaryText({ counts, refusedCount, cost }: Plan): string {
  const { add, update, remove } = counts;
  const difference =
    cost === 0 ? '' : `; ${priceOf(Math.abs(cost))} ${cost > 0 ? 'more' : 'less'} a month`;
  const refused = refusedCount === 0 ? '' : `; ${refusedCount} of these would be refused`;
  return `${add} to add, ${update} to change, ${remove} to remove${refused}${difference}`;
}

const marks = { add: '+', update: '~', remove: '-' } as const;

function changeLines(change: Change, label: string): PlanLine[] {
  const kind = marks[change.kind];
  const details = change.kind === 'update' ? change.changes.map(propertyText) : [];
  return [
    { kind, text: label + changeText(change) + offerText(change) },
    ...details.map((text) => ({ kind, text: `    ${text}` })),
    ...(change.problem === null
      ? []
      : [{ kind: '!' as const, text: `    would be refused: ${printable(change.problem)}` }]),
  ];
}

/** What is done, to which number. */
export function changeText(change: Change): string {
  switch (change.kind) {
    case 'add': {
      const { externalId, want } = change;
      const filters = Object.entries(want.filters).map(([name, value]) => `${name} ${value}`);
      return printable(`buy ${externalId}: ${filters.join(', ')}`);
    }
    case 'update':
      return `change ${nameOf(change.held)}`;
    case 'remove': {
      const { held, reason } = change;
      const price = held.price === null ? '' : `, ${priceOf(held.price)} a month`;
      return `delete ${nameOf(held)} (${reason}${price})`;
    }
  }
}

/** What would be bought now; another number may be by then. */
function offerText(change: Change): string {
  if (change.kind !== 'add' || !change.offer) return '';
  const { display_number, price } = change.offer;
  return `, such as ${display_number}, ${priceOf(price)} a month`;
}

function noteText({ held, surplusOf }: Note): string {
  return surplusOf === null
    ? `${nameOf(held)} is not in the file`
    : `${nameOf(held)} is more than ${printable(surplusOf)} counts`;
}

function nameOf({ display_number, properties }: HeldNumber): string {
  const { nickname } = properties;
  return typeof nickname === 'string' ? `${display_number} ${valueText(nickname)}` : display_number;
}

const propertyText = ({ property, from, to }: PropertyChange): string =>
  `${property}: ${valueText(from)} → ${valueText(to)}`;

const longestValue = 1_000;

function valueText(value: unknown): string {
  if (value === null || value === undefined) return 'none';
  if (Array.isArray(value)) return `[${value.map(valueText).join(', ')}]`;
  return typeof value === 'string' ? quoted(value, longestValue) : JSON.stringify(value);
}

/** Without the control characters that a terminal would obey. */
const printable = (text: string): string =>
  quoted(text, longestValue).slice(1, -1).replaceAll('\\"', '"');
