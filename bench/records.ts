import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import type { Result } from './results.ts';

/** Where figures are committed; npm runs scripts in the package's folder. */
export const recordsFile = 'docs/benchmark.json';
export const chartFile = 'docs/benchmark.svg';

/** More digits than these are noise. */
const digits = 5;

export function jsonOf(results: Result | readonly Result[]): string {
  return `${JSON.stringify(results, rounded, 2)}\n`;
}

/** The recorded run that a run is compared with: of the same plan, if there is one on its database. */
export function baselineFor(measured: Pick<Result, 'database' | 'plan'>, file: string): Result {
  if (!existsSync(file)) throw new Error(`nothing is recorded in ${file}: --write records a run`);
  const comparable = readResults(file).filter(({ database }) => database === measured.database);
  const baseline = comparable.find(({ plan }) => plan === measured.plan) ?? comparable[0];
  if (!baseline) throw new Error(`${file} has no run on ${measured.database}`);
  return baseline;
}

/** Takes the place of the recorded run of the same plan on the same database. */
export function record(result: Result, file: string): void {
  const others = existsSync(file) ? readResults(file) : [];
  const isReplaced = (one: Result) => one.database === result.database && one.plan === result.plan;
  writeFileSync(file, jsonOf([...others.filter((one) => !isReplaced(one)), result]));
}

function rounded(_: string, value: unknown): unknown {
  return typeof value === 'number' ? Number(value.toPrecision(digits)) : value;
}

/** One run, as --json prints it, or several. */
function readResults(file: string): Result[] {
  return [JSON.parse(readFileSync(file, 'utf8')) as Result | Result[]].flat();
}
