/** A monthly price as it is shown, `$1.15`, in US cents. */
export function centsOf(price: string): number {
  return Math.round(Number(price.slice(1)) * 100);
}

export function priceOf(cents: number): string {
  return `$${(cents / 100).toFixed(2)}`;
}
