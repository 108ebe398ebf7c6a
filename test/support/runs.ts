/** `TRUNKLINE_TEST_RUNS=20` makes whatever is tried at random be tried twenty times as often. */
const factor = Number(process.env['TRUNKLINE_TEST_RUNS'] ?? 1);

/** How often something is tried, where once in a while is enough. */
export const runs = (count: number): number => Math.max(1, Math.round(count * factor));
