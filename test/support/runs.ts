/** `TRUNKLINE_TEST_RUNS=20` tries everything that is tried at random twenty times as often. */
const factor = Number(process.env['TRUNKLINE_TEST_RUNS'] ?? 1);

/** How often something is tried. */
export const runs = (count: number): number => Math.max(1, Math.round(count * factor));

/** How often fast-check tries a property. */
export const tries = (count = 100): { numRuns: number } => ({ numRuns: runs(count) });
