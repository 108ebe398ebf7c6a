/** Prices are text, as the API writes them: `$1.15`. Sums are of whole cents. */
export const centsOf = (price: string): number =>
  Math.round(Number(price.replace(/[^\d.-]/g, '')) * 100);

export const priceOf = (cents: number): string => `$${(cents / 100).toFixed(2)}`;

/** What they cost together. */
export function totalOf(prices: readonly string[]): string {
  return priceOf(prices.reduce((sum, price) => sum + centsOf(price), 0));
}

/** null: there are none. */
export function cheapestOf(prices: readonly string[]): string | null {
  return prices.toSorted((one, other) => centsOf(one) - centsOf(other))[0] ?? null;
}
