import type { Plan } from './changes.ts';

/** As octodns has it: where so many numbers are there, no more than this share of them is changed by mistake. */
const fewestHeld = 10;
const largestShare = 0.3;

/** Why a plan that prunes is rather a mistake; null: it is none. */
export function refusalOfPlan(
  { update, remove }: Plan['counts'],
  heldCount: number,
): string | null {
  if (heldCount < fewestHeld || update + remove <= heldCount * largestShare) return null;
  const parts = [`${remove} deletions`, ...(update > 0 ? [`${update} updates`] : [])];
  return (
    `${parts.join(' and ')} among ${heldCount} numbers are more than ${largestShare * 100} %: ` +
    'see whether the file is complete; if it is, --force carries it out'
  );
}
