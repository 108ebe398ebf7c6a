// One text that holds all mutants of a module; which of them acts is decided while it runs.

/** `mutants` carry an `id`. `globalThis.mutation(id)` answers whether that mutant is the active one. */
export function instrumented(text, mutants) {
  const insertions = mutants.flatMap((mutant) => [
    { ...mutant, at: mutant.start, isEnd: false, size: mutant.end - mutant.start },
    { ...mutant, at: mutant.end, isEnd: true, size: mutant.end - mutant.start },
  ]);
  insertions.sort(inOrder);
  let from = 0;
  let whole = '';
  for (const insertion of insertions) {
    const at = placeOf(insertion);
    whole += text.slice(from, at) + insertedText(insertion);
    from = at;
  }
  // In front of everything, in the same line: lines stay where they are.
  return `const __mutation = globalThis.mutation; ${whole}${text.slice(from)}`;
}

/** A block is changed inside its braces. */
function placeOf({ at, isEnd, isBlock }) {
  if (!isBlock) return at;
  return isEnd ? at - 1 : at + 1;
}

function insertedText({ isEnd, isBlock, id, replacement }) {
  if (isBlock) return isEnd ? '}' : `if (!__mutation(${id})) {`;
  return isEnd ? ')' : `(__mutation(${id}) ? (${replacement}) : `;
}

/** Ends before beginnings; what is around another one begins before it and ends after it. */
function inOrder(one, other) {
  return (
    placeOf(one) - placeOf(other) ||
    Number(other.isEnd) - Number(one.isEnd) ||
    (one.isEnd ? one.size - other.size : other.size - one.size) ||
    (one.isEnd ? other.id - one.id : one.id - other.id)
  );
}
