import {
  getCountryCallingCode,
  isSupportedCountry,
  Metadata,
  type CountryCode,
} from 'libphonenumber-js/max';
import { typesAsChecked, type PlanType } from '../../domain/parsed-number.ts';

/** What libphonenumber-js has and its typings leave out. */
interface FullPlan {
  nationalNumberPattern(): string;
  type(type: PlanType): { pattern(): string; possibleLengths(): readonly number[] } | undefined;
}

export interface NumberingPlan {
  /** what every national number of the country matches */
  readonly pattern: string;
  /** empty where the country has no such type, or one that cannot be told from FIXED_LINE */
  readonly patternOf: (type: PlanType) => string;
  readonly lengthsOf: (type: PlanType) => readonly number[];
  /** the types that claim a number of this length before `type` can */
  readonly checkedBefore: (type: PlanType, length: number) => readonly PlanType[];
}

/** How the national numbers of a country are made, according to libphonenumber. */
export function numberingPlanOf(country: string): NumberingPlan {
  const metadata = new Metadata();
  metadata.selectNumberingPlan(codeOf(country));
  const plan = metadata.numberingPlan;
  if (!isFull(plan)) throw new TypeError('libphonenumber-js no longer tells types of numbers');
  const patternOf = (type: PlanType) => plan.type(type)?.pattern() ?? '';
  const lengthsOf = (type: PlanType) => plan.type(type)?.possibleLengths() ?? [];
  return {
    pattern: plan.nationalNumberPattern(),
    patternOf,
    lengthsOf,
    checkedBefore: (type, length) =>
      typesAsChecked
        .slice(0, typesAsChecked.indexOf(type))
        .filter((earlier) => patternOf(earlier) !== '' && lengthsOf(earlier).includes(length)),
  };
}

export function callingCodeOf(country: string): string {
  return getCountryCallingCode(codeOf(country));
}

function codeOf(country: string): CountryCode {
  if (!isSupportedCountry(country)) throw new Error(`${country} has no numbering plan`);
  return country;
}

function isFull(plan: object | undefined): plan is FullPlan {
  return plan !== undefined && 'nationalNumberPattern' in plan && 'type' in plan;
}
