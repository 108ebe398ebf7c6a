/** `1 number`, `3 numbers`. */
export const counted = (count: number, one: string) =>
  count === 1 ? `1 ${one}` : `${count} ${one}s`;
