/** Chosen: what a number may cost a month, in US cents: $10,485.75. A search token has room for no more. */
export const highestPrice = 2 ** 20 - 1;

/** A monthly price as it is shown, `$1.15`, in US cents. */
export function centsOf(price: string): number {
  const cents = price.startsWith('$') ? centsOfDecimal(price.slice(1)) : null;
  if (cents === null) throw new Error(`${price} is no price`);
  return cents;
}

/**
 * An amount in US dollars, `1.15`, in cents; null: it is none. It is read digit by digit, as no
 * floating-point number is 1.10. A fraction of a cent counts as a whole one: no price is shown below
 * what is charged.
 */
export function centsOfDecimal(text: string): number | null {
  const [, dollars, cents = '', fraction = ''] =
    /^(\d{1,9})(?:\.(\d{1,2})(\d*))?$/.exec(text) ?? [];
  if (dollars === undefined) return null;
  return Number(dollars + cents.padEnd(2, '0')) + (/[1-9]/.test(fraction) ? 1 : 0);
}

export function priceOf(cents: number): string {
  const digits = String(cents).padStart(3, '0');
  return `$${digits.slice(0, -2)}.${digits.slice(-2)}`;
}
