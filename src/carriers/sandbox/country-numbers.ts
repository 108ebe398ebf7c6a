import type { NumberType } from '../../domain/available-number.ts';
import { readAreaCodes } from '../data/area-codes.ts';
import type { Pieces } from '../data/pieces.ts';
import { hasStates } from '../../domain/countries.ts';
import { nothing, type State } from './digit-automaton.ts';
import { patternCompiler, type CompilePattern } from './digit-pattern.ts';
import { createDigitSets, type DigitSets } from './digit-sets.ts';
import type { PlanType } from '../../domain/parsed-number.ts';
import { numberingPlanOf, type NumberingPlan } from './numbering-plan.ts';

/** Longer numbers are sold only where there are no shorter ones. */
const usualLength = 10;
/** Of a national number, as libphonenumber knows them. */
const greatestLength = 17;

/** The first that a country has is what is sold under the name. */
const planTypes: Record<NumberType, readonly PlanType[]> = {
  local: ['FIXED_LINE'],
  national: ['UAN', 'VOIP', 'SHARED_COST', 'FIXED_LINE'],
  mobile: ['MOBILE'],
  toll_free: ['TOLL_FREE'],
};

// The toll-free numbers of +1 belong to no country: Canada gets a share that still has every seven
// digits behind one of the area codes.
const canadianTollFree =
  '800\\d{6}[01]|833\\d{6}[23]|844\\d{6}4|855\\d{6}5|866\\d{6}6|877\\d{6}7|888\\d{6}[89]';

interface Kind {
  readonly country: string;
  readonly plan: NumberingPlan;
  readonly type: NumberType;
  readonly planType: PlanType;
}

interface Tools extends DigitSets {
  readonly compile: CompilePattern;
}

/** The national numbers of each type a country sells. A type has one length; a number has one type. */
export function* compileCountry(
  country: string,
  types: readonly NumberType[],
): Pieces<ReadonlyMap<NumberType, State>> {
  const sets = createDigitSets();
  const tools = { ...sets, compile: patternCompiler(greatestLength, sets) };
  const plan = numberingPlanOf(country);
  const compiled = new Map<NumberType, State>();
  for (const type of types) {
    const kind = { country, plan, type, planType: planTypeOf(plan, type) };
    const isShared = type === 'local' && types.includes('mobile');
    const numbers = yield* mostNumbers(lengthsOf(kind), (length) => {
      const taken = [...compiled.values()].filter((other) => other.length === length);
      if (isShared) taken.push(lookingMobile(plan, length, tools));
      return taken.reduce(sets.difference, numbersOf(kind, length, tools));
    });
    compiled.set(type, numbers);
  }
  return compiled;
}

function planTypeOf(plan: NumberingPlan, type: NumberType): PlanType {
  const planType = planTypes[type].find((candidate) => plan.patternOf(candidate) !== '');
  if (planType === undefined) throw new Error(`no numbers to sell as ${type}`);
  return planType;
}

function lengthsOf({ plan, planType }: Kind): number[] {
  return [...plan.lengthsOf(planType)].sort((a, b) => a - b);
}

/** A type is sold in one length: the usual one with the most numbers, else the shortest beyond those. */
function* mostNumbers(
  lengths: readonly number[],
  numbersOf: (length: number) => State,
): Pieces<State> {
  let most = nothing;
  for (const length of lengths.filter((one) => one <= usualLength)) {
    yield;
    const numbers = numbersOf(length);
    if (numbers.count >= most.count) most = numbers;
  }
  if (most !== nothing) return most;
  for (const length of lengths.filter((one) => one > usualLength)) {
    yield;
    const numbers = numbersOf(length);
    if (numbers !== nothing) return numbers;
  }
  return nothing;
}

function numbersOf(kind: Kind, length: number, tools: Tools): State {
  const matching = (pattern: string) => tools.compile(pattern, length);
  const wanted = wantedPatterns(kind).map(matching).reduce(tools.intersection);
  const numbers = unwantedPatterns(kind, length).map(matching).reduce(tools.difference, wanted);
  const isByState = kind.type === 'local' && hasStates(kind.country);
  return isByState ? tools.intersection(numbers, inAState(kind.country, tools)) : numbers;
}

function wantedPatterns({ country, plan, type, planType }: Kind): string[] {
  const patterns = [plan.pattern, plan.patternOf(planType)];
  if (type === 'toll_free' && country === 'CA') patterns.push(canadianTollFree);
  return patterns;
}

function unwantedPatterns({ country, plan, type, planType }: Kind, length: number): string[] {
  // What looks mobile and like a landline, libphonenumber allows to be either.
  if (type === 'mobile') return [];
  const patterns = plan.checkedBefore(planType, length).map(plan.patternOf);
  if (type === 'toll_free' && country === 'US') patterns.push(canadianTollFree);
  return patterns;
}

/** Where landlines and mobiles look alike, as in Mexico and Chile, half of the numbers are left to mobiles. */
function lookingMobile(plan: NumberingPlan, length: number, tools: Tools): State {
  const mobile = tools.compile(plan.patternOf('MOBILE'), length);
  const half = tools.compile(`\\d{${length - 1}}[5-9]`, length);
  return tools.intersection(mobile, half);
}

/** The numbers of all area codes that lie in one state or province. */
function inAState(country: string, { compile, branch }: Tools): State {
  const areaCodes = readAreaCodes();
  const local = compile('\\d{7}', 7);
  return branch((a) =>
    branch((b) =>
      branch((c) => {
        const areaCode = areaCodes.get(`${a}${b}${c}`);
        return areaCode?.country === country && areaCode.region !== null ? local : nothing;
      }),
    ),
  );
}
