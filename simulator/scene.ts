import type { Beliefs } from './clients/beliefs.ts';
import type { Witness } from './judge/witness.ts';
import type { Node } from './nodes/node.ts';
import type { World } from './world/world.ts';

/** What must hold, and does not. */
export interface Violation {
  /** a word or two */
  readonly rule: string;
  readonly problem: string;
}

/** What clients and the judge look at. */
export interface Scene {
  readonly world: World;
  readonly nodes: readonly Node[];
  readonly beliefs: Beliefs;
  readonly witness: Witness;
  /** of those who had, or were buying, the number themselves; a violation if they have it in the end */
  readonly refusals: { readonly id: number; readonly text: string }[];
  readonly report: (rule: string, problem: string) => void;
}
