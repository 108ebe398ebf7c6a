/** Of `$1.15`, or `1.15`; null: there is no price. */
export function centsIn(price: string | null | undefined): number | null {
  const [, units] = /^\$?(\d+(?:\.\d{1,2})?)$/.exec(price ?? '') ?? [];
  return units === undefined ? null : Math.round(Number(units) * 100);
}

export const dollars = (cents: number): string => `$${(cents / 100).toFixed(2)}`;
