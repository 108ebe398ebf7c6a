/** Work that can be interrupted after each of its pieces, so that others get their turn. */
export type Pieces<Result> = Generator<void, Result>;

/** Does it without a break. */
export function atOnce<Result>(work: Pieces<Result>): Result {
  for (;;) {
    const { done, value } = work.next();
    if (done) return value;
  }
}
