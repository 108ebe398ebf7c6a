import { branch, end, nothing, step, type State } from './digit-automaton.ts';

type Combine = (a: State, b: State) => State;

export interface DigitSets {
  readonly branch: (nextOf: (digit: number) => State) => State;
  readonly union: Combine;
  readonly intersection: Combine;
  readonly difference: Combine;
}

/** The answer where it needs no look at the digits to come. */
type Shortcut = (a: State, b: State) => State | undefined;

const union: Shortcut = (a, b) => (a === b || b === nothing ? a : a === nothing ? b : undefined);

const intersection: Shortcut = (a, b) => {
  if (a === b) return a;
  return a === nothing || b === nothing ? nothing : undefined;
};

const difference: Shortcut = (a, b) => {
  if (a === b || a === nothing) return nothing;
  return b === nothing ? a : undefined;
};

/** Set algebra on automata. Equal sets made by the same algebra are the same object, so results stay small. */
export function createDigitSets(): DigitSets {
  const ids = new Map([nothing, end].map((state, id) => [state, id]));
  const known = new Map<string, State>();

  function distinct(nextOf: (digit: number) => State): State {
    const state = branch(nextOf);
    if (state === nothing) return nothing;
    const key = state.next.map((next) => ids.get(next)).join(' ');
    const same = known.get(key);
    if (same) return same;
    known.set(key, state);
    ids.set(state, ids.size);
    return state;
  }

  function combining(shortcut: Shortcut): Combine {
    const descend = memoised((a, b) =>
      distinct((digit) => combine(step(a, digit), step(b, digit))),
    );
    const combine: Combine = (a, b) => shortcut(a, b) ?? descend(a, b);
    return combine;
  }

  return {
    branch: distinct,
    union: combining(union),
    intersection: combining(intersection),
    difference: combining(difference),
  };
}

function memoised(combine: Combine): Combine {
  const results = new Map<State, Map<State, State>>();
  return (a, b) => {
    const ofA = results.get(a) ?? new Map<State, State>();
    results.set(a, ofA);
    const result = ofA.get(b) ?? combine(a, b);
    ofA.set(b, result);
    return result;
  };
}
