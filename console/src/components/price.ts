/** Prices are text, as the API writes them: `$1.15`. Sums are of whole cents. */
const centsOf = (price: string): number => Math.round(Number(price.replace(/[^\d.-]/g, '')) * 100);

/** What they cost together. */
export function totalOf(prices: readonly string[]): string {
  const cents = prices.reduce((sum, price) => sum + centsOf(price), 0);
  return `$${(cents / 100).toFixed(2)}`;
}

/** null: there are none. */
export function cheapestOf(prices: readonly string[]): string | null {
  return prices.toSorted((one, other) => centsOf(one) - centsOf(other))[0] ?? null;
}
