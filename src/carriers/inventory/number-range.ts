import { e164Of, NotE164, parseE164, type Lengths } from '../../domain/e164.ts';
import { plainNumberText } from '../../domain/phone-number-text.ts';
import type { Fields } from './columns.ts';
import { quoted } from '../../domain/quoted.ts';
import { LineProblem } from './problems.ts';

/** Numbers that follow each other. */
export interface NumberRange {
  /** E.164 */
  readonly first: string;
  readonly count: number;
}

/** Chosen: a whole block of seven digits has ten times as many, and no operator means that by a line. */
const longestRange = 1_000_000;

const isOne = /^\+\d+$/;
const betweenEnds = /^(\+.*?)\s*(?:[\p{Pd}−~…]|\.{2,3}|to|bis)\s*(\+.*)$/isu;
const withTail = /^(\+.*\d)\s*[\p{Pd}−~]\s*(\d{1,12})$/su;

/**
 * The numbers that a line stands for, one or many; throws LineProblem. `anyLength`: with as many digits
 * as they have, whatever is known of their country.
 */
export function rangeOf(
  { number = '', to = '', count = '' }: Fields,
  options: Lengths = {},
): NumberRange {
  const numberOf = (text: string) => parseNumber(text, options);
  const text = plainNumberText(number).replace(/^['’]/, '');
  if (text === '') throw new LineProblem('number is missing');
  const range = endsIn(text, options);
  if (Number(range !== undefined) + Number(to !== '') + Number(count !== '') > 1) {
    throw new LineProblem('says in two ways where the range ends: only one of them can be');
  }
  if (count !== '') return counted(numberOf(text), count);
  if (to !== '') return between(numberOf(text), endOf(numberOf(text), to, options));
  return range ?? { first: numberOf(text), count: 1 };
}

function endsIn(text: string, options: Lengths): NumberRange | undefined {
  if (isOne.test(text)) return undefined;
  const numberOf = (part: string) => parseNumber(part, options);
  const [, from, to] = betweenEnds.exec(text) ?? [];
  if (from !== undefined && to !== undefined) return between(numberOf(from), numberOf(to));
  const [, start, tail] = withTail.exec(text) ?? [];
  const first = start === undefined ? undefined : e164Of(start, options);
  if (first === undefined || start === undefined || tail === undefined) return undefined;
  return tailOf({ text, start, first, tail }, e164Of(text, options));
}

interface Tail {
  readonly text: string;
  readonly start: string;
  readonly first: string;
  readonly tail: string;
}

/**
 * `+4930901820-99` ends with …99. A hyphen may stand within one number too: it does where what would
 * be the end comes before the beginning. Where both can be meant, and spaces or brackets suggest
 * that one number is, somebody must say.
 */
function tailOf(
  { text, start, first, tail }: Tail,
  whole: string | undefined,
): NumberRange | undefined {
  const last = first.slice(0, -tail.length) + tail;
  const isRange = last.length === first.length && last.startsWith('+') && last >= first;
  if (!isRange && whole !== undefined) return undefined;
  if (whole !== undefined && !/^\+\d+$/.test(start)) {
    throw new LineProblem(
      `${quoted(text)} can be one number, ${whole}, or the range ${first}-${last}: write it so`,
    );
  }
  return between(first, last);
}

/** The end of a range as a column says it: a number, with its + or without, or the digits in which it differs. */
function endOf(first: string, text: string, options: Lengths): string {
  const isTail = /^\d+$/.test(text) && text.length < first.length;
  return isTail ? first.slice(0, -text.length) + text : parseNumber(text, options);
}

function counted(first: string, text: string): NumberRange {
  const count = /^\d{1,9}$/.test(text) ? Number(text) : 0;
  if (count < 1) throw new LineProblem(`count ${quoted(text)} is not a whole number above 0`);
  return checked({ first, count });
}

function between(first: string, last: string): NumberRange {
  if (last.length !== first.length) {
    throw new LineProblem(`${first} and ${last} are the ends of no range: one has more digits`);
  }
  const count = Number(last) - Number(first) + 1;
  if (count < 1) throw new LineProblem(`the range ${first}-${last} ends before it begins`);
  return checked({ first, count });
}

/** It is not too long, and all of it is in one country: no calling code has more than three digits. */
function checked(range: NumberRange): NumberRange {
  const { first, count } = range;
  if (count > longestRange) {
    throw new LineProblem(
      `the range from ${first} has ${count} numbers, more than the ${longestRange} that a line may stand for`,
    );
  }
  const last = numberAt(range, count - 1);
  if (last.length === first.length && last.startsWith(first.slice(0, 4))) return range;
  throw new LineProblem(`the range from ${first} to ${last} goes beyond its area: split it`);
}

/** E.164 has 15 digits at most, so arithmetic is exact. */
export function numberAt({ first }: NumberRange, place: number): string {
  return `+${Number(first.slice(1)) + place}`;
}

/** Throws LineProblem. */
function parseNumber(text: string, options: Lengths): string {
  try {
    return parseE164(text, options);
  } catch (error) {
    if (!(error instanceof NotE164)) throw error;
    const isOfOtherLength = e164Of(text, { anyLength: true }) !== undefined;
    const hint = isOfOtherLength ? '; where it has other lengths by now, import with --trust' : '';
    throw new LineProblem(error.message + hint);
  }
}
