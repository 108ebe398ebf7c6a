import type { Account } from '../../domain/account.ts';
import { numberTypes, type NumberType } from '../../domain/available-number.ts';
import { dateOf, dayOf } from '../../domain/instant.ts';
import { priceOf } from '../../domain/price.ts';
import type { HoldingState } from '../ports/purchases.ts';
import type { Ports } from '../ports.ts';
import type { UsageDay, UsageDayEnd, UsageDimension, UsageFigure } from '../ports/usage.ts';

/** Groups that are shown, those with the most numbers: there may be thousands. */
export const maxGroups = 1_000;

/** Days since 1970, both included. */
export interface DayRange {
  readonly first: number;
  readonly last: number;
}

/** What an account has and what it costs a month, and what happened on each day. */
export async function showUsage(
  { store, clock }: Pick<Ports, 'store' | 'clock'>,
  account: Account,
  range: DayRange,
) {
  const { usage } = store.of(account);
  const [figures, groups, days, ends] = await Promise.all([
    usage.figures(),
    usage.groups(maxGroups),
    usage.days(range),
    usage.dayEnds(range),
  ]);
  const of = (dimension: UsageDimension) =>
    byValue(figures.filter((figure) => figure.dimension === dimension));
  const totals = of('total').get('') ?? [];
  const spend = totals.reduce((sum, { monthly_cost }) => sum + monthly_cost, 0);
  return {
    start_date: dateOf(range.first),
    end_date: dateOf(range.last),
    totals: { ...amountsOf(totals), monthly_spend: priceOf(spend) },
    by_country: rowsOf(of('country'), (country_code) => ({ country_code })),
    by_type: rowsOf(of('type'), (value) => ({ type: typeOf(value) })),
    by_carrier: rowsOf(of('carrier'), (carrier) => ({ carrier })),
    by_group: rowsOf(byValue(groups), (value) => ({ group_id: value === '' ? null : +value })),
    by_day: withEnds(eachDay(range, days), { range, ends, today: dayOf(clock.now()) }),
  };
}

const typeOf = (value: string): NumberType | null =>
  numberTypes.find((type) => type === value) ?? null;

function byValue(figures: readonly UsageFigure[]): Map<string, UsageFigure[]> {
  const found = new Map<string, UsageFigure[]>();
  for (const figure of figures) {
    const known = found.get(figure.value);
    if (known) known.push(figure);
    else found.set(figure.value, [figure]);
  }
  return found;
}

function rowsOf<Key extends object>(
  values: ReadonlyMap<string, readonly UsageFigure[]>,
  keyOf: (value: string) => Key,
) {
  return [...values]
    .map(([value, figures]) => ({ ...keyOf(value), ...amountsOf(figures) }))
    .toSorted((a, b) => b.phone_numbers - a.phone_numbers);
}

/** Of all three states together a quota's `monthly_spend` is made. */
function amountsOf(figures: readonly UsageFigure[]) {
  const of = (state: HoldingState) => {
    const { numbers = 0, monthly_cost = 0 } = figures.find((one) => one.state === state) ?? {};
    return { phone_numbers: numbers, monthly_cost: priceOf(monthly_cost) };
  };
  return { ...of('kept'), deleted: of('deleted'), under_way: of('under way') };
}

function eachDay({ first, last }: DayRange, days: readonly UsageDay[]) {
  const all = Array.from({ length: last - first + 1 }, (_, index) => ({
    date: dateOf(first + index),
    purchases: 0,
    releases: 0,
    refusals: 0,
    refused: {} as Record<string, number>,
  }));
  for (const { day, action, reason, count } of days) {
    const one = all[day - first];
    if (!one) continue;
    if (action === 'create') one.purchases += count;
    else if (action === 'release') one.releases += count;
    else {
      one.refusals += count;
      one.refused[reason || 'unknown'] = count;
    }
  }
  return all;
}

interface Ends {
  readonly range: DayRange;
  /** in the order of their days */
  readonly ends: readonly UsageDayEnd[];
  readonly today: number;
}

/** What stood at the end of a day stands until it changes; null: that was not kept then, or the day is to come. */
function withEnds<Day extends object>(days: readonly Day[], { range, ends, today }: Ends) {
  let [next, end]: [number, UsageDayEnd | null] = [0, null];
  return days.map((one, index) => {
    const day = range.first + index;
    for (let known = ends[next]; known && known.day <= day; known = ends[next]) {
      end = known;
      next += 1;
    }
    const shown = day <= today ? end : null;
    const monthly_cost = shown && priceOf(shown.monthly_cost);
    return { ...one, phone_numbers: shown?.numbers ?? null, monthly_cost };
  });
}
