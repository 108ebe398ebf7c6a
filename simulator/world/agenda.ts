/** Who something happens to. What is due for those who are gone never comes; for those who are held, later. */
export class Actor {
  readonly name: string;
  state: 'running' | 'held' | 'gone' = 'running';
  readonly waiting: Due[] = [];

  constructor(name: string) {
    this.name = name;
  }
}

interface Due {
  readonly at: number;
  /** what is due at the same time comes in the order of these */
  readonly rank: number;
  readonly actor: Actor | null;
  readonly run: () => void;
  isCancelled: boolean;
}

/** What is to happen, by the one time of the simulated world; a heap. */
export class Agenda {
  readonly #heap: Due[] = [];
  readonly #rank: () => number;
  time: number;

  /** `rank` decides between what is due at the same time. */
  constructor(start: number, rank: () => number) {
    this.time = start;
    this.#rank = rank;
  }

  /** `actor`: null for what depends on no node. What is returned takes the order back. */
  add(delay: number, actor: Actor | null, run: () => void): () => void {
    const due = { at: this.time + delay, rank: this.#rank(), actor, run, isCancelled: false };
    this.#push(due);
    return () => void (due.isCancelled = true);
  }

  /** When the next thing is due that can happen. */
  get nextAt(): number | undefined {
    this.#dropIdle();
    return this.#heap[0]?.at;
  }

  /** Lets time pass to the next thing, and does it. */
  runNext(): void {
    this.#dropIdle();
    const due = this.#pop();
    if (!due) return;
    this.time = Math.max(this.time, due.at);
    due.run();
  }

  /** What was due while the actor was held comes now, in its order. */
  resume(actor: Actor): void {
    actor.state = 'running';
    for (const due of actor.waiting.splice(0)) this.#push(due);
  }

  #dropIdle(): void {
    for (let top = this.#heap[0]; top; top = this.#heap[0]) {
      const isGone = top.isCancelled || top.actor?.state === 'gone';
      if (!isGone && top.actor?.state !== 'held') return;
      this.#pop();
      if (!isGone) top.actor?.waiting.push(top);
    }
  }

  #push(due: Due): void {
    const heap = this.#heap;
    let index = heap.push(due) - 1;
    while (index > 0) {
      const parent = (index - 1) >> 1;
      if (!isBefore(due, heap[parent])) break;
      heap[index] = heap[parent] as Due;
      index = parent;
    }
    heap[index] = due;
  }

  #pop(): Due | undefined {
    const heap = this.#heap;
    const [top] = heap;
    const last = heap.pop();
    if (!top || !last || heap.length === 0) return top;
    let index = 0;
    for (;;) {
      let child = 2 * index + 1;
      if (child >= heap.length) break;
      if (isBefore(heap[child + 1], heap[child])) child += 1;
      if (!isBefore(heap[child], last)) break;
      heap[index] = heap[child] as Due;
      index = child;
    }
    heap[index] = last;
    return top;
  }
}

function isBefore(one: Due | undefined, other: Due | undefined): boolean {
  if (!one || !other) return one !== undefined;
  return one.at < other.at || (one.at === other.at && one.rank < other.rank);
}
